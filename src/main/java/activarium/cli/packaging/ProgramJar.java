package activarium.cli.packaging;

import activarium.core.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * The classes of this project in one jar, which names the libraries beside it: whoever has it on
 * the class path has them, too, wherever the folder lies.
 */
final class ProgramJar {

  private static final Path MANIFEST = Path.of("META-INF/MANIFEST.MF");

  private final Path code;

  /**
   * @param code a folder or a jar
   */
  ProgramJar(Path code) {
    this.code = code;
  }

  /**
   * @param libraries the names of jars in the same folder
   */
  void write(Path jar, List<String> libraries) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
    AtomicFile.stream(
        jar,
        out -> {
          JarOutputStream zip = new JarOutputStream(new BufferedOutputStream(out), manifest);
          zip.setLevel(Deflater.NO_COMPRESSION); // it is read at each start
          addCode(zip);
          zip.finish();
          zip.flush();
        });
  }

  private void addCode(JarOutputStream zip) throws IOException {
    if (Files.isDirectory(code)) {
      addFolder(zip, code);
    } else {
      try (FileSystem files = FileSystems.newFileSystem(code)) {
        addFolder(zip, files.getPath("/"));
      }
    }
  }

  private static void addFolder(JarOutputStream zip, Path folder) {
    for (Path file : FileTree.files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.equals(MANIFEST.toString())) {
        add(zip, name, file);
      }
    }
  }

  private static void add(JarOutputStream zip, String name, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      in.transferTo(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
