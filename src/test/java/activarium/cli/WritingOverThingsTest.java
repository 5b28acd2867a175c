package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.recording.Npy;
import activarium.recording.NpyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a command is told to write to, nothing but files is replaced. */
@DisabledOnOs(OS.WINDOWS)
class WritingOverThingsTest {

  private static final String PROJECT = "project {x} --method pca --out";

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void write() {
    float[] values = new float[240];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 37 % 101;
    }
    Npy.write(folder.resolve("x.npy"), values, 60, 4);
    Npy.write(folder.resolve("y.npy"), values, 120, 2);
    Npy.write(folder.resolve("t.npy"), values, 4, 30, 2);
    Npy.write(folder.resolve("l.npy"), IntStream.range(0, 60).map(i -> i % 2).toArray(), 60);
  }

  private int run(String command, Path out) {
    String[] words = command.split(" ");
    String[] arguments = new String[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      arguments[i] =
          words[i].startsWith("{")
              ? folder.resolve(words[i].charAt(1) + ".npy").toString()
              : words[i];
    }
    arguments[words.length] = out.toString();
    return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  private void refused(String command, Path out) {
    errors.getBuffer().setLength(0);
    assertThat(run(command, out)).as(command).isEqualTo(3);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .startsWith("activarium: " + out + ": expected a file or a new name to write to, found a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PROJECT,
        "project {x} --method pca --out o.npy --json",
        "neurons {x} {l} --trees 2 --out",
        "quality {x} {x} --json",
        "bundle {t} --device cpu --iterations 1 --out"
      })
  void commandsRefuseFoldersAndPipes(String command) throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    refused(command, empty);
    refused(command, pipe);
    assertThat(empty).isEmptyDirectory();
    assertThat(Files.readAttributes(pipe, "*").get("isOther")).isEqualTo(true);
    assertThat(folder.toFile().list()).hasSize(6);
  }

  @Test
  void aLinkStaysAndItsFileGetsTheResult() throws IOException {
    Path real = Files.writeString(folder.resolve("real.npy"), "keep");
    Path link = Files.createSymbolicLink(folder.resolve("link.npy"), Path.of("real.npy"));
    assertThat(run(PROJECT, link)).as(errors.toString()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(NpyFile.open(real).shape()).containsExactly(60, 2);
  }

  @Test
  void aRecordingIsANewFolder() throws Exception {
    Path pipe = folder.resolve("pipe");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (Path taken : new Path[] {pipe, link, folder.resolve("x.npy")}) {
      errors.getBuffer().setLength(0);
      assertThat(run("record --epochs 1 --out", taken)).isEqualTo(3);
      assertThat(errors.toString().strip())
          .isEqualTo(
              "activarium: " + taken + ": expected a new folder, found something that is none");
    }
  }

  @Test
  void anExportTakesNoNameOfALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("nowhere.png"));
    assertThat(run("export frame --out", link)).isEqualTo(3);
    assertThat(errors.toString()).contains("expected a name that is free");
  }
}
