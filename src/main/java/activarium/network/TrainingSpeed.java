package activarium.network;

import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.work.StopToken;
import java.lang.management.ManagementFactory;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What training here costs beside the same network's bare loop of updates, in processor time of the
 * one thread that trains, so that other programs do not count.
 *
 * @param bareUpdatesPerSecond updates of DL4J's network, called in a loop
 * @param trainerUpdatesPerSecond updates of a {@link Trainer}, snapshots of every epoch included
 */
public record TrainingSpeed(double bareUpdatesPerSecond, double trainerUpdatesPerSecond) {

  /** Measures one epoch of each, after one to warm up, with one thread. */
  public static TrainingSpeed measure(NetworkSpec spec, Dataset dataset)
      throws InterruptedException {
    Backend.start(1);
    int updates = (dataset.train().count() + spec.batchSize() - 1) / spec.batchSize();
    bare(spec, dataset, updates);
    double bare = bare(spec, dataset, updates);
    return new TrainingSpeed(bare, trainer(spec, dataset, updates));
  }

  /** How many times as long an update takes here. */
  public double ratio() {
    return bareUpdatesPerSecond / trainerUpdatesPerSecond;
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

  private static double trainer(NetworkSpec spec, Dataset dataset, int updates)
      throws InterruptedException {
    long[] snapshots = new long[2];
    int[] count = new int[1];
    new Trainer(
            spec,
            dataset,
            ObservationSet.of(dataset),
            TrainingOptions.epochs(1, 1),
            snapshot -> snapshots[count[0]++] = processorTime())
        .run(new StopToken());
    return updates / ((snapshots[1] - snapshots[0]) / 1e9);
  }

  /** In nanoseconds, of the calling thread. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
