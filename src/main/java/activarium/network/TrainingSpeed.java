package activarium.network;

import activarium.core.Folders;
import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.recording.RecordingInfo;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.StopToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What training here costs beside the same network's bare loop of updates, in processor time of the
 * one thread that trains, so that other programs do not count.
 *
 * @param bareUpdatesPerSecond updates of DL4J's network, called in a loop
 * @param trainerUpdatesPerSecond updates of a {@link Trainer}, between two looks at the network
 * @param ratio how many times as long an update takes in the trainer
 * @param recordingShare the time that recording with a checkpoint takes, as a share of the rest of
 *     an epoch
 */
public record TrainingSpeed(
    double bareUpdatesPerSecond,
    double trainerUpdatesPerSecond,
    double ratio,
    double recordingShare) {

  private static final int ROUNDS = 5;

  /**
   * Medians of some rounds of an epoch of each, with one thread, after one to warm up. Ratios are
   * taken round by round, since a machine's speed drifts.
   */
  public static TrainingSpeed measure(NetworkSpec spec, Dataset dataset)
      throws InterruptedException {
    Backend.start(1);
    int updates = (dataset.train().count() + spec.batchSize() - 1) / spec.batchSize();
    bare(spec, dataset, updates);
    train(spec, dataset, new Stopwatch(snapshot -> {}));
    double[] bare = new double[ROUNDS];
    double[] trainer = new double[ROUNDS];
    double[] ratio = new double[ROUNDS];
    double[] share = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      bare[round] = bare(spec, dataset, updates);
      Stopwatch trained = new Stopwatch(snapshot -> {});
      train(spec, dataset, trained);
      trainer[round] = trained.updatesPerSecond();
      ratio[round] = bare[round] / trainer[round];
      share[round] = recordingShare(spec, dataset);
    }
    return new TrainingSpeed(median(bare), median(trainer), median(ratio), median(share));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double bare(NetworkSpec spec, Dataset dataset, int updates) {
    int classes = dataset.classCount();
    MultiLayerNetwork network = NetworkBuilder.build(spec, dataset.train().images(), classes, 1);
    ImageBatch batch =
        new ImageBatch(
            spec.batchSize(),
            dataset.train().images(),
            classes,
            NetworkBuilder.isConvolutional(spec));
    int[] order = new int[spec.batchSize()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i % dataset.train().count();
    }
    batch.fill(dataset.train(), order, 0);
    long start = processorTime();
    for (int i = 0; i < updates; i++) {
      network.fit(batch.features(), batch.labels());
    }
    double seconds = (processorTime() - start) / 1e9;
    batch.close();
    return updates / seconds;
  }

  /** Of one epoch. */
  private static double recordingShare(NetworkSpec spec, Dataset dataset)
      throws InterruptedException {
    List<ObservationSet> sets = List.of(ObservationSet.of(dataset));
    TrainingOptions options = TrainingOptions.epochs(1, 1);
    RecordingInfo info = Recorder.describe(spec, dataset, sets, options);
    try {
      Path scratch = Files.createTempDirectory("activarium-bench");
      Recorder recorder = Recorder.create(scratch, info, sets, snapshot -> {});
      Stopwatch stopwatch = new Stopwatch(recorder);
      train(spec, dataset, stopwatch);
      Folders.delete(scratch);
      return stopwatch.listenerSeconds() / (stopwatch.epochSeconds() - stopwatch.listenerSeconds());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void train(NetworkSpec spec, Dataset dataset, TrainingListener listener)
      throws InterruptedException {
    ObservationSet observations = ObservationSet.of(dataset);
    new Trainer(spec, dataset, observations, TrainingOptions.epochs(1, 1), listener)
        .run(new StopToken());
  }

  /** Takes the time of an epoch, and of the updates in it. */
  private static final class Stopwatch implements TrainingListener {
    private final TrainingListener listener;
    private long listened;
    private long before;
    private long now;
    private long firstTime;
    private long firstUpdate;
    private long lastTime;
    private long lastUpdate;

    Stopwatch(TrainingListener listener) {
      this.listener = listener;
    }

    @Override
    public void onSnapshot(Snapshot snapshot) {
      listener.onSnapshot(snapshot);
    }

    /** Those at a look at the network, which know its accuracy, took the time of the look. */
    @Override
    public void onPoint(TrainingPoint point) {
      if (Double.isNaN(point.testAccuracy())) {
        lastTime = processorTime();
        lastUpdate = point.updates();
        firstTime = firstTime == 0 ? lastTime : firstTime;
        firstUpdate = firstUpdate == 0 ? lastUpdate : firstUpdate;
      }
    }

    @Override
    public void onEpoch(Training training, Snapshot snapshot) {
      long start = processorTime();
      listener.onEpoch(training, snapshot);
      before = now;
      now = processorTime();
      listened = now - start;
    }

    /** What the listener took at the end of the epoch. */
    double listenerSeconds() {
      return listened / 1e9;
    }

    double epochSeconds() {
      return (now - before) / 1e9;
    }

    double updatesPerSecond() {
      return (lastUpdate - firstUpdate) * 1e9 / (lastTime - firstTime);
    }
  }

  /** In nanoseconds, of the calling thread. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
