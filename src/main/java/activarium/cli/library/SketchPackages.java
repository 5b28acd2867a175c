package activarium.cli.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which of our packages a library has: those that a sketch can use. */
final class SketchPackages {

  /** Commands, and the programs that our own launcher starts. Nothing else imports them. */
  private static final List<String> LEFT_OUT =
      List.of(
          "cli",
          "exhibit",
          "kiosk",
          "operator",
          "program",
          "render",
          "sketchbook",
          "speaker",
          "watchdog");

  private static final String OURS = "activarium/";

  private SketchPackages() {}

  /** Whether a file of our classes or of our sources, with slashes, belongs to the library. */
  static boolean has(String path) {
    // What stands in for a class of Processing's editor must not be there beside the editor.
    return !path.startsWith("processing/")
        && LEFT_OUT.stream().noneMatch(name -> path.startsWith(OURS + name + "/"));
  }

  /** The names of all packages whose sources the library has. */
  static List<String> names(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources.resolve(OURS))) {
      return files
          .filter(file -> file.getFileName().toString().equals("package-info.java"))
          .map(file -> sources.relativize(file).toString().replace('\\', '/'))
          .filter(SketchPackages::has)
          .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  /**
   * The jar of the library.
   *
   * @param code our classes, in a folder or in a jar
   */
  static byte[] jar(Path code) throws IOException {
    if (Files.isDirectory(code)) {
      return pack(code);
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return pack(jar.getPath("/"));
    }
  }

  private static byte[] pack(Path classes) throws IOException {
    PackedFiles files = new PackedFiles();
    files.addFolder("", classes, path -> has(path) && !path.startsWith("META-INF/"));
    files.add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.zip(out, read -> {});
    return out.toByteArray();
  }
}
