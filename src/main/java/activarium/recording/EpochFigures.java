package activarium.recording;

/**
 * The figures of one recorded epoch; NaN where they are not known.
 *
 * @param epoch epochs completed
 * @param updates weight updates so far
 * @param loss mean cross-entropy, in nats, over a sample of the training images
 * @param trainAccuracy share, 0 … 1, of the same sample that is classified correctly
 * @param testAccuracy the share of the test images that is
 */
public record EpochFigures(
    int epoch, int updates, Double loss, Double trainAccuracy, Double testAccuracy) {

  public EpochFigures {
    loss = loss == null ? Double.NaN : loss;
    trainAccuracy = trainAccuracy == null ? Double.NaN : trainAccuracy;
    testAccuracy = testAccuracy == null ? Double.NaN : testAccuracy;
  }

  /** The figures of a snapshot. */
  public static EpochFigures of(Snapshot snapshot) {
    return new EpochFigures(
        snapshot.epoch(),
        snapshot.updates(),
        snapshot.loss(),
        snapshot.trainAccuracy(),
        snapshot.testAccuracy());
  }
}
