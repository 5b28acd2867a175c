package activarium.cli.bench;

import activarium.control.TrailControls;
import activarium.core.Home;
import activarium.parameter.RangeParameter;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.TrailStage;
import activarium.trail.TrailSet;
import activarium.view.map.Observations;
import activarium.view.trail.ChangesView;
import activarium.view.trail.TrailStops;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sketch of trails without a network: the trails are given, and before they are bundled
 * altogether they are bundled anew, so that it can be measured what a frame costs meanwhile.
 */
public final class TrailTrial extends Sketch {

  /** More iterations than there are frames until everything begins anew. */
  private static final int ITERATIONS = 40;

  private static final int FRAMES = 30;
  private static final float[] BANDWIDTHS = {0.05f, 0.06f};

  private final TrailSet trails;
  private final List<String> classNames;
  private final List<String> pointNames;
  private SketchKit kit;
  private TrailStage stage;
  private TrailControls controls;

  private TrailTrial(TrailSet trails) {
    this.trails = trails;
    int classes = IntStream.of(trails.classes()).max().orElse(0) + 1;
    this.classNames = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    this.pointNames = IntStream.range(1, trails.samples() + 1).mapToObj(String::valueOf).toList();
  }

  /** Opens a window of the given size. */
  public static RunningSketch open(Home home, TrailSet trails, FrameSize size) {
    return new SketchRunner(home)
        .open(() -> new TrailTrial(trails), RunOptions.DEFAULT.withSize(size));
  }

  @Override
  public void settings() {
    size(1280, 720);
  }

  @Override
  public void setup() {
    kit = new SketchKit(this);
    stage = kit.own(new TrailStage(this, kit.canvas().gpu(), trails.size(), classNames, null));
    controls = new TrailControls(stage, "layer", trails.size(), classNames, kit.canvas()::theme);
    kit.panel(controls.parameters());
    kit.figures(ChangesView.HEIGHT);
    set("iterations", ITERATIONS);
    stage.show(trails, new TrailStops("trails.layer", pointNames, nothingIsWrong()));
  }

  private List<Observations> nothingIsWrong() {
    int[] labels = trails.classes();
    Observations all = new Observations(labels, labels, new float[labels.length], classNames);
    return Collections.nCopies(trails.samples(), all);
  }

  @Override
  public void draw() {
    kit.begin();
    set("bandwidth", BANDWIDTHS[frameCount / FRAMES % BANDWIDTHS.length]);
    controls.advance(kit.seconds());
    stage.advance(kit.seconds());
    stage.draw(kit.canvas(), kit.layout(), "Bundling", trails.size() + " trails");
    kit.end();
  }

  private void set(String parameter, float value) {
    controls.parameters().get(RangeParameter.class, parameter).value(value);
  }
}
