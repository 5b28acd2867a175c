package activarium.cli.bench;

import activarium.core.FloatMatrix;
import activarium.dataset.Dataset;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.network.NetworkCatalog;
import activarium.network.Trainer;
import activarium.network.TrainingListener;
import activarium.network.TrainingOptions;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the last hidden layer of a network that is trained for it makes of test images, moment by
 * moment.
 *
 * @param name what it is, in words
 * @param frames observations × neurons of every moment, the untrained one first
 * @param labels the class of each observation
 * @param images observations × values
 * @param accuracy of the network at the end, on these observations
 */
record TrainedSequence(
    String name, List<FloatMatrix> frames, int[] labels, FloatMatrix images, double accuracy) {

  private static final long SEED = 1;

  /** A sequence that is to be made. */
  record Plan(String network, int trainingImages, int epochs, int momentsPerEpoch) {}

  static TrainedSequence of(Dataset all, Plan plan) throws InterruptedException {
    Dataset data = first(all, plan.trainingImages());
    ObservationSet observations = ObservationSet.of(data);
    List<Snapshot> moments = new ArrayList<>();
    int updates = data.train().count() / NetworkCatalog.named(plan.network()).batchSize();
    int every = plan.momentsPerEpoch() == 1 ? 0 : updates / plan.momentsPerEpoch();
    TrainingListener keep = moments::add;
    new Trainer(
            NetworkCatalog.named(plan.network()),
            data,
            observations,
            new TrainingOptions(SEED, plan.epochs(), false, every, 1, 1),
            keep)
        .run(new StopToken());
    String layer = moments.get(0).layerNames().get(moments.get(0).layerNames().size() - 1);
    return new TrainedSequence(
        plan.network() + ", " + data.name() + ", " + layer + ", " + moments.size() + " moments",
        moments.stream().map(moment -> moment.layer(layer).activations()).toList(),
        observations.labels(),
        ActivationSet.ofImages(observations.observations().images()).activations(),
        moments.get(moments.size() - 1).testAccuracy());
  }

  private static Dataset first(Dataset all, int count) {
    LabeledImages train = all.train();
    int kept = Math.min(count, train.count());
    return new Dataset(
        all.name(), all.classNames(), train.select(IntStream.range(0, kept).toArray()), all.test());
  }
}
