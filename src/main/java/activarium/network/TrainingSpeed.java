package activarium.network;

import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import activarium.work.StopToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What training here costs beside the same network's bare loop of updates, in processor time of the
 * one thread that trains, so that other programs do not count.
 *
 * @param bareUpdatesPerSecond updates of DL4J's network, called in a loop
 * @param trainerUpdatesPerSecond updates of a {@link Trainer}, snapshots of every epoch included
 * @param recorderUpdatesPerSecond the same, written to a recording with a checkpoint
 */
public record TrainingSpeed(
    double bareUpdatesPerSecond, double trainerUpdatesPerSecond, double recorderUpdatesPerSecond) {

  /** Measures one epoch of each, after one to warm up, with one thread. */
  public static TrainingSpeed measure(NetworkSpec spec, Dataset dataset)
      throws InterruptedException {
    Backend.start(1);
    int updates = (dataset.train().count() + spec.batchSize() - 1) / spec.batchSize();
    bare(spec, dataset, updates);
    double bare = bare(spec, dataset, updates);
    double trainer = updates / trainer(spec, dataset);
    return new TrainingSpeed(bare, trainer, updates / recorder(spec, dataset));
  }

  /** How many times as long an update takes here. */
  public double ratio() {
    return bareUpdatesPerSecond / trainerUpdatesPerSecond;
  }

  /** What recording adds to the time of training, as a share of it. */
  public double recordingShare() {
    return trainerUpdatesPerSecond / recorderUpdatesPerSecond - 1;
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

  /** Seconds of one epoch, its snapshot included. */
  private static double trainer(NetworkSpec spec, Dataset dataset) throws InterruptedException {
    Stopwatch stopwatch = new Stopwatch();
    train(spec, dataset, stopwatch);
    return stopwatch.seconds();
  }

  /** Seconds of one epoch that is recorded. */
  private static double recorder(NetworkSpec spec, Dataset dataset) throws InterruptedException {
    List<ObservationSet> sets = List.of(ObservationSet.of(dataset));
    TrainingOptions options = TrainingOptions.epochs(1, 1);
    RecordingInfo info = Recorder.describe(spec, dataset, sets, options);
    try {
      Path scratch = Files.createTempDirectory("activarium-bench");
      Stopwatch stopwatch = new Stopwatch();
      train(spec, dataset, Recorder.create(scratch, info, sets, stopwatch));
      RecordingWriter.delete(scratch);
      return stopwatch.seconds();
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

  /** Takes the time between the ends of two epochs. */
  private static final class Stopwatch implements TrainingListener {
    private long before;
    private long now;

    @Override
    public void onSnapshot(Snapshot snapshot) {
      // The epoch ends after it.
    }

    @Override
    public void onEpoch(Training training, Snapshot snapshot) {
      before = now;
      now = processorTime();
    }

    double seconds() {
      return (now - before) / 1e9;
    }
  }

  /** In nanoseconds, of the calling thread. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
