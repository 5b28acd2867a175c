package activarium.sketch;

import activarium.control.ColorControls;
import activarium.control.ColorMaker;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.session.Judgement;
import activarium.session.Session;
import activarium.session.study.MapStudy;
import activarium.session.study.StabilityStudy;
import activarium.stage.CompareStage;
import activarium.work.Resting;
import java.util.stream.Stream;

/** The colors of two maps that are compared, and what has to be found out for them. */
final class CompareColors implements AutoCloseable, Resting {

  private final ColorControls colors;
  private final ColorMaker[] makers = {new ColorMaker(), new ColorMaker()};
  private final MapStudy[] studies;
  private final StabilityStudy[] stabilities;

  CompareColors(ColorControls colors, Session left, Session right) {
    this.colors = colors;
    studies =
        new MapStudy[] {
          new MapStudy(left.labels(), left.classNames().size()),
          new MapStudy(right.labels(), right.classNames().size())
        };
    stabilities = new StabilityStudy[] {new StabilityStudy(left), new StabilityStudy(right)};
  }

  /** Colors both maps. Once a frame. */
  void color(CompareStage stage) {
    int neurons = 0;
    for (int side = 0; side < 2; side++) {
      ActivationSet layer = stage.layerShown(side);
      Embedding map = stage.mapShown(side);
      Judgement judgement = studies[side].judgement(layer, map, colors.judgeBy());
      stage.colors(side, colors.colors(makers[side], stabilities[side], layer, map, judgement));
      neurons = Math.max(neurons, layer == null ? 0 : layer.neurons());
    }
    colors.neurons(neurons);
  }

  private Stream<Resting> workers() {
    return Stream.of(studies[0], studies[1], stabilities[0], stabilities[1]);
  }

  @Override
  public boolean isAtRest() {
    return workers().allMatch(Resting::isAtRest);
  }

  @Override
  public RuntimeException failure() {
    return Resting.firstFailure(workers().map(Resting::failure).toArray(RuntimeException[]::new));
  }

  @Override
  public void close() {
    studies[0].close();
    studies[1].close();
    stabilities[0].close();
    stabilities[1].close();
  }
}
