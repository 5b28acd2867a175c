package activarium.export;

import activarium.core.AtomicFile;
import activarium.show.ViewState;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes PNG files in a thread of its own, so that drawing goes on meanwhile. A file appears under
 * its name only when it is complete.
 */
public final class PictureWriter implements AutoCloseable {

  /** Pictures that may wait to be written; beyond that {@link #write} waits. */
  private static final int MAX_WAITING = 8;

  /** Milliseconds that {@link #close} waits for pictures. */
  private static final long LAST_MOMENT = 800;

  private record Picture(BufferedImage image, Path file, byte[] chunk) {}

  private static final Picture LAST = new Picture(null, null, null);

  private final BlockingQueue<Picture> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final java.util.concurrent.CountDownLatch finished =
      new java.util.concurrent.CountDownLatch(1);
  private final Consumer<Path> onWritten;
  private final Consumer<Throwable> onFailure;
  private final JobRunner jobs;

  /**
   * @param onFailure receives, in the writer's thread, what goes wrong with a picture; the next one
   *     is tried again
   */
  public PictureWriter(Consumer<Throwable> onFailure) {
    this(file -> {}, onFailure);
  }

  /**
   * @param onWritten receives, in the writer's thread, every file that is complete
   * @param onFailure as above
   */
  public PictureWriter(Consumer<Path> onWritten, Consumer<Throwable> onFailure) {
    this.onWritten = onWritten;
    this.onFailure = onFailure;
    this.jobs = new JobRunner("pictures are not written", onFailure::accept);
    jobs.start("pictures", this::run);
  }

  /**
   * Writes a picture.
   *
   * @param pixels 0xAARRGGBB, row by row; copied
   */
  public void write(int[] pixels, int width, int height, Path file) throws InterruptedException {
    write(pixels, width, height, file, new byte[0]);
  }

  /** Writes a picture that can be made again: its state is in the file. */
  public void write(int[] pixels, int width, int height, Path file, ViewState state)
      throws InterruptedException {
    write(pixels, width, height, file, Sidecar.chunk(state));
  }

  private void write(int[] pixels, int width, int height, Path file, byte[] chunk)
      throws InterruptedException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    waiting.put(new Picture(image, file, chunk));
  }

  private void run(StopToken stop) throws InterruptedException {
    try {
      for (Picture next = waiting.take();
          next != LAST && !stop.isStopped();
          next = waiting.take()) {
        write(next);
      }
    } finally {
      finished.countDown();
    }
  }

  /** Whatever goes wrong, the thread lives on, so that whoever draws never waits for nothing. */
  private void write(Picture picture) {
    try {
      save(picture);
      onWritten.accept(picture.file);
    } catch (RuntimeException | Error e) {
      onFailure.accept(e);
    }
  }

  private static void save(Picture picture) {
    AtomicFile.stream(
        picture.file,
        file -> {
          OutputStream out = new BufferedOutputStream(file);
          try (ImageOutputStream png =
              ImageIO.createImageOutputStream(new ChunkInserter(out, picture.chunk))) {
            if (!ImageIO.write(picture.image, "png", png)) {
              throw new IOException("no PNG encoder");
            }
          }
          out.flush();
        });
  }

  /** Waits until everything is written. */
  public void finish() throws InterruptedException {
    waiting.put(LAST);
    finished.await();
  }

  /** Gives what waits a moment to be written, and ends. */
  @Override
  public void close() {
    try {
      if (waiting.offer(LAST)) {
        finished.await(LAST_MOMENT, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    jobs.close();
  }
}
