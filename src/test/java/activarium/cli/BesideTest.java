package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.export.Sidecar;
import activarium.session.ToyRecording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two recordings side by side, and a picture of them that knows both. */
class BesideTest {

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private Path one;
  private Path other;

  @BeforeEach
  void record() {
    one = folder.resolve("one");
    other = folder.resolve("other");
    ToyRecording.write(one, 2);
    ToyRecording.write(other, 4);
  }

  private int export(Path out, Object... options) {
    List<String> arguments = new ArrayList<>(List.of("export", "frame"));
    for (Object option : options) {
      arguments.add(option.toString());
    }
    arguments.addAll(List.of("--size", "640x360", "--out", out.toString()));
    return Main.commandLine()
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private static int[] pixels(Path picture) throws Exception {
    var image = ImageIO.read(picture.toFile());
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static long different(Path one, Path other) throws Exception {
    int[] first = pixels(one);
    int[] second = pixels(other);
    assertThat(second).hasSameSizeAs(first);
    return IntStream.range(0, first.length).filter(i -> first[i] != second[i]).count();
  }

  /** Pixels that differ in what stands above the right map. */
  private static long differentHeading(Path one, Path other) throws Exception {
    var first = ImageIO.read(one.toFile()).getSubimage(320, 45, 300, 10);
    var second = ImageIO.read(other.toFile()).getSubimage(320, 45, 300, 10);
    return IntStream.range(0, 3000)
        .filter(i -> first.getRGB(i % 300, i / 300) != second.getRGB(i % 300, i / 300))
        .count();
  }

  @Test
  void aPictureOfTwoRecordingsBringsBothBack() throws Exception {
    Path first = folder.resolve("first.png");
    Path again = folder.resolve("again.png");
    Path alone = folder.resolve("alone.png");
    Object[] both = {
      "CompareSets", "--recording", one, "--beside", other, "--set", "moment.1=2", "--seed", 5
    };
    assertThat(export(first, both)).as(err.toString()).isZero();
    assertThat(Sidecar.read(first).source().beside()).isEqualTo(other.toString());
    assertThat(export(again, "--state", first)).as(err.toString()).isZero();
    assertThat(different(again, first)).as("pixels that differ").isZero();
    assertThat(export(alone, "--state", first, "--beside", one)).as(err.toString()).isZero();
    assertThat(different(alone, first)).as("pixels that differ with another beside").isPositive();
  }

  @Test
  void aPictureOfTestAgainstTrainingImagesBringsThemBack() throws Exception {
    Path both = folder.resolve("both");
    ToyRecording.writeWithTraining(both, 3);
    Path tests = folder.resolve("tests.png");
    Path first = folder.resolve("first.png");
    Path again = folder.resolve("again.png");
    assertThat(export(tests, "CompareSets", "--recording", both)).as(err.toString()).isZero();
    assertThat(export(first, "CompareSets", "--recording", both, "--set", "training=true"))
        .as(err.toString())
        .isZero();
    assertThat(export(again, "--state", first)).as(err.toString()).isZero();
    assertThat(Sidecar.read(again).parameters()).containsEntry("training", true);
    assertThat(differentHeading(again, first)).as("pixels that differ").isZero();
    assertThat(differentHeading(again, tests)).as("pixels of \"train\"").isPositive();
  }

  @Test
  void asksForARecordingThatWasMoved() throws Exception {
    Path first = folder.resolve("first.png");
    Object[] both = {"CompareSets", "--recording", one, "--beside", other};
    assertThat(export(first, both)).as(err.toString()).isZero();
    Path moved = Files.move(other, folder.resolve("moved"));
    Path again = folder.resolve("again.png");
    assertThat(export(again, "--state", first)).isEqualTo(3);
    assertThat(err.toString()).contains("other (--beside DIR names another)");
    assertThat(export(again, "--state", first, "--beside", moved)).as(err.toString()).isZero();
    assertThat(different(again, first)).as("pixels that differ").isZero();
  }
}
