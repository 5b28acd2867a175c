package activarium.cli.bench;

import activarium.core.Folders;
import activarium.core.Home;
import activarium.session.study.EvolutionStudy;
import activarium.sketch.OpenParts;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.TrailStage;
import activarium.window.FrameSize;
import activarium.window.Pace;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long it takes in a window of 1280 × 720 from the key for another epoch to the
 * settled picture of its trails through the layers: the first time, and when it was seen before; in
 * frames, too, and beside a frame in which nothing changes, so that a slow graphics card is told
 * from a slow way. Public for Processing's sake.
 */
public final class ScrubbingBench {

  private static final int EPOCHS = 10;
  private static final int STILL = 20;
  private static final int LOOK = 3;
  private static final int LAYERS = 3;
  private static final int NEURONS = 100;

  private final int count;
  private final Semaphore arrived = new Semaphore(0);
  private Sketch sketch;
  private TrailStage stage;
  private EvolutionStudy study;
  private volatile double wanted;
  private volatile long pressed;
  private volatile double millis;
  private volatile int frames;
  private volatile int framesOfStep;

  /** Frames of what has arrived: a person looks at it before going on. */
  private int looked;

  /**
   * @param count observations
   */
  ScrubbingBench(int count) {
    this.count = count;
  }

  /** Scrubs back over all epochs, forth and back again, and returns the figures by name. */
  Map<String, Object> run() throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("activarium-bench");
    try {
      new CrowdedRecording(count, EPOCHS, LAYERS, NEURONS).write(Home.find(), folder);
      RunOptions options =
          RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withSeed(1).withRecording(folder);
      try (RunningSketch running = new SketchRunner(Home.find()).open("LayerTrails", options)) {
        return scrub(running.sketch());
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private Map<String, Object> scrub(Sketch opened) throws InterruptedException {
    sketch = opened;
    while (SketchKit.of(sketch) == null || part(TrailStage.class) == null) {
      LockSupport.parkNanos(2_000_000);
    }
    stage = part(TrailStage.class);
    study = part(EvolutionStudy.class);
    wanted = EPOCHS;
    pressed = System.nanoTime();
    // Processing's list of methods is for the draw thread only.
    sketch.afterFrame(() -> sketch.registerMethod("post", this));
    arrived.acquire();
    double[] first = steps(-1, EPOCHS);
    List<Double> back = new ArrayList<>();
    for (int direction : new int[] {1, -1}) {
      Arrays.stream(steps(direction, EPOCHS)).forEach(back::add);
    }
    double[] again = back.stream().mapToDouble(each -> each).sorted().toArray();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("observations", count);
    report.put("epochs", EPOCHS);
    report.put("millisFirst", Arrays.stream(first).sorted().toArray()[EPOCHS / 2]);
    report.put("millisBack", again[again.length / 2]);
    report.put("millisBackAtMost", again[again.length - 1]);
    report.put("framesBack", framesOfStep);
    report.put("millisOfAFrame", FrameTimes.of(sketch, STILL).quantile(0.5));
    return report;
  }

  private <T> T part(Class<T> kind) {
    OpenParts parts = SketchKit.of(sketch).parts;
    return parts.newest(kind);
  }

  private double[] steps(int direction, int steps) throws InterruptedException {
    double[] each = new double[steps];
    for (int i = 0; i < steps; i++) {
      wanted += direction;
      frames = 0;
      pressed = System.nanoTime();
      sketch.press(direction > 0 ? Sketch.UP : Sketch.DOWN);
      arrived.acquire();
      each[i] = millis;
    }
    return each;
  }

  /** Called by Processing on the draw thread after each frame. */
  public void post() {
    frames++;
    sketch.pace(Pace.FULL);
    boolean isAsked =
        study.asked() != null && study.asked().snapshots().get(0).progress() == wanted;
    if (pressed != 0 && isAsked && study.isAtRest() && stage.isAtRest()) {
      SketchKit.of(sketch).canvas().gpu().finish();
      millis = (System.nanoTime() - pressed) / 1e6;
      framesOfStep = frames;
      pressed = 0;
      looked = 0;
    } else if (pressed == 0 && ++looked == LOOK) {
      arrived.release();
    }
  }
}
