package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.dataset.Split;
import activarium.recording.Recording;
import activarium.recording.RecordingInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records a data set of a few pictures of one's own. */
class RecordCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void drawPictures() throws IOException {
    for (int label = 0; label < 2; label++) {
      Path pictures = Files.createDirectories(folder.resolve("pictures/class" + label));
      for (int i = 0; i < 50; i++) {
        var image = new java.awt.image.BufferedImage(8, 8, 1);
        image.setRGB(label * 4 + i % 4, i % 8, 0xffffff);
        ImageIO.write(image, "png", pictures.resolve(i + ".png").toFile());
      }
    }
  }

  @Test
  void sameSeedGivesTheSameFiles() throws IOException {
    assertThat(record("a", "--epochs=2", "--train-observations")).isZero();
    assertThat(record("b", "--epochs=2", "--train-observations")).isZero();
    assertSameFiles("a", "b");
    Recording recording = Recording.open(folder.resolve("a"));
    assertThat(recording.splits()).containsExactly(Split.TEST, Split.TRAIN);
    assertThat(recording.observations(Split.TRAIN).count()).isEqualTo(80);
    assertThat(recording.snapshot(2, Split.TEST).layerNames()).hasSize(4);
  }

  @Test
  void killedRecordingsGoOnToTheSameResult() throws Exception {
    assertThat(record("whole", "--epochs=6")).isZero();
    killWhenThereIs("epoch-0001", "--epochs=6");
    killWhenThereIs("checkpoints/epoch-0004.zip", "--epochs=6", "--resume");
    assertThat(record("killed", "--epochs=6", "--resume")).isZero();
    assertSameFiles("whole", "killed");
  }

  /**
   * Lets another process record until a file is there, and kills it: at most that epoch is lost.
   */
  private void killWhenThereIs(String file, String... options) throws Exception {
    Process process = recordInAnotherProcess("killed", options);
    Path awaited = folder.resolve("killed").resolve(file);
    while (process.isAlive() && !Files.exists(awaited)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    int epoch = Integer.parseInt(file.replaceAll("\\D", ""));
    int kept = Recording.open(folder.resolve("killed")).info().epochs().size();
    assertThat(kept).as("whole epochs, that before training included").isBetween(epoch, 7);
  }

  @Test
  void holdsOutImagesForValidation() {
    assertThat(record("validated", "--epochs=1", "--validation=20")).isZero();
    RecordingInfo info = Recording.open(folder.resolve("validated")).info();
    assertThat(info.protocol())
        .containsEntry("trainingImages", 60)
        .containsEntry("validationImages", 20);
    assertThat(info.epochs()).allMatch(e -> e.validationAccuracy() >= 0);
    assertThat(record("none", "--validation=80")).isEqualTo(3);
  }

  @Test
  void badInputIsOneLineAndCode3() {
    assertThat(execute("record", "--network=nets", "--out=" + folder.resolve("x"))).isEqualTo(3);
    assertThat(execute("record", "--dataset=none", "--out=" + folder.resolve("x"))).isEqualTo(3);
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(record("pictures")).as("a folder that is in use").isEqualTo(3);
  }

  private int record(String out, String... options) {
    return execute(arguments(out, options).toArray(String[]::new));
  }

  private List<String> arguments(String out, String... options) {
    List<String> arguments = new ArrayList<>(List.of("record"));
    arguments.add("--dataset=" + folder.resolve("pictures"));
    arguments.add("--out=" + folder.resolve(out));
    arguments.addAll(List.of(options));
    return arguments;
  }

  private static int execute(String... arguments) {
    return Main.commandLine().execute(arguments);
  }

  private Process recordInAnotherProcess(String out, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments(out, options));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("log").toFile())
        .redirectErrorStream(true)
        .start();
  }

  private void assertSameFiles(String first, String second) throws IOException {
    List<Path> names = files(first);
    assertThat(names).hasSizeGreaterThan(10).isEqualTo(files(second));
    for (Path name : names) {
      assertThat(
              Files.mismatch(
                  folder.resolve(first).resolve(name), folder.resolve(second).resolve(name)))
          .as("%s", name)
          .isEqualTo(-1);
    }
  }

  private List<Path> files(String recording) throws IOException {
    Path root = folder.resolve(recording);
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }
}
