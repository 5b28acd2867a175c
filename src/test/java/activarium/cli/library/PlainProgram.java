package activarium.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.library.UnpackedLibrary.Installed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sketch in a sketchbook of somebody's, which Processing's editor compiles and starts: another
 * process, in a folder and with a home that know nothing of the checkout.
 *
 * @param installed the sketchbook, with the library in it
 * @param folder of the sketch
 * @param home of the person
 */
record PlainProgram(Installed installed, Path folder, Path home) {

  /** Far more than any sketch takes on a busy machine: what hangs is to end at all. */
  private static final Duration MOST = Duration.ofMinutes(5);

  /** How a process ended, and what it said on the console. */
  record Ended(int code, String console) {}

  /** Writes a sketch into a sketchbook: its tabs by their names, the first is the main one. */
  static PlainProgram write(
      Installed installed, Path sketchbook, Map<String, String> tabs, String name)
      throws IOException {
    Path folder = Files.createDirectories(sketchbook.resolve(name));
    for (Map.Entry<String, String> tab : tabs.entrySet()) {
      Files.writeString(folder.resolve(tab.getKey() + ".pde"), tab.getValue());
    }
    // One home for all: machine code is unpacked into it once.
    return new PlainProgram(
        installed, folder, Files.createDirectories(installed.root().resolve("home")));
  }

  private String name() {
    return folder.getFileName().toString();
  }

  private Path classes() {
    return folder.resolveSibling("build of " + name());
  }

  /** Compiles it as the editor does. */
  void compile() throws IOException {
    StockSketch.compile(folder, classes(), installed.classPath());
  }

  /** Runs what was compiled, to its end. */
  Ended run() throws IOException, InterruptedException {
    return run(false);
  }

  /**
   * Runs it until it has said something: a sketch whose {@code setup()} failed leaves its window
   * open, and it is the editor that ends it.
   */
  Ended runUntilItSpeaks() throws IOException, InterruptedException {
    return run(true);
  }

  private Ended run(boolean untilItSpeaks) throws IOException, InterruptedException {
    Path console = folder.resolveSibling(name() + ".txt");
    Path working = Files.createDirectories(folder.resolveSibling("working folder of " + name()));
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().keySet().removeIf(PlainProgram::isOurs);
    builder.environment().put("HOME", home.toString());
    Process process =
        builder
            .directory(working.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    try {
      long end = System.nanoTime() + MOST.toNanos();
      while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
        if (untilItSpeaks && Files.size(console) > 0) {
          break;
        }
        assertThat(System.nanoTime()).as("it does not end: %s", said(console)).isLessThan(end);
      }
    } finally {
      process.destroy();
    }
    int code = process.waitFor();
    return new Ended(code, said(console));
  }

  /** Without what JOGL says of any sketch that ends on Linux: which connections were open. */
  private static String said(Path console) throws IOException {
    try (Stream<String> lines = Files.lines(console)) {
      return lines.filter(line -> !line.startsWith("X11Util")).collect(Collectors.joining("\n"));
    }
  }

  /** As the editor starts it, but for the debugger. */
  private List<String> command() {
    String classPath =
        Stream.concat(Stream.of(classes()), installed.classPath().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-Duser.home=" + home,
        "-Djna.nosys=true",
        "-Djava.library.path=" + installed.library().resolve(installed.machineCode()),
        "-cp",
        classPath,
        "-ea",
        "processing.core.PApplet",
        "--sketch-path=" + folder,
        name());
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith("ACTIVARIUM") || variable.startsWith("XDG_");
  }
}
