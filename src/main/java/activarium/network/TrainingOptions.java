package activarium.network;

import activarium.core.Text;

/**
 * How a network is trained, apart from what it is.
 *
 * @param seed of initial weights, order of the images, and dropout
 * @param epochs epochs to train; 0 for no end
 * @param stayOpen true to wait for a restart after the last epoch, false to return
 * @param snapshotEvery a snapshot after so many updates, besides those after every epoch; 0 for
 *     none
 * @param duty the share of its time, 0 &lt; duty ≤ 1, that the training thread works; it sleeps the
 *     rest, for others to work
 * @param threads threads of the number-crunching library; only with 1 are results the same bit for
 *     bit
 */
public record TrainingOptions(
    long seed, int epochs, boolean stayOpen, int snapshotEvery, double duty, int threads) {

  public TrainingOptions {
    if (epochs < 0 || snapshotEvery < 0 || threads < 1 || !(duty > 0 && duty <= 1)) {
      throw new IllegalArgumentException(
          Text.of(
              "no training with epochs %d, snapshots every %d updates, duty %s, %d threads",
              epochs, snapshotEvery, duty, threads));
    }
  }

  /** Trains a number of epochs, with a snapshot after each, and ends. */
  public static TrainingOptions epochs(long seed, int epochs) {
    return new TrainingOptions(seed, epochs, false, 0, 1, 1);
  }
}
