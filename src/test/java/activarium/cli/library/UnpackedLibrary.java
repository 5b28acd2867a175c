package activarium.cli.library;

import activarium.core.Folders;
import activarium.core.Home;
import activarium.core.Platform;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The library for this machine, packed and unpacked once for all tests, in a folder away from the
 * checkout: {@code @ExtendWith(UnpackedLibrary.class)} gives it to methods as a {@link Installed}.
 */
final class UnpackedLibrary implements ParameterResolver {

  /**
   * A sketchbook of somebody's with the library in it.
   *
   * @param root a folder of its own
   */
  record Installed(Path root) implements AutoCloseable {

    /** The folder of the library. */
    Path library() {
      return root.resolve("libraries/activarium");
    }

    /** The class path that Processing gives a sketch that uses the library, its own jars first. */
    List<Path> classPath() {
      return Stream.of(processing().stream(), jars("library"), jars(machineCode()))
          .flatMap(jars -> jars)
          .toList();
    }

    String machineCode() {
      return "library/" + Platform.here().orElseThrow().folder();
    }

    private Stream<Path> jars(String folder) {
      try (Stream<Path> files = Files.list(library().resolve(folder))) {
        return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      Folders.delete(root);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Installed.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.create(UnpackedLibrary.class))
        .getOrComputeIfAbsent(Installed.class, key -> install(), Installed.class);
  }

  private static Installed install() {
    try {
      Path root = Files.createTempDirectory("sketchbook");
      LibraryJars jars = new LibraryJars(built());
      Platform here = Platform.here().orElseThrow();
      PackedFiles files =
          contents(jars.shared(), new TreeMap<>(Map.of(here, jars.natives(here))))
              .gather(reference(root.resolve("reference")));
      Path zip = root.resolve("activarium.zip");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip))) {
        files.zip(out, read -> {});
      }
      unpack(zip, root.resolve("libraries"));
      Files.delete(zip);
      return new Installed(root);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the build has made for this checkout, with such jars. */
  static LibraryContents contents(List<Path> shared, TreeMap<Platform, List<Path>> natives) {
    return new LibraryContents(Home.find(), classes(), shared, natives);
  }

  /** The Javadoc of one package, which stands for all: they take half a minute. */
  static Path reference(Path folder) {
    new Reference(LibraryContents.sources(Home.find()), built(), List.of("activarium.selection"))
        .write(folder);
    return folder;
  }

  /** The jars that the build has found, without those of the tests. */
  static List<Path> built() {
    try {
      String text = Files.readString(classes().resolveSibling("class-path.txt"));
      return Stream.of(text.strip().split(File.pathSeparator)).map(Path::of).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a sketch has without any library. */
  static List<Path> processing() {
    return built().stream()
        .filter(
            jar ->
                jar.getFileName()
                    .toString()
                    .matches("(core|kotlin-stdlib|annotations|jogl-all|gluegen-rt)-[0-9].*"))
        .toList();
  }

  private static Path classes() {
    try {
      return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
  }
}
