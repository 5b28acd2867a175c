package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.ActivationSet;
import activarium.recording.EpochFigures;
import activarium.recording.NpyFile;
import activarium.recording.Recording;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read recordings and models: report, import, reproduce. */
class ReportCommandsTest {

  @TempDir Path folder;

  @Test
  void reportsEveryEpochAndLayerWithPictures() throws IOException {
    TinyData.write(folder.resolve("tiny"));
    Path recording = folder.resolve("recording");
    assertThat(
            execute(
                "record",
                "--dataset=" + folder.resolve("tiny"),
                "--epochs=2",
                "--observations=100",
                "--train-observations",
                "--out=" + recording))
        .isZero();
    assertThat(execute("report", recording.toString(), "--threads=1")).isZero();
    assertThat(Files.readAllLines(recording.resolve("report.csv"))).hasSize(1 + 3 * 5 * 2);
    assertThat(recording.resolve("report.md"))
        .content()
        .contains("| epoch | layer | test, activations | test, map | train, activations |")
        .containsPattern("\\| 2 \\| hidden-4 \\|( \\d+\\.\\d\\d % \\|){4}")
        .containsPattern("\\| 0 \\| input \\|( \\d+\\.\\d\\d % \\|){4}")
        .containsPattern("\\| 1 \\| hidden-4 \\| \\d+\\.\\d\\d % \\|  \\|")
        .contains("![Maps of every layer](report-test.png)")
        .contains("![Maps of every layer](report-train.png)");
    BufferedImage sheet = ImageIO.read(recording.resolve("report-test.png").toFile());
    assertThat(sheet.getWidth()).isGreaterThan(3 * sheet.getHeight() / 2);
    Path embedding = recording.resolve("embeddings/tsne-train-hidden-4");
    assertThat(NpyFile.open(embedding.resolve("embedding.npy")).shape()).containsExactly(2, 100, 2);
    assertThat(embedding.resolve("embedding.json")).content().contains("\"epochs\" : [ 0, 2 ]");
    assertThat(Recording.open(recording).splits()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 7, 12, 40})
  void reportsFewObservations(int count) throws IOException {
    Path recording = folder.resolve("few");
    Images images = new Images(count, 2, 2, 1, new byte[4 * count]);
    new Random(1).nextBytes(images.pixels());
    byte[] labels = new byte[count];
    int[] indices = IntStream.range(0, count).toArray();
    ObservationSet set = new ObservationSet(Split.TEST, new LabeledImages(images, labels), indices);
    FloatMatrix predictions = FloatMatrix.zeros(count, 2);
    for (int i = 0; i < count; i++) {
      predictions.values()[2 * i] = 1;
    }
    ActivationSet layer = new ActivationSet("h", 0, images.toMatrix());
    Snapshot snapshot = new Snapshot(1, 0, 0, 0, List.of(layer), predictions, 1, 1, 1);
    RecordingInfo info =
        RecordingInfo.of(
            "few", "net", 1, Map.of(), List.of("a", "b"), List.of("h"), List.of(Split.TEST));
    RecordingWriter.create(recording, info, List.of(set))
        .add(EpochFigures.of(snapshot), Map.of(Split.TEST, snapshot));
    assertThat(execute("report", recording.toString(), "--threads=1")).isZero();
    assertThat(recording.resolve("report.md")).content().contains("| 0 | h |");
    assertThat(Files.exists(recording.resolve("report-test.png"))).isEqualTo(count >= 7);
  }

  @Test
  void importsKerasModels() throws Exception {
    Path pictures = folder.resolve("pictures");
    Path model = resource("network/imported/keras.h5");
    assertThat(print("import", model.toString())).isEqualTo("hidden\n");
    assertThat(execute("import", model.toString(), "--out=" + folder.resolve("x"))).isEqualTo(3);
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(execute("import", pictures.toString())).isEqualTo(3);
  }

  @Test
  void checksRecordingsOfOtherPrograms() throws Exception {
    assertThat(print("import", resource("recording/numpy").toString()))
        .startsWith("torch on mine: 2 epochs, layers fc1, fc2, 3 classes")
        .contains("5 test observations");
    assertThat(Recording.open(resource("recording/numpy")).info().layers()).hasSize(2);
  }

  /** A terminal obeys control characters, and whoever reads a report does not see them. */
  @Test
  void showsControlCharactersOfNamesAsEscapes() throws Exception {
    Path recording = folder.resolve("evil");
    TinyData.write(folder.resolve("tiny"));
    String data = "--dataset=" + folder.resolve("tiny");
    assertThat(execute("record", data, "--epochs=1", "--observations=100", "--out=" + recording))
        .isZero();
    Path info = recording.resolve("recording.json");
    String evil = "\\u001b]0;x\\u0007\\u009b31m\\u202e";
    Files.writeString(
        info,
        Files.readString(info)
            .replaceFirst("(\"(?:network|dataset)\" : \")", "$1" + evil.replace("\\", "\\\\"))
            .replaceFirst(
                "\"protocol\" : \\{", "$0 \"a" + evil.replace("\\", "\\\\") + "\" : \"b\","));
    String said =
        print("import", recording.toString())
            + print("report", recording.toString(), "--maps=none");
    said += Files.readString(recording.resolve("report.md"));
    assertThat(said).contains(evil).doesNotContainPattern("[\\p{Cc}\\x{202e}&&[^\n]]");
  }

  @Test
  void listsWhatCannotBeReproduced() {
    assertThat(execute("reproduce", "--datasets=cifar-100")).isEqualTo(3);
    assertThat(execute("reproduce", "--networks=resnet")).isEqualTo(3);
  }

  private static int execute(String... arguments) {
    return Main.commandLine().execute(arguments);
  }

  /** What a command that succeeds prints. */
  private static String print(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(execute(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(ReportCommandsTest.class.getResource("/activarium/" + name).toURI());
  }
}
