package activarium.session;

import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A recording of 60 observations in three classes, and two layers of 8 neurons. */
public final class ToyRecording {

  private static final int COUNT = 60;

  private ToyRecording() {}

  /** Neurons 0, 1 and 2 tell their class better from epoch to epoch. */
  public static void write(Path folder, int epochs) {
    write(folder, epochs, List.of("a", "b", "c"));
  }

  /** The same with other names for the three classes. */
  public static void write(Path folder, int epochs, List<String> classNames) {
    write(folder, epochs, classNames, List.of(Split.TEST));
  }

  /** The same with training observations, too, which lie as if trained four epochs longer. */
  public static void writeWithTraining(Path folder, int epochs) {
    write(folder, epochs, List.of("a", "b", "c"), List.of(Split.TEST, Split.TRAIN));
  }

  /** The same with other names for the three classes. */
  public static void writeWithTraining(Path folder, int epochs, List<String> classNames) {
    write(folder, epochs, classNames, List.of(Split.TEST, Split.TRAIN));
  }

  private static void write(Path folder, int epochs, List<String> classNames, List<Split> splits) {
    byte[] labels = new byte[COUNT];
    for (int i = 0; i < COUNT; i++) {
      labels[i] = (byte) (i % 3);
    }
    LabeledImages images = new LabeledImages(new Images(COUNT, 1, 1, 1, new byte[COUNT]), labels);
    int[] indices = IntStream.range(0, COUNT).toArray();
    List<ObservationSet> observations =
        splits.stream().map(split -> new ObservationSet(split, images, indices)).toList();
    RecordingInfo info =
        RecordingInfo.of("toy", "net", 1, Map.of(), classNames, List.of("first", "second"), splits);
    RecordingWriter writer = RecordingWriter.create(folder, info, observations);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Snapshot snapshot = ProjectorTest.snapshot(4 * epoch);
      Map<Split, Snapshot> snapshots = new EnumMap<>(Map.of(Split.TEST, snapshot));
      if (splits.contains(Split.TRAIN)) {
        snapshots.put(Split.TRAIN, ProjectorTest.snapshot(4 * (epoch + 4)));
      }
      writer.add(EpochFigures.of(snapshot), snapshots);
    }
  }
}
