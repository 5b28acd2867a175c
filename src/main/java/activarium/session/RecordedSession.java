package activarium.session;

import activarium.core.BadInputException;
import activarium.dataset.Split;
import activarium.network.TrainedNetwork;
import activarium.recording.ActivationSet;
import activarium.recording.EmbeddingStore;
import activarium.recording.EpochFigures;
import activarium.recording.Recording;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recorded training. Its epochs are mapped in their order, as if they came in live; activations
 * are read when they are looked at.
 */
public final class RecordedSession extends Session {

  private final Recording recording;
  private volatile boolean brought;

  /**
   * {@link #start} begins to map.
   *
   * @param split which observations, of those that were recorded
   * @param seed of the projections
   * @throws BadInputException if the recording has no epoch, or no observations of the split
   */
  public RecordedSession(Recording recording, Split split, long seed) {
    super(
        recording.observations(required(recording, split)),
        recording.info().layers(),
        timeline(recording, split),
        seed,
        Optional.of(new EmbeddingStore(recording.folder())));
    this.recording = recording;
  }

  /** Opens a recording and takes its test observations, or what it has. */
  public static RecordedSession open(Path folder, long seed) {
    Recording recording = Recording.open(folder);
    List<Split> splits = recording.splits();
    return new RecordedSession(
        recording, splits.contains(Split.TEST) ? Split.TEST : splits.get(0), seed);
  }

  private static Split required(Recording recording, Split split) {
    if (!recording.splits().contains(split)) {
      throw BadInputException.of(
          recording.folder(), split.folder() + " observations", recording.info().splits());
    }
    if (recording.info().epochs().isEmpty()) {
      throw BadInputException.of(recording.folder(), "at least one whole epoch", "none");
    }
    return split;
  }

  private static Timeline timeline(Recording recording, Split split) {
    List<Moment> moments = new ArrayList<>();
    List<TrainingPoint> points = new ArrayList<>();
    var images = ActivationSet.ofImages(recording.observations(split).observations().images());
    for (EpochFigures epoch : recording.info().epochs()) {
      moments.add(new Moment(recording.snapshot(epoch.epoch(), split).withImages(images)));
      points.add(
          new TrainingPoint(
              epoch.updates(),
              epoch.epoch(),
              epoch.loss(),
              epoch.trainAccuracy(),
              epoch.testAccuracy()));
    }
    return new Timeline(moments, points);
  }

  /** Begins to map. */
  public RecordedSession start() {
    start("recording", this::bring);
    return this;
  }

  private void bring(StopToken stop) throws InterruptedException {
    for (Moment moment : timeline().moments()) {
      stop.throwIfStopped();
      arrived(moment);
    }
    brought = true;
  }

  @Override
  boolean isComing() {
    return !brought;
  }

  public Recording recording() {
    return recording;
  }

  @Override
  public List<String> layers() {
    return recording.info().layers();
  }

  @Override
  public List<String> classNames() {
    return recording.info().classNames();
  }

  @Override
  public String dataset() {
    return recording.info().dataset();
  }

  @Override
  public String network() {
    return recording.info().network();
  }

  @Override
  public TrainedNetwork networkOf(Snapshot seen) {
    return TrainedNetwork.of(recording, seen.epoch());
  }

  @Override
  public long seed() {
    return recording.info().seed();
  }

  /** Says a file by its place in the recording. */
  @Override
  public String missing() {
    Path folder = recording.folder();
    String missing = super.missing();
    return missing == null || folder.getFileName() == null
        ? missing
        : missing.replace(folder.toString(), folder.getFileName().toString());
  }

  @Override
  String identity() {
    return recording.info().toString();
  }

  @Override
  public boolean isWaiting() {
    return true;
  }

  @Override
  Phase progressPhase() {
    return Phase.RECORDED;
  }
}
