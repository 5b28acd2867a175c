package activarium.cli.bench;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DrawnDigit;
import activarium.dataset.DrawnDigit.Stroke;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.Split;
import activarium.draw.Box;
import activarium.network.TrainedNetwork;
import activarium.recording.DatasetOpener;
import activarium.recording.Recording;
import activarium.selection.SelectionMode;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.drawing.DrawingStage;
import activarium.story.View;
import activarium.view.drawing.DrawingPad;
import activarium.view.interaction.Press;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Measures what a visitor waits for: how long it takes from the moment the pen goes up until the
 * digit sets out through the layers; and how many digits are recognized that the network never saw,
 * thinned to strokes and drawn again by our pen.
 */
final class KioskBench {

  private static final int DRAWN = 60;
  private static final int RECOGNIZED = 1000;

  /** Frames in which the pen is down, so that answers are under way when it goes up. */
  private static final int FRAMES_DOWN = 6;

  private final Path recording;
  private final String dataset;

  /**
   * @param recording of a network of digits, with checkpoints
   * @param dataset whose test images are drawn
   */
  KioskBench(Path recording, String dataset) {
    this.recording = recording;
    this.dataset = dataset;
  }

  Map<String, Object> run() throws InterruptedException {
    Dataset digits = new DatasetOpener(Home.find()).open(dataset);
    Map<String, Object> report = new LinkedHashMap<>();
    report.putAll(recognition(digits.split(Split.TEST)));
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withRecording(recording);
    try (RunningSketch running =
        new SketchRunner(Home.find()).open(View.DRAWING.sketch(), options)) {
      report.putAll(waiting(running, digits.split(Split.TEST).images()));
    }
    return report;
  }

  // ---- how many are recognized

  private Map<String, Object> recognition(LabeledImages digits) {
    Recording recorded = Recording.open(recording);
    List<Integer> unseen = unseen(recorded, digits.images());
    int right = 0;
    int drawn = 0;
    int last = recorded.info().epochs().get(recorded.info().epochs().size() - 1).epoch();
    try (TrainedNetwork network = TrainedNetwork.of(recorded, last)) {
      for (int image : unseen) {
        DrawnDigit digit = new DrawnDigit(Thinning.strokes(digits.images(), image));
        right += network.ask(digit.image()).predictedClass(0) == digits.label(image) ? 1 : 0;
        drawn +=
            network.ask(digits.images().select(new int[] {image})).predictedClass(0)
                    == digits.label(image)
                ? 1
                : 0;
      }
    }
    return Map.of(
        "digits", unseen.size(),
        "recognizedFromStrokesPercent", 100.0 * right / Math.max(1, unseen.size()),
        "recognizedFromPixelsPercent", 100.0 * drawn / Math.max(1, unseen.size()));
  }

  /** Those that are not among the observations, the first so many. */
  private static List<Integer> unseen(Recording recorded, Images images) {
    Set<ByteBuffer> seen = new HashSet<>();
    Images known = recorded.observations(Split.TEST).observations().images();
    for (int i = 0; i < known.count(); i++) {
      seen.add(pixels(known, i));
    }
    List<Integer> unseen = new ArrayList<>();
    for (int i = 0; i < images.count() && unseen.size() < RECOGNIZED; i++) {
      if (!seen.contains(pixels(images, i))) {
        unseen.add(i);
      }
    }
    return unseen;
  }

  private static ByteBuffer pixels(Images images, int image) {
    int size = images.valuesPerImage();
    return ByteBuffer.wrap(images.pixels(), image * size, size);
  }

  // ---- how long one waits

  private static Map<String, Object> waiting(RunningSketch running, Images digits)
      throws InterruptedException {
    until(running, () -> stage(running) != null && stage(running).isMapped());
    until(running, () -> SketchKit.of(running.sketch()).parts.isAtRest());
    List<Double> millis = new ArrayList<>();
    for (int image = 0; millis.size() < DRAWN && image < digits.count(); image++) {
      DrawnDigit digit = new DrawnDigit(Thinning.strokes(digits, image));
      if (digit.kind() == DrawnDigit.Kind.DIGIT) {
        millis.add(draw(running, digit.strokes()));
      }
    }
    double[] sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
    return Map.of(
        "drawn",
        sorted.length,
        "penUpToTrailMedianMillis",
        StatUtils.percentile(sorted, 50),
        "penUpToTrail95Millis",
        StatUtils.percentile(sorted, 95),
        "penUpToTrailMostMillis",
        sorted[sorted.length - 1]);
  }

  /**
   * Draws a digit as a hand does, and returns how long it takes from the end of its last stroke.
   */
  private static double draw(RunningSketch running, List<Stroke> strokes)
      throws InterruptedException {
    onDraw(
        running,
        () -> {
          stage(running).clear();
          return null;
        });
    long up = 0;
    for (Stroke stroke : strokes) {
      float[] points = stroke.points();
      int size = points.length / 2;
      for (int frame = 0; frame < FRAMES_DOWN; frame++) {
        int from = frame * size / FRAMES_DOWN;
        int to = (frame + 1) * size / FRAMES_DOWN;
        onDraw(running, () -> move(pad(running), points, from, to));
      }
      up = System.nanoTime();
      onDraw(
          running,
          () -> {
            pad(running).release(0, 0);
            return null;
          });
    }
    until(running, () -> stage(running).isTraveling());
    return (System.nanoTime() - up) / 1e6;
  }

  private static Void move(DrawingPad pad, float[] points, int from, int to) {
    for (int i = from; i < to; i++) {
      Box sheet = pad.box();
      float x = sheet.x() + points[2 * i] * sheet.width();
      float y = sheet.y() + points[2 * i + 1] * sheet.height();
      if (i == 0) {
        pad.press(new Press(x, y, SelectionMode.REPLACE, false, false, 1));
      } else {
        pad.drag(x, y);
      }
    }
    return null;
  }

  private static DrawingStage stage(RunningSketch running) {
    SketchKit kit = SketchKit.of(running.sketch());
    return kit == null ? null : kit.parts.newest(DrawingStage.class);
  }

  private static DrawingPad pad(RunningSketch running) {
    return (DrawingPad) stage(running).touchables().get(0);
  }

  private static void until(RunningSketch running, Supplier<Boolean> condition)
      throws InterruptedException {
    while (!onDraw(running, condition)) {
      if (running.host().failure() != null) {
        throw running.host().failure();
      }
    }
  }

  private static <T> T onDraw(RunningSketch running, Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running.host().afterFrame(sketch -> seen.complete(look.get()));
    return seen.join();
  }
}
