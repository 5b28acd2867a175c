package activarium.render;

import activarium.core.BadInputException;
import activarium.parameter.RangeParameter;
import activarium.projection.Embedding;
import activarium.session.LayerMap;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.session.study.Changes;
import activarium.sketch.SketchKit;
import activarium.stage.TrailStage;
import activarium.trail.TrailSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks, before a film of the epochs begins, how much changes from each to the next: at the map of
 * every moment of the session, or, where a sketch has no epoch to choose, at its trails.
 */
final class SweepSurvey {

  private static final String EPOCH = "epoch";
  private static final String ALONG = "until";

  private final SketchKit kit;
  private final String parameter;
  private final List<Double> stops = new ArrayList<>();
  private final List<Embedding> maps = new ArrayList<>();

  /**
   * @throws BadInputException if the sketch has nothing that leads through the epochs
   */
  SweepSurvey(SketchKit kit) {
    this.kit = kit;
    this.parameter = has(EPOCH) && kit.session() != null ? EPOCH : ALONG;
    if (!has(parameter)) {
      throw new BadInputException(
          "this sketch has no epoch to sweep: say --sweep none, or layers, or give --cues");
    }
  }

  private boolean has(String name) {
    return kit.parameters() != null
        && kit.parameters().all().stream()
            .anyMatch(p -> p.name().equals(name) && p instanceof RangeParameter);
  }

  /** The parameter to sweep. */
  String parameter() {
    return parameter;
  }

  /** Whether it leads through the moments of the session, and not along trails. */
  boolean isOfMoments() {
    return parameter.equals(EPOCH);
  }

  /** Looks at one more moment if its map is there; true when all were seen. */
  boolean advance() {
    if (!isOfMoments()) {
      lookAtTrails();
      return true;
    }
    Session session = kit.session();
    List<Moment> moments = session.timeline().moments();
    if (stops.size() == moments.size()) {
      return true;
    }
    Moment next = moments.get(stops.size());
    if (session.moment() != next) {
      session.moment(next);
    }
    session.take();
    LayerMap map = session.isAtRest() ? next.map(session.layer(), session.technique()) : null;
    if (map != null) {
      maps.add(map.embedding());
      stops.add(next.snapshot().progress());
    }
    return false;
  }

  private void lookAtTrails() {
    TrailStage stage = kit.parts.newest(TrailStage.class);
    TrailSet trails = stage == null ? null : stage.view().trails();
    int count = trails == null ? 1 : trails.samples();
    for (int t = 0; t < count; t++) {
      stops.add(count == 1 ? 1 : t / (count - 1.0));
      if (trails != null) {
        maps.add(trails.at(t));
      }
    }
  }

  /** The film of all that was seen. */
  EpochSweep sweep(double seconds) {
    return EpochSweep.of(seconds, stops, Changes.of(maps));
  }
}
