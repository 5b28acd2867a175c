package activarium.control;

import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.session.Session;
import activarium.session.study.MapStudy;
import activarium.session.study.StabilityStudy;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.work.Resting;

/**
 * The colors of one map among several, and the studies in the background that some of them need.
 */
public final class MapColoring implements AutoCloseable, Resting {

  private final ColorMaker maker = new ColorMaker();
  private final MapStudy judgements;
  private final StabilityStudy stability;
  private MapColors moved;

  public MapColoring(Session session) {
    judgements = new MapStudy(session.labels(), session.classNames().size());
    stability = new StabilityStudy(session);
  }

  /**
   * The colors of the map now.
   *
   * @param chosen what colors are to mean, for all maps together
   * @param layer that the map is of, or null while there is none
   * @param map that is shown, or null while there is none
   */
  public MapColors colors(ColorControls chosen, ActivationSet layer, Embedding map) {
    return chosen.colors(
        maker, stability, layer, map, judgements.judgement(layer, map, chosen.judgeBy()));
  }

  /**
   * The same of a map of a sequence.
   *
   * @param untrue what has moved since the map before and not in the layer, or null while that is
   *     not known
   */
  public MapColors colors(
      ColorControls chosen, ActivationSet layer, Embedding map, float[] untrue) {
    if (chosen.coloring() != Coloring.FALSE_MOVEMENT) {
      return colors(chosen, layer, map);
    }
    if (moved == null || moved.values() != untrue) {
      moved = MapColors.movement(untrue);
    }
    return moved;
  }

  @Override
  public boolean isAtRest() {
    return judgements.isAtRest() && stability.isAtRest();
  }

  @Override
  public RuntimeException failure() {
    return Resting.firstFailure(judgements.failure(), stability.failure());
  }

  @Override
  public void close() {
    judgements.close();
    stability.close();
  }
}
