package activarium.network;

import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;

/** Follows a training. Called in its thread, which waits meanwhile. */
public interface TrainingListener {

  /** The network was looked at: before training, every so many updates, after every epoch. */
  void onSnapshot(Snapshot snapshot);

  /**
   * An epoch was completed, or training begins with epoch 0; {@link #onSnapshot} follows, so that
   * who sees an epoch can count on what is kept of it. A training that is resumed does not begin
   * again.
   *
   * @param training may be asked during this call alone
   */
  default void onEpoch(Training training, Snapshot snapshot) {}

  /** The training curves have a new point; after a restart they begin again at update 0. */
  default void onPoint(TrainingPoint point) {}
}
