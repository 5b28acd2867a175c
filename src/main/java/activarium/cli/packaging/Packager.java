package activarium.cli.packaging;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Folders;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Version;
import activarium.sketchbook.SketchCatalog;
import activarium.sketchbook.SketchCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Puts together what runs by itself: program, libraries, Java, sketches and what they need. */
final class Packager {

  /** Told after each part. */
  interface Listener {
    void onPart(long done, long total);
  }

  /** Says in a package what it is; only a folder with it is replaced. */
  private static final String MARK = "library/package.txt";

  private final Home home;
  private final Program program;
  private final Program shipped;
  private final Platform platform;

  /**
   * @param program compiles the sketches
   * @param shipped goes into the package
   */
  Packager(Home home, Program program, Program shipped) {
    this.home = home;
    this.program = program;
    this.shipped = shipped;
    this.platform = Platform.here();
  }

  /**
   * Makes the package, whole or not at all.
   *
   * @param place the folder that it is made in
   * @return the package
   * @throws BadInputException if there is something else of that name
   * @throws MissingRequirementException if nothing can be written there, or Java cannot be taken
   *     along
   */
  Path make(Path place, Listener listener) {
    Path folder = place.resolve("activarium-" + Version.NUMBER + "-" + platform.name());
    requireReplaceable(folder);
    Path part = beside(folder, "part");
    begin(part);
    try {
      fill(part, listener);
      replace(folder, part);
      return folder;
    } finally {
      delete(part);
    }
  }

  private static Path beside(Path folder, String ending) {
    String name = "." + folder.getFileName() + "." + ProcessHandle.current().pid() + "." + ending;
    return folder.resolveSibling(name);
  }

  private static void begin(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new MissingRequirementException(
          folder.getParent() + " cannot be written", "name another folder by --out", e);
    }
  }

  private static void requireReplaceable(Path folder) {
    boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    if (there && (Files.isSymbolicLink(folder) || !Files.isRegularFile(folder.resolve(MARK)))) {
      throw BadInputException.of(folder, "a new name, or a package", "something else");
    }
  }

  private void fill(Path folder, Listener listener) {
    List<Runnable> parts =
        List.of(
            () -> new RuntimeImage(folder.resolve("runtime")).make(),
            () -> copyLibraries(folder.resolve("library")),
            () -> compileSketches(folder.resolve("library/sketches")),
            () -> copyFolders(folder),
            () -> new LaunchFiles(platform).write(folder));
    for (int done = 0; done < parts.size(); done++) {
      parts.get(done).run();
      listener.onPart(done + 1, parts.size());
    }
    AtomicFile.text(folder.resolve(MARK), mark());
  }

  private String mark() {
    String java = System.getProperty("java.vendor") + " " + System.getProperty("java.version");
    return "Activarium " + Version.NUMBER + "\n" + platform.name() + "\n" + java + "\n";
  }

  private void copyLibraries(Path folder) {
    List<Path> jars = shipped.librariesFor(platform.natives());
    jars.forEach(jar -> FileTree.copyFile(jar, folder.resolve(jar.getFileName())));
    List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
    new ProgramJar(shipped.code()).write(folder.resolve("activarium.jar"), names);
  }

  /** So that a first start has nothing to compile. */
  private void compileSketches(Path folder) {
    SketchCompiler compiler = new SketchCompiler(folder, program.classPath());
    SketchCatalog catalog = new SketchCatalog(home);
    catalog.names().forEach(name -> compiler.compile(catalog.folder(name)));
  }

  private void copyFolders(Path folder) {
    FileTree.copy(home.sketches(), folder.resolve("sketches"), file -> true);
    FileTree.copy(home.shaders(), folder.resolve("shaders"), file -> true);
    Path cache = home.sharedCache();
    FileTree.copy(home.data(), folder.resolve("data"), file -> !file.startsWith(cache));
    for (String name : List.of("LICENSE", "NOTICE")) {
      FileTree.copyFile(home.root().resolve(name), folder.resolve(name));
    }
  }

  /** The one before goes when the new one is there. */
  private static void replace(Path folder, Path part) {
    Path before = beside(folder, "before");
    if (Files.exists(folder)) {
      AtomicFile.placeFolder(folder, before);
    }
    AtomicFile.placeFolder(part, folder);
    delete(before);
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
