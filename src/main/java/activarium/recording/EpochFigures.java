package activarium.recording;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The figures of one recorded epoch; NaN where they are not known, which files leave out.
 *
 * @param epoch epochs completed
 * @param updates weight updates so far
 * @param loss mean cross-entropy, in nats, over a sample of the training images
 * @param trainAccuracy share, 0 … 1, of the same sample that is classified correctly
 * @param validationAccuracy the share of the validation images that is
 * @param testAccuracy the share of the test images that is
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = EpochFigures.Unknown.class)
public record EpochFigures(
    int epoch,
    long updates,
    Double loss,
    Double trainAccuracy,
    Double validationAccuracy,
    Double testAccuracy) {

  public EpochFigures {
    loss = known(loss);
    trainAccuracy = known(trainAccuracy);
    validationAccuracy = known(validationAccuracy);
    testAccuracy = known(testAccuracy);
  }

  /** The figures of a snapshot. */
  public static EpochFigures of(Snapshot snapshot) {
    return of(snapshot, Double.NaN);
  }

  /** The figures of a snapshot, and what was validated then. */
  public static EpochFigures of(Snapshot snapshot, double validationAccuracy) {
    return new EpochFigures(
        snapshot.epoch(),
        snapshot.updates(),
        snapshot.loss(),
        snapshot.trainAccuracy(),
        validationAccuracy,
        snapshot.testAccuracy());
  }

  private static Double known(Double figure) {
    return figure == null ? Double.NaN : figure;
  }

  /** Equal to the figures that are not known: how Jackson asks what to leave out. */
  static final class Unknown {

    @Override
    public boolean equals(Object value) {
      return value instanceof Double figure && figure.isNaN();
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
