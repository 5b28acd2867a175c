package activarium.cli.packaging;

import activarium.core.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The script that starts a package, and the files with what Java is told. */
final class LaunchFiles {

  private static final List<String> OPTIONS = List.of("short", "bundle", "window");

  private final Platform platform;

  LaunchFiles(Platform platform) {
    this.platform = platform;
  }

  void write(Path folder) {
    for (String name : OPTIONS) {
      write("options/" + name, folder.resolve("library/options").resolve(name));
    }
    String script = platform.isWindows() ? "activarium.cmd" : "activarium";
    Path launcher = folder.resolve(script);
    write(script, launcher);
    // On Windows whatever is called so can be started.
    if (!platform.isWindows() && !launcher.toFile().setExecutable(true, false)) {
      throw new IllegalStateException(launcher + " cannot be made executable");
    }
  }

  private static void write(String resource, Path file) {
    try (InputStream in = LaunchFiles.class.getResourceAsStream(resource)) {
      byte[] bytes = in.readAllBytes();
      AtomicFile.stream(file, out -> out.write(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
