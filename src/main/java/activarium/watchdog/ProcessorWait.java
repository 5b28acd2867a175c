package activarium.watchdog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the thread that draws a show could have run, but waited for a processor that others had:
 * a machine that is busy for a while is no reason to end a visit. Only Linux tells; elsewhere it is
 * 0.
 */
final class ProcessorWait {

  /** Of threads, as Linux keeps it: 15 letters. */
  private static final String DRAW = "activarium-draw";

  private final Path tasks;
  private Path thread;
  private long waited;

  ProcessorWait(long pid) {
    this(Path.of("/proc", Long.toString(pid), "task"));
  }

  /**
   * @param tasks a folder for each thread, with {@code comm} and {@code schedstat} in it
   */
  ProcessorWait(Path tasks) {
    this.tasks = tasks;
  }

  /** Nanoseconds since the show's start; never less than before. */
  long nanos() {
    try {
      thread = thread == null ? find().orElse(null) : thread;
      if (thread != null) {
        String[] words = Files.readString(thread.resolve("schedstat")).strip().split(" ");
        waited = Math.max(waited, Long.parseLong(words[1])); // after the time that it ran
      }
    } catch (IOException | RuntimeException e) {
      thread = null; // it has ended, or this system tells otherwise
    }
    return waited;
  }

  private Optional<Path> find() throws IOException {
    if (!Files.isDirectory(tasks)) {
      return Optional.empty();
    }
    List<Path> all;
    try (Stream<Path> folders = Files.list(tasks)) {
      all = folders.toList();
    }
    for (Path folder : all) {
      if (Files.readString(folder.resolve("comm")).strip().equals(DRAW)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
