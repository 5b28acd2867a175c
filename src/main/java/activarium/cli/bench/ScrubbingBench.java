package activarium.cli.bench;

import activarium.core.FloatMatrix;
import activarium.core.Folders;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.parameter.RangeParameter;
import activarium.recording.ActivationSet;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import activarium.session.study.EvolutionStudy;
import activarium.sketch.OpenParts;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.TrailStage;
import activarium.window.FrameSize;
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
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Measures how long it takes in a window of 1280 × 720 from asking for another epoch to the settled
 * picture of its trails through the layers: the first time, and when it was seen before. Public for
 * Processing's sake.
 */
public final class ScrubbingBench {

  private static final int EPOCHS = 10;
  private static final int CLASSES = 10;
  private static final int NEURONS = 100;
  private static final double STRENGTH = 0.3;
  private static final List<String> LAYERS = List.of("hidden-1", "hidden-2", "hidden-3");

  private final int count;
  private final Semaphore arrived = new Semaphore(0);
  private Sketch sketch;
  private TrailStage stage;
  private EvolutionStudy study;
  private volatile double wanted;
  private volatile long pressed;
  private volatile double millis;

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
      write(folder);
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
      pressed = System.nanoTime();
      sketch.afterFrame(() -> epoch().value((float) wanted));
      arrived.acquire();
      each[i] = millis;
    }
    return each;
  }

  private RangeParameter epoch() {
    return SketchKit.of(sketch).parameters().get(RangeParameter.class, "epoch");
  }

  /** Called by Processing on the draw thread after each frame. */
  public void post() {
    boolean isAsked =
        study.asked() != null && study.asked().snapshots().get(0).progress() == wanted;
    if (pressed != 0 && isAsked && study.isAtRest() && stage.isAtRest()) {
      sketch.loadPixels(); // waits until all is drawn
      millis = (System.nanoTime() - pressed) / 1e6;
      pressed = 0;
      arrived.release();
    }
  }

  private void write(Path folder) {
    Dataset dataset = new DatasetCatalog(Home.find()).load(DatasetCatalog.EMBEDDED);
    LabeledImages digits = dataset.split(Split.TEST);
    int[] chosen = IntStream.range(0, count).map(i -> i % digits.count()).toArray();
    ObservationSet observations =
        new ObservationSet(Split.TEST, digits.select(chosen), IntStream.range(0, count).toArray());
    RecordingInfo info =
        RecordingInfo.of(
            dataset.name(), "none", 1, Map.of(), dataset.classNames(), LAYERS, List.of(Split.TEST));
    RecordingWriter writer = RecordingWriter.create(folder, info, List.of(observations));
    for (int epoch = 0; epoch <= EPOCHS; epoch++) {
      Snapshot snapshot = snapshot(observations, epoch);
      writer.add(EpochFigures.of(snapshot), Map.of(Split.TEST, snapshot));
    }
  }

  /** Classes part from epoch to epoch, and from layer to layer. */
  private static Snapshot snapshot(ObservationSet observations, int epoch) {
    List<ActivationSet> layers = new ArrayList<>();
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      Random random = new Random(layer);
      FloatMatrix values = FloatMatrix.zeros(observations.count(), NEURONS);
      for (int i = 0; i < values.values().length; i++) {
        boolean own = i % CLASSES == observations.label(i / NEURONS);
        double signal = own ? STRENGTH * epoch * (layer + 1) : 0;
        values.values()[i] = (float) (random.nextGaussian() + signal);
      }
      layers.add(new ActivationSet(LAYERS.get(layer), epoch, values));
    }
    FloatMatrix predictions = FloatMatrix.zeros(observations.count(), CLASSES);
    for (int i = 0; i < observations.count(); i++) {
      predictions.values()[i * CLASSES + observations.label(i)] = 1;
    }
    return new Snapshot(1, epoch, epoch, epoch, layers, predictions, 0, 1, 1);
  }
}
