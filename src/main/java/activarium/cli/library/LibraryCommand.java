package activarium.cli.library;

import activarium.cli.io.ProgressReport;
import activarium.core.AtomicFile;
import activarium.core.Folders;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Platform;
import activarium.core.Text;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code library}: makes what people install in the Processing editor. */
@Command(
    name = "library",
    mixinStandardHelpOptions = true,
    description = {
      "Make activarium.zip, the library for the Processing editor (4.5 or newer).",
      "activarium.txt and activarium.pdex are written beside it."
    })
public final class LibraryCommand implements Callable<Integer> {

  private static final String ALL = "all";
  private static final int BUFFER = 1 << 16;

  @Option(
      names = "--platform",
      paramLabel = "PLATFORM",
      arity = "1..*",
      split = ",",
      description = {
        "with machine code for linux-x86_64, linux-arm64, windows-x86_64, macosx-x86_64,",
        "macosx-arm64, or all of them, 56 to 137 MB each; Maven downloads that of others than",
        "this machine's (default: this machine's)"
      })
  private List<String> platforms = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to write (default: target/library)")
  private Optional<Path> out;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    requireCheckout(home);
    List<Platform> chosen = chosen();
    Path folder = out.orElse(home.compiled().resolve("library"));
    for (String ending : List.of("zip", "txt", "pdex")) {
      AtomicFile.requireWritable(folder.resolve("activarium." + ending));
    }
    Files.createDirectories(home.compiled());
    Path work = Files.createTempDirectory(home.compiled(), "library");
    try {
      write(folder, home, chosen, work);
    } finally {
      Folders.delete(work);
    }
    return 0;
  }

  private static void requireCheckout(Home home) {
    if (!Files.isDirectory(LibraryContents.sources(home))) {
      throw new MissingRequirementException(
          home.root() + " holds no sources", "make the library in a checkout");
    }
  }

  private List<Platform> chosen() {
    if (platforms.contains(ALL)) {
      return List.of(Platform.values());
    }
    if (!platforms.isEmpty()) {
      return platforms.stream().map(Platform::named).distinct().sorted().toList();
    }
    return List.of(Platform.requireHere());
  }

  private void write(Path folder, Home home, List<Platform> chosen, Path work) throws IOException {
    List<Path> classPath = classPath();
    LibraryJars jars = new LibraryJars(classPath.subList(1, classPath.size()));
    LibraryContents contents =
        new LibraryContents(
            home, classPath.get(0), jars.shared(), natives(home, jars, chosen, work));
    say("making the reference, which takes a minute …");
    Path reference = work.resolve("reference");
    Path sources = LibraryContents.sources(home);
    new Reference(sources, classPath, SketchPackages.names(sources)).write(reference);
    PackedFiles files = contents.gather(reference);
    Path zip = folder.resolve("activarium.zip");
    pack(files, zip);
    AtomicFile.text(folder.resolve("activarium.txt"), contents.properties());
    copy(zip, folder.resolve("activarium.pdex"));
    tell(zip, files, chosen);
  }

  /** Our code, and the jars that it runs with. */
  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static SortedMap<Platform, List<Path>> natives(
      Home home, LibraryJars jars, List<Platform> chosen, Path work) {
    SortedMap<Platform, List<Path>> natives = new TreeMap<>();
    for (Platform platform : chosen) {
      List<Path> found = jars.natives(platform);
      if (found.isEmpty()) {
        say(Text.of("getting the machine code for %s …", platform.id()));
        found =
            new LibraryJars(new MavenClassPath(home.root(), work).of(platform)).natives(platform);
      }
      natives.put(platform, found);
    }
    return natives;
  }

  private static void pack(PackedFiles files, Path zip) {
    long total = files.size("");
    try (ProgressReport progress = new ProgressReport("packing", "bytes")) {
      AtomicFile.stream(
          zip,
          out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
            files.zip(buffered, read -> progress.report(read, total));
            buffered.flush();
          });
    }
  }

  private static void copy(Path file, Path copy) {
    AtomicFile.stream(
        copy,
        out -> {
          try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
          }
        });
  }

  private static void tell(Path zip, PackedFiles files, List<Platform> chosen) throws IOException {
    for (Platform platform : chosen) {
      long code = files.size(LibraryContents.machineCode(platform));
      System.out.println(Text.of("machine code for %s: %.1f MB", platform.id(), code / 1e6));
    }
    System.out.println(
        Text.of(
            "%s: %.1f MB; unpack it into the folder libraries of your Processing sketchbook",
            zip, Files.size(zip) / 1e6));
  }

  private static void say(String line) {
    System.err.println("activarium: " + line);
  }
}
