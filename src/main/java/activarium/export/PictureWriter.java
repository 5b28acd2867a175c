package activarium.export;

import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Writes PNG files in a thread of its own, so that drawing goes on meanwhile. A file appears under
 * its name only when it is complete.
 */
public final class PictureWriter implements AutoCloseable {

  /** Pictures that may wait to be written; beyond that {@link #write} waits. */
  private static final int MAX_WAITING = 8;

  private record Picture(BufferedImage image, Path file) {}

  private static final Picture LAST = new Picture(null, null);

  private final BlockingQueue<Picture> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final java.util.concurrent.CountDownLatch finished =
      new java.util.concurrent.CountDownLatch(1);
  private final JobRunner jobs;

  /**
   * @param onFailure receives, in the writer's thread, what went wrong
   */
  public PictureWriter(Consumer<Throwable> onFailure) {
    this.jobs = new JobRunner(onFailure);
    jobs.start("pictures", this::run);
  }

  /**
   * Writes a picture.
   *
   * @param pixels 0xAARRGGBB, row by row; copied
   */
  public void write(int[] pixels, int width, int height, Path file) throws InterruptedException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    waiting.put(new Picture(image, file));
  }

  private void run(StopToken stop) throws IOException, InterruptedException {
    try {
      for (Picture next = waiting.take();
          next != LAST && !stop.isStopped();
          next = waiting.take()) {
        save(next);
      }
    } finally {
      finished.countDown();
    }
  }

  private static void save(Picture picture) throws IOException {
    Path folder = picture.file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, "partial", ".png");
    try {
      if (!ImageIO.write(picture.image, "png", partial.toFile())) {
        throw new IOException("no PNG encoder");
      }
      Files.move(partial, picture.file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Waits until everything is written. */
  public void finish() throws InterruptedException {
    waiting.put(LAST);
    finished.await();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
