package activarium.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.Mutations;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

  private static final ObservationSet OBSERVATIONS =
      new ObservationSet(
          Split.TEST,
          new LabeledImages(new Images(3, 2, 2, 1, new byte[12]), new byte[] {1, 0, 1}),
          new int[] {4, 7, 9});

  private static final RecordingInfo INFO =
      RecordingInfo.of(
          "toy",
          "net",
          3,
          Map.of("batchSize", 2),
          List.of("a", "b"),
          List.of("h1", "h2"),
          List.of(Split.TEST));

  @TempDir Path folder;

  @Test
  void readsWhatWasWritten() {
    Path root = write(2);
    Recording recording = Recording.open(root);
    assertThat(recording.info().epochs()).extracting(EpochFigures::epoch).containsExactly(0, 1);
    assertThat(recording.observations(Split.TEST).indices()).containsExactly(4, 7, 9);
    assertThat(recording.observations(Split.TEST).label(2)).isEqualTo(1);
    Snapshot back = recording.snapshot(1, Split.TEST);
    assertThat(back.layer("h2").activations().values())
        .isEqualTo(snapshot(1).layer("h2").activations().values());
    assertThat(back.predictions().values()).isEqualTo(snapshot(1).predictions().values());
    assertThat(back.testAccuracy()).isEqualTo(0.5);
    assertThat(recording.info().sameTrainingAs(INFO)).isTrue();
  }

  @Test
  void readsWhatNumpyWrote() throws URISyntaxException {
    Path root = Path.of(RecordingTest.class.getResource("numpy").toURI());
    Recording recording = Recording.open(root);
    assertThat(recording.info().epochs().get(0).testAccuracy()).isNaN();
    Snapshot snapshot = recording.snapshot(1, Split.TEST);
    assertThat(snapshot.layer("fc1").activations().row(2)).containsExactly(108, 109, 110, 111);
    assertThat(snapshot.layer("fc2").activations().row(1)).containsExactly(26, 26.25f);
    assertThat(snapshot.predictedClass(3)).isEqualTo(2);
    assertThat(recording.observations(Split.TEST).observations().images().channels()).isOne();
    assertThat(recording.observations(Split.TEST).observations().labels())
        .containsExactly(0, 1, 2, 1, 0);
  }

  @Test
  void goesOnAfterTheLastWholeEpoch() throws IOException {
    Path root = write(2);
    Files.createDirectories(root.resolve("epoch-0002.part/test"));
    Files.writeString(root.resolve("epoch-0002.part/test/h1.npy"), "half");
    RecordingWriter writer = RecordingWriter.resume(root, INFO);
    assertThat(writer.info().epochs()).hasSize(2);
    writer.add(EpochFigures.of(snapshot(2)), Map.of(Split.TEST, snapshot(2)));
    assertThat(Recording.open(root).info().epochs()).hasSize(3);
    assertThat(root.resolve("epoch-0002.part")).doesNotExist();
  }

  @Test
  void refusesToWriteOverOrToMixTrainings() {
    Path root = write(1);
    assertThatThrownBy(() -> RecordingWriter.create(root, INFO, List.of(OBSERVATIONS)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a new folder, or --resume");
    RecordingInfo other =
        RecordingInfo.of(
            "toy",
            "net",
            4,
            Map.of("batchSize", 2),
            List.of("a", "b"),
            List.of("h1", "h2"),
            List.of(Split.TEST));
    assertThatThrownBy(() -> RecordingWriter.resume(root, other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("seed 4")
        .hasMessageContaining("seed 3");
  }

  @Test
  void refusesFilesThatDoNotFit() throws IOException {
    Path root = write(2);
    Npy.write(root.resolve("epoch-0001/test/h2.npy"), FloatMatrix.zeros(2, 3));
    assertRefused(root, "h2.npy: expected 3 rows, one an observation, found 2");
    Files.delete(root.resolve("epoch-0001/test/h2.npy"));
    assertRefused(root, "h2.npy");
    Path again = write(1);
    Npy.write(again.resolve("observations/test/labels.npy"), new int[] {0, 1, 2}, 3);
    assertRefused(again, "labels.npy, label 2: expected 0 to 1, found 2");
    assertRefused(folder.resolve("nothing"), "a recording with a recording.json, found none");
  }

  @Test
  void layerNamesCannotLeaveTheFolder() throws IOException {
    Path root = write(1);
    String json = Files.readString(root.resolve("recording.json"));
    Files.writeString(root.resolve("recording.json"), json.replace("\"h1\"", "\"../../h1\""));
    assertRefused(root, "recording.json: expected layer names of letters");
  }

  @Test
  void survivesBrokenDescriptionsAndArrays() throws IOException {
    Path root = write(2);
    fuzz(root, root.resolve("recording.json"));
    fuzz(root, root.resolve("epoch-0001/test/h1.npy"));
    fuzz(root, root.resolve("observations/test/labels.npy"));
    fuzz(root, root.resolve("observations/test/images.npy"));
  }

  private static void fuzz(Path root, Path file) throws IOException {
    byte[] good = Files.readAllBytes(file);
    Mutations.survive(
        good,
        600,
        file,
        f -> {
          Recording recording = Recording.open(root);
          for (EpochFigures epoch : recording.info().epochs()) {
            recording.snapshot(epoch.epoch(), recording.splits().get(0));
          }
        });
    Files.write(file, good);
  }

  @Test
  void survivesOddValuesEverywhereInItsDescription() throws IOException {
    Path root = write(2);
    Path file = root.resolve("recording.json");
    String good = Files.readString(file);
    String[] odd = {
      "null", "[]", "{}", "-1", "1e999", "99999999999999999999", "\"x\"", "[[]]", "true"
    };
    Matcher values = Pattern.compile("(?<=: )(\"[^\"]*\"|[-\\d.]+|\\[ \"[^\\]]*\\])").matcher(good);
    int tried = 0;
    while (values.find()) {
      for (String value : odd) {
        Files.writeString(
            file, good.substring(0, values.start()) + value + good.substring(values.end()));
        openOrRefuse(root);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(100);
    Files.writeString(file, "[".repeat(100_000));
    assertRefused(root, "recording.json");
  }

  private static void openOrRefuse(Path root) {
    try {
      Recording.open(root);
    } catch (BadInputException e) {
      assertThat(e.getMessage()).contains(root.toString()).doesNotContain("\n");
    }
  }

  @Test
  void figuresThatAreNotKnownAreLeftOut() throws IOException {
    Path root = write(1);
    RecordingWriter writer = RecordingWriter.resume(root, INFO);
    EpochFigures figures = EpochFigures.of(snapshot(1), 0.75);
    writer.add(figures, Map.of(Split.TEST, snapshot(1)));
    assertThat(root.resolve("recording.json"))
        .content()
        .doesNotContain("NaN")
        .containsOnlyOnce("validationAccuracy");
    assertThat(Recording.open(root).info().epochs().get(0).validationAccuracy()).isNaN();
    assertThat(Recording.open(root).info().epochs().get(1)).isEqualTo(figures);
  }

  private Path write(int epochs) {
    Path root = folder.resolve("r" + System.nanoTime());
    RecordingWriter writer = RecordingWriter.create(root, INFO, List.of(OBSERVATIONS));
    for (int epoch = 0; epoch < epochs; epoch++) {
      writer.add(EpochFigures.of(snapshot(epoch)), Map.of(Split.TEST, snapshot(epoch)));
    }
    return root;
  }

  private static Snapshot snapshot(int epoch) {
    List<ActivationSet> layers =
        Stream.of("h1", "h2")
            .map(name -> new ActivationSet(name, epoch, filled(name.hashCode() + epoch, 3)))
            .toList();
    return new Snapshot(3, epoch, epoch * 5, epoch, layers, filled(epoch, 2), 1.5, 0.25, 0.5);
  }

  private static FloatMatrix filled(int value, int columns) {
    float[] values = new float[3 * columns];
    Arrays.fill(values, value);
    return new FloatMatrix(3, columns, values);
  }

  private static void assertRefused(Path root, String line) {
    assertThatThrownBy(() -> Recording.open(root))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(line)
        .message()
        .doesNotContain("\n");
  }
}
