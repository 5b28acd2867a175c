package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.recording.Npy;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Whatever goes wrong in any command, one line says what to do. */
class ExplanationTest {

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  /** A command that ends with whatever it is given. */
  @Command(name = "fails")
  private record Failing(Throwable problem) implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
      if (problem instanceof Error error) {
        throw error;
      }
      throw (Exception) problem;
    }
  }

  private int fail(Throwable problem) {
    errors.getBuffer().setLength(0);
    CommandLine line = Main.commandLine().addSubcommand(new Failing(problem));
    return line.setErr(new PrintWriter(errors, true)).execute("fails");
  }

  private int run(String... arguments) {
    errors.getBuffer().setLength(0);
    return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  private String onlyLine() {
    assertThat(errors.toString().lines()).hasSize(1);
    return errors.toString().strip();
  }

  @Test
  void aFullDiskIsFourHoweverItIsFoundOut() {
    IOException full = new IOException("No space left on device");
    String advice = ": make room, or name another folder";
    assertThat(fail(new UncheckedIOException("a/b.npy cannot be written", full))).isEqualTo(4);
    assertThat(onlyLine())
        .isEqualTo("activarium: the disk is full, a/b.npy cannot be written" + advice);
    assertThat(
            fail(new UncheckedIOException(new FileSystemException("a/b", null, full.getMessage()))))
        .isEqualTo(4);
    assertThat(onlyLine())
        .isEqualTo("activarium: the disk is full, a/b cannot be written" + advice);
    assertThat(fail(full)).isEqualTo(4);
    assertThat(onlyLine()).isEqualTo("activarium: the disk is full" + advice);
    assertThat(fail(new IllegalStateException("the film", new RuntimeException(full))))
        .isEqualTo(4);
    assertThat(fail(new BadInputException("a recording: cannot be written", full))).isEqualTo(4);
    assertThat(fail(new IOException("Disk quota exceeded"))).isEqualTo(4);
    assertThat(fail(new MissingRequirementException("full after 3 frames", "go on", full)))
        .isEqualTo(4);
    assertThat(onlyLine()).isEqualTo("activarium: full after 3 frames: go on");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsOneLineForTrue() {
    Path map = folder.resolve("y.npy");
    Throwable full =
        catchThrowable(
            () ->
                AtomicFile.stream(
                    map,
                    out -> {
                      try (OutputStream device = new FileOutputStream("/dev/full")) {
                        device.write(1);
                      }
                    }));
    assertThat(fail(full)).isEqualTo(4);
    assertThat(onlyLine())
        .startsWith("activarium: " + map + " cannot be written (")
        .endsWith("): make room, or name another folder");
  }

  @Test
  void whatMayNotBeWrittenIsFour() {
    assertThat(
            fail(
                new UncheckedIOException(
                    "a/b.npy cannot be written", new AccessDeniedException("a/b.npy.part"))))
        .isEqualTo(4);
    assertThat(onlyLine())
        .isEqualTo(
            "activarium: a/b.npy cannot be written: make it writable, or name another folder");
  }

  @Test
  void tooLittleMemoryIsFour() {
    assertThat(fail(new OutOfMemoryError("Java heap space"))).isEqualTo(4);
    assertThat(onlyLine()).startsWith("activarium: out of memory").contains("ACTIVARIUM_MEMORY");
    assertThat(fail(new IllegalStateException("a job", new OutOfMemoryError()))).isEqualTo(4);
  }

  @Test
  void aMatrixLargerThanMemoryIsOneLine() throws IOException {
    Path sparse = folder.resolve("sparse.npy");
    Npy.write(sparse, new float[4], 2, 2);
    long rows = 500_000_000;
    byte[] header = Files.readAllBytes(sparse);
    String text = new String(header, 0, 128, StandardCharsets.ISO_8859_1);
    String larger = text.replace("(2, 2,)", "(" + rows + ", 4,)").substring(0, 127) + "\n";
    try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
      file.write(larger.getBytes(StandardCharsets.ISO_8859_1));
      file.setLength(128 + rows * 4 * 4);
    }
    int code = run("project", sparse.toString(), "--out", folder.resolve("y.npy").toString());
    assertThat(code).as(errors.toString()).isEqualTo(4);
    assertThat(onlyLine()).startsWith("activarium: out of memory");
  }

  @Test
  void otherErrorsAreOursAndKeepTheirTraceToTheLog() {
    assertThat(fail(new InternalError("two\nlines"))).isEqualTo(1);
    assertThat(onlyLine())
        .isEqualTo(
            "activarium: unexpected java.lang.InternalError: two lines"
                + " (details in data/cache/logs/activarium.log)");
    assertThat(fail(new StackOverflowError())).isEqualTo(1);
    onlyLine();
  }

  /** In another process: a native library writes to the standard error past Java. */
  @Test
  void aBrokenKerasFileIsOneLine() throws Exception {
    byte[] garbage = new byte[4096];
    new Random(3).nextBytes(garbage);
    byte[] signature = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    System.arraycopy(signature, 0, garbage, 0, signature.length);
    Path model = Files.write(folder.resolve("garbage.h5"), garbage);
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                model.toString(),
                "--out",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(said))
        .singleElement()
        .asString()
        .startsWith("activarium: " + model + ": expected a DL4J zip or a Keras HDF5 model");
    assertThat(process.exitValue()).isEqualTo(3);
  }

  @Test
  void filmsOfMillionsOfFramesAreAskedForTwice() throws IOException {
    Path cues = folder.resolve("long.yaml");
    Files.writeString(cues, "seconds: 30000\ncues: []\n");
    assertThat(run("export", "video", "--cues", cues.toString())).isEqualTo(3);
    assertThat(onlyLine())
        .isEqualTo(
            "activarium: "
                + cues
                + ": expected at most 108000 frames (--long allows more), found 1800000");
    Files.writeString(cues, "seconds: 1e5\ncues: []\n");
    assertThat(run("export", "video", "--long", "--cues", cues.toString())).isEqualTo(2);
    assertThat(onlyLine()).contains("expected at most 36000 seconds of film, found 100000");
  }
}
