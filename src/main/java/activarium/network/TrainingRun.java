package activarium.network;

import activarium.core.BadInputException;
import activarium.dataset.Dataset;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.nio.file.Path;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One training from one seed. The order of the images and the dropout of an epoch follow from the
 * seed and the epoch's number alone, so that a training can go on from the end of any epoch.
 */
final class TrainingRun implements Training, AutoCloseable {

  /** Training images that the training accuracy is measured on. */
  private static final int TRAIN_SAMPLE = 1000;

  private final NetworkSpec spec;
  private final Dataset dataset;
  private final ObservationSet observations;
  private final LabeledImages trainSample;
  private final long seed;
  private final MultiLayerNetwork network;
  private final ActivationCapture capture;
  private final ImageBatch batch;
  private final ImageBatch lastBatch;
  private final int[] order;
  private int position;
  private int epoch;
  private long updates;
  private double lossSum;
  private int lossCount;

  TrainingRun(NetworkSpec spec, Dataset dataset, ObservationSet observations, long seed) {
    this.spec = spec;
    this.dataset = dataset;
    this.observations = observations;
    this.seed = seed;
    trainSample = ObservationSet.of(dataset, Split.TRAIN, TRAIN_SAMPLE).observations();
    network = NetworkBuilder.build(spec, dataset.train().images(), dataset.classCount(), seed);
    capture = new ActivationCapture(spec, network);
    batch = batchOf(spec.batchSize());
    lastBatch = batchOf(Math.max(1, dataset.train().count() % spec.batchSize()));
    order = new int[dataset.train().count()];
  }

  private ImageBatch batchOf(int size) {
    return new ImageBatch(
        size, dataset.train().images(), dataset.classCount(), NetworkBuilder.isConvolutional(spec));
  }

  /** Learns from the next batch of the epoch. The last may be smaller. */
  void update() {
    if (position == 0) {
      beginEpoch();
    }
    ImageBatch next = order.length - position >= batch.size() ? batch : lastBatch;
    next.fill(dataset.train(), order, position);
    Momentum.tell(network, updates);
    network.fit(next.features(), next.labels());
    lossSum += network.score();
    lossCount++;
    updates++;
    position += next.size();
    if (position == order.length) {
      position = 0;
      epoch++;
    }
  }

  private void beginEpoch() {
    Random random = new Random(seed * 1_000_003 + epoch);
    Nd4j.getRandom().setSeed(random.nextLong());
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
  }

  int epoch() {
    return epoch;
  }

  long updates() {
    return updates;
  }

  /** True before the first update of an epoch. */
  boolean isBetweenEpochs() {
    return position == 0;
  }

  /**
   * Goes on from the end of an epoch.
   *
   * @throws activarium.core.BadInputException if it is of another network or seed
   */
  void restore(Checkpoint checkpoint) {
    if (checkpoint.seed() != seed) {
      throw BadInputException.of(checkpoint.source(), "seed " + seed, "seed " + checkpoint.seed());
    }
    branch(checkpoint);
  }

  /**
   * Goes on from the end of an epoch of another training, in an order and with dropout of its own.
   */
  void branch(Checkpoint checkpoint) {
    checkpoint.restore(network);
    epoch = checkpoint.epoch();
    updates = checkpoint.updates();
  }

  @Override
  public void save(Path file) {
    checkpoint().save(file);
  }

  @Override
  public Checkpoint checkpoint() {
    return Checkpoint.of(network, seed, epoch, updates);
  }

  /** Looks at the network as it is now. */
  Snapshot snapshot() {
    return look(observations);
  }

  @Override
  public Snapshot look(ObservationSet observations) {
    ActivationCapture.Result seen = capture.capture(observations.observations().images(), epoch);
    Evaluation train = evaluate(trainSample);
    return new Snapshot(
        seed,
        epoch,
        updates,
        progress(),
        seen.layers(),
        seen.predictions(),
        train.loss(),
        train.accuracy(),
        testAccuracy(observations, seen));
  }

  /** The observations stand for the whole test set within an epoch. */
  private double testAccuracy(ObservationSet observations, ActivationCapture.Result seen) {
    boolean whole = observations.count() == dataset.test().count();
    boolean enough = observations.split() == Split.TEST && (whole || !isBetweenEpochs());
    return enough
        ? Evaluation.of(seen.predictions(), observations.observations()).accuracy()
        : evaluate(dataset.test()).accuracy();
  }

  @Override
  public double validationAccuracy() {
    LabeledImages validation = dataset.validation();
    return validation.count() == 0 ? Double.NaN : evaluate(validation).accuracy();
  }

  private Evaluation evaluate(LabeledImages images) {
    return Evaluation.of(capture.predict(images.images()), images);
  }

  /** The point of the curves that belongs to a snapshot. */
  TrainingPoint point(Snapshot snapshot) {
    double loss = lossCount == 0 ? snapshot.loss() : takeLoss();
    return new TrainingPoint(
        updates, progress(), loss, snapshot.trainAccuracy(), snapshot.testAccuracy());
  }

  /** A point of the loss curve alone. */
  TrainingPoint point() {
    return new TrainingPoint(updates, progress(), takeLoss(), Double.NaN, Double.NaN);
  }

  private double takeLoss() {
    double loss = lossSum / lossCount;
    lossSum = 0;
    lossCount = 0;
    return loss;
  }

  private double progress() {
    return epoch + (double) position / order.length;
  }

  @Override
  public void close() {
    batch.close();
    lastBatch.close();
    // Not network.close(): it collects garbage twice, with the draw loop standing still.
    network.getUpdater().getStateViewArray().close();
    network.getFlattenedGradients().close();
    network.params().close();
  }
}
