package activarium.network;

import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a training to a recording, epoch by epoch, with a checkpoint of the last one to resume
 * from.
 */
public final class Recorder implements TrainingListener {

  private final RecordingWriter writer;
  private final List<ObservationSet> observations;
  private final TrainingListener next;

  private Recorder(
      RecordingWriter writer, List<ObservationSet> observations, TrainingListener next) {
    this.writer = writer;
    this.observations = List.copyOf(observations);
    this.next = next;
  }

  /** What a recording says about a training. */
  public static RecordingInfo describe(
      NetworkSpec spec,
      Dataset dataset,
      List<ObservationSet> observations,
      TrainingOptions options) {
    Map<String, Object> protocol = new TreeMap<>();
    protocol.put("batchSize", spec.batchSize());
    protocol.put("learningRate", spec.optimizer().learningRate());
    protocol.put("momentum", spec.optimizer().momentum());
    protocol.put("decay", spec.optimizer().decay());
    protocol.put("trainingImages", dataset.train().count());
    if (dataset.validation().count() > 0) {
      protocol.put("validationImages", dataset.validation().count());
    }
    protocol.put("testImages", dataset.test().count());
    protocol.put("observations", observations.get(0).count());
    protocol.put("threads", options.threads());
    return RecordingInfo.of(
        dataset.name(),
        spec.name(),
        options.seed(),
        protocol,
        dataset.classNames(),
        spec.recordedLayers(),
        observations.stream().map(ObservationSet::split).toList());
  }

  /** Begins a recording; {@code next} hears of the training too. */
  public static Recorder create(
      Path root, RecordingInfo info, List<ObservationSet> observations, TrainingListener next) {
    return new Recorder(RecordingWriter.create(root, info, observations), observations, next);
  }

  /** Goes on with a recording of the same training. */
  public static Recorder resume(
      Path root, RecordingInfo info, List<ObservationSet> observations, TrainingListener next) {
    return new Recorder(RecordingWriter.resume(root, info), observations, next);
  }

  /** Epochs that are recorded; 0 if not even the one before training is. */
  public int lastEpoch() {
    List<EpochFigures> epochs = writer.info().epochs();
    return epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).epoch();
  }

  /** Lets a trainer begin where this recording ends, if it has begun. */
  public void prepare(Trainer trainer) {
    if (!writer.info().epochs().isEmpty()) {
      trainer.resumeFrom(writer.folder().checkpoint(lastEpoch()));
    }
  }

  @Override
  public void onSnapshot(Snapshot snapshot) {
    next.onSnapshot(snapshot);
  }

  @Override
  public void onPoint(TrainingPoint point) {
    next.onPoint(point);
  }

  @Override
  public void onEpoch(Training training, Snapshot snapshot) {
    Map<Split, Snapshot> seen = new EnumMap<>(Split.class);
    for (ObservationSet set : observations) {
      seen.put(set.split(), set == observations.get(0) ? snapshot : training.look(set));
    }
    Path checkpoint = writer.folder().checkpoint(snapshot.epoch());
    // Before the epoch is listed: a listed epoch can always be resumed from.
    training.save(checkpoint);
    writer.add(EpochFigures.of(snapshot, training.validationAccuracy()), seen);
    deleteAllBut(checkpoint);
    next.onEpoch(training, snapshot);
  }

  /** Checkpoints of earlier epochs, and what a killed program left of one. */
  private static void deleteAllBut(Path checkpoint) {
    try (Stream<Path> files = Files.list(checkpoint.getParent())) {
      for (Path file : files.filter(f -> !f.equals(checkpoint)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
