package activarium.watchdog;

import activarium.core.AtomicFile;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of a show in a file, as Java has them in memory, so that it starts a second sooner:
 * Java's class data sharing. The first show writes down which classes it loads, and once it has
 * shown for a while, the file is made of them beside it. Without the file all works, a little
 * later; one that does not fit is passed over.
 */
public final class ClassArchive implements JobRunner.Job {

  private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final String java;
  private final String classPath;
  private final Path folder;
  private final Path list;
  private final Path archive;
  private final Duration shown;

  /**
   * @param java the program
   * @param classPath of the show
   * @param folder where the file is, and those of other class paths are removed
   * @param shown how long a show has to be there until it has loaded its classes
   */
  public ClassArchive(String java, String classPath, Path folder, Duration shown) {
    this.java = java;
    this.classPath = classPath;
    this.folder = folder;
    this.shown = shown;
    String fits = String.join("\n", java, System.getProperty("java.vm.version"), classPath);
    String name = UUID.nameUUIDFromBytes(fits.getBytes(StandardCharsets.UTF_8)).toString();
    list = folder.resolve(name + ".list");
    archive = folder.resolve(name + ".jsa");
  }

  /** What Java is given to start a show now. */
  public List<String> options() {
    String quiet = "-Xlog:cds=off,cds+dynamic=off,class+path=off";
    return Files.isReadable(archive)
        ? List.of(quiet, "-XX:SharedArchiveFile=" + archive)
        : List.of(quiet, "-XX:DumpLoadedClassList=" + list);
  }

  /** Makes the file, if there is none, once the show has been there for a while. */
  @Override
  public void run(StopToken stop) throws InterruptedException, IOException {
    Files.createDirectories(folder);
    if (Files.isReadable(archive)) {
      return;
    }
    removeOthers();
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < shown.toNanos() || !Files.isReadable(list)) {
      stop.throwIfStopped();
      Thread.sleep(LOOK_EVERY.toMillis());
    }
    make(stop);
  }

  private void make(StopToken stop) throws InterruptedException, IOException {
    Path whole = folder.resolve("whole.list");
    AtomicFile.text(whole, wholeLines());
    Path part = folder.resolve("part.jsa");
    Files.deleteIfExists(part);
    Process dump =
        new ProcessBuilder(
                java,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + whole,
                "-XX:SharedArchiveFile=" + part,
                "-cp",
                classPath)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      while (dump.isAlive()) {
        stop.throwIfStopped();
        Thread.sleep(LOOK_EVERY.toMillis());
      }
    } finally {
      dump.destroyForcibly();
    }
    if (dump.exitValue() == 0 && Files.isReadable(part)) {
      AtomicFile.place(part, archive);
      LOG.info("the next show starts with its classes in {}", archive);
    } else {
      LOG.warn("the classes cannot be kept, see {}", folder.resolve("log"));
    }
  }

  /** The show writes on: its last line may be cut. */
  private String wholeLines() throws IOException {
    String all = Files.readString(list);
    return all.substring(0, all.lastIndexOf('\n') + 1);
  }

  private void removeOthers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(it -> !it.equals(list))
          .map(Path::toFile)
          .filter(File::isFile)
          .forEach(File::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
