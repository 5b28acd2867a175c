package activarium.dataset;

import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

/**
 * Held by the one program, and the one thread of it, that fetches a data set. The system lets go of
 * it when the program ends, however it does; the empty file stays.
 */
final class FetchLock implements AutoCloseable {

  private static final long LOOK_EVERY_MILLISECONDS = 100;

  private final FileChannel channel;

  private FetchLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, waiting for it if need be.
   *
   * @param onWait is told once that it is another's
   * @throws MissingRequirementException if the file cannot be written
   */
  static FetchLock take(Path file, Runnable onWait) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(channel)) {
        onWait.run();
        while (!isTaken(channel)) {
          Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
      }
      return new FetchLock(channel);
    } catch (IOException e) {
      throw new MissingRequirementException(
          file + " cannot be written (" + e + ")", "make room or give the right to write", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByAnotherThread) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close(); // gives the lock back
    } catch (IOException e) {
      throw new MissingRequirementException("a lock cannot be given back", "try again", e);
    }
  }
}
