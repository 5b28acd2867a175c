package activarium.cli.bench;

import activarium.core.Folders;
import activarium.core.Home;
import activarium.draw.Box;
import activarium.selection.SelectionMode;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Press;
import activarium.view.map.Detail;
import activarium.view.map.ObservationMap;
import activarium.window.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;

/**
 * Measures the observation explorer in a window of 1280 × 720: with as many observations as the
 * paper's, drawn as images, and with as many as a whole data set has; at rest, and while somebody
 * moves the map, zooms, and brushes.
 */
final class ExplorerBench {

  private static final int WARM_UP = 50;
  private static final int FRAMES = 40;
  private static final int FEW = 2000;
  private static final int MANY = 70_000;
  private static final int PICKS = 20_000;
  private static final int NEURONS = 8;

  /** Runs the explorer and returns the figures by name. */
  Map<String, Object> run() throws InterruptedException, IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("images", measure(FEW, Detail.IMAGES));
    report.put("glyphs", measure(MANY, Detail.AUTO));
    return report;
  }

  private static Map<String, Object> measure(int count, Detail detail)
      throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("activarium-bench");
    try {
      new CrowdedRecording(count, 1, 1, NEURONS).write(Home.find(), folder);
      CrowdedSketch sketch = new CrowdedSketch(folder, detail);
      try (RunningSketch running =
          new SketchRunner(Home.find()).open(() -> sketch, RunOptions.DEFAULT)) {
        while (sketch.explorer() == null) {
          pause();
        }
        return figures(sketch, count);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static Map<String, Object> figures(CrowdedSketch sketch, int count)
      throws InterruptedException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("observations", count);
    report.put("size", sketch.pixelWidth + "x" + sketch.pixelHeight);
    put(report, "Rest", frames(sketch, (s, frame) -> {}));
    put(report, "Pan", frames(sketch, ExplorerBench::pan));
    put(report, "Zoom", frames(sketch, ExplorerBench::zoom));
    sketch.explorer().stage().map().camera().fit();
    put(report, "Brush", frames(sketch, ExplorerBench::brush));
    report.put("microsecondsPerPick", pick(sketch));
    return report;
  }

  private static void put(Map<String, Object> report, String what, FrameTimes times) {
    report.put("framesPerSecond" + what, times.framesPerSecond());
    report.put("frameMillisP95" + what, times.quantile(0.95));
  }

  private static FrameTimes frames(CrowdedSketch sketch, ObjIntConsumer<CrowdedSketch> hand)
      throws InterruptedException {
    sketch.hand(hand);
    FrameTimes.of(sketch, WARM_UP);
    return FrameTimes.of(sketch, FRAMES);
  }

  private static void pan(CrowdedSketch sketch, int frame) {
    Box box = sketch.explorer().stage().mapBox();
    Gestures gestures = sketch.explorer().stage().gestures();
    gestures.press(new Press(box.centerX(), box.centerY(), SelectionMode.REPLACE, false, true, 1));
    gestures.drag(
        box.centerX() + 9 * (float) Math.cos(0.1 * frame),
        box.centerY() + 9 * (float) Math.sin(0.1 * frame));
    gestures.release(box.centerX(), box.centerY());
  }

  private static void zoom(CrowdedSketch sketch, int frame) {
    Box box = sketch.explorer().stage().mapBox();
    float notches = frame % 60 < 30 ? -0.5f : 0.5f;
    sketch.explorer().stage().gestures().wheel(box.centerX(), box.y() + 40, notches);
  }

  /** A lasso around the middle, a new one every second. */
  private static void brush(CrowdedSketch sketch, int frame) {
    Box box = sketch.explorer().stage().mapBox();
    Gestures gestures = sketch.explorer().stage().gestures();
    double angle = 2 * Math.PI * (frame % 60) / 60;
    float x = box.centerX() + 0.4f * box.width() * (float) Math.cos(angle);
    float y = box.centerY() + 0.4f * box.height() * (float) Math.sin(angle);
    if (frame % 60 == 0) {
      gestures.release(x, y);
      gestures.press(new Press(x, y, SelectionMode.REPLACE, false, false, 1));
    } else {
      gestures.drag(x, y);
    }
  }

  private static double pick(CrowdedSketch sketch) {
    ObservationMap map = sketch.explorer().stage().map();
    Box box = sketch.explorer().stage().mapBox();
    Random random = new Random(3);
    long start = System.nanoTime();
    for (int i = 0; i < PICKS; i++) {
      map.pick(
          box.x() + random.nextFloat() * box.width(),
          box.y() + random.nextFloat() * box.height(),
          box);
    }
    return (System.nanoTime() - start) / 1e3 / PICKS;
  }

  private static void pause() throws InterruptedException {
    LockSupport.parkNanos(2_000_000);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
