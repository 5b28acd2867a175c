package activarium.recording;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recording of the size of the paper's: 100 epochs × 4 layers × 2000 observations × 1000 neurons,
 * 3.2 GB in files with holes, which take no room on the disk.
 */
class LongRecordingTest {

  private static final int EPOCHS = 100;
  private static final int OBSERVATIONS = 2000;
  private static final int NEURONS = 1000;
  private static final List<String> LAYERS = List.of("h1", "h2", "h3", "h4");

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void write() throws IOException {
    root = folder.resolve("long");
    int[] indices = IntStream.range(0, OBSERVATIONS).toArray();
    Images images = new Images(OBSERVATIONS, 28, 28, 1, new byte[OBSERVATIONS * 784]);
    LabeledImages labeled = new LabeledImages(images, new byte[OBSERVATIONS]);
    RecordingInfo info =
        RecordingInfo.of("d", "n", 1, Map.of(), List.of("a", "b"), LAYERS, List.of(Split.TEST));
    RecordingWriter.create(root, info, List.of(new ObservationSet(Split.TEST, labeled, indices)));
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (String layer : LAYERS) {
        writeWithHoles(epoch, layer, NEURONS);
      }
      writeWithHoles(epoch, "predictions", 2);
      info = info.plus(new EpochFigures(epoch, epoch, null, null, null, null));
    }
    new RecordingFolder(root).writeInfo(info);
  }

  private void writeWithHoles(int epoch, String name, int columns) throws IOException {
    Path file = new RecordingFolder(root).values(epoch, Split.TEST, name);
    Files.createDirectories(file.getParent());
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] header = NpyHeader.bytes(NpyType.FLOAT32, OBSERVATIONS, columns);
      out.write(header);
      out.setLength(header.length + 4L * OBSERVATIONS * columns);
      out.seek(header.length);
      // Little-endian 1.0, so that what is read can be told from nothing.
      out.write(new byte[] {0, 0, (byte) 0x80, 0x3f});
    }
  }

  @Test
  void readsOnlyWhatIsShown() throws IOException {
    Recording.open(root);
    long before = usedHeap();
    Recording recording = Recording.open(root);
    long heap = usedHeap() - before;
    assertThat(recording.info().epochs()).hasSize(EPOCHS);
    assertThat(heap).as("bytes of heap").isLessThan(16 << 20);
    deleteAllBut(new RecordingFolder(root).values(57, Split.TEST, "h3"));
    FloatMatrix shown = recording.activations(57, Split.TEST, "h3").activations();
    assertThat(shown.at(0, 0)).isOne();
    assertThat(shown.rows() * shown.columns()).isEqualTo(OBSERVATIONS * NEURONS);
  }

  private void deleteAllBut(Path kept) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.equals(kept)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long usedHeap() {
    long[] used = new long[3];
    for (int i = 0; i < used.length; i++) {
      System.gc();
      used[i] = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
    return Arrays.stream(used).min().getAsLong();
  }
}
