package activarium.export;

import activarium.core.AtomicFile;
import activarium.show.ViewState;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import ar.com.hjg.pngj.FilterType;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineByte;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.PngjOutputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes PNG files in a thread of its own, so that drawing goes on meanwhile. A file appears under
 * its name only when it is complete.
 */
public final class PictureWriter implements AutoCloseable {

  /** Pictures that may wait to be written; beyond that {@link #write} waits. */
  private static final int MAX_WAITING = 8;

  /** Of Deflate: more takes far longer for hardly less. */
  private static final int COMPRESSION = 4;

  /** Milliseconds that {@link #close} waits for pictures. */
  private static final long LAST_MOMENT = 800;

  /**
   * @param pixels 0xAARRGGBB, row by row
   */
  private record Picture(
      int[] pixels, int width, int height, Path file, Optional<ViewState> state) {}

  private static final Picture LAST = new Picture(null, 0, 0, null, Optional.empty());

  private final BlockingQueue<Picture> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final CountDownLatch finished = new CountDownLatch(1);
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
    write(pixels, width, height, file, Optional.empty());
  }

  /** Writes a picture that can be made again: its state is in the file. */
  public void write(int[] pixels, int width, int height, Path file, ViewState state)
      throws InterruptedException {
    write(pixels, width, height, file, Optional.of(state));
  }

  private void write(int[] pixels, int width, int height, Path file, Optional<ViewState> state)
      throws InterruptedException {
    waiting.put(new Picture(pixels.clone(), width, height, file, state));
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
          OutputStream out = new BufferedOutputStream(file, 1 << 20);
          try {
            encode(picture, out);
          } catch (PngjOutputException e) {
            throw new IOException(e.getCause());
          }
          out.flush();
        });
  }

  /** Unfiltered, which for what is drawn here is smaller than filtered, and soonest done. */
  private static void encode(Picture picture, OutputStream out) {
    ImageInfo info = new ImageInfo(picture.width, picture.height, 8, false);
    PngWriter png = new PngWriter(out, info);
    png.setShouldCloseStream(false);
    png.setFilterType(FilterType.FILTER_NONE);
    png.setCompLevel(COMPRESSION);
    picture.state.ifPresent(state -> Sidecar.put(png, state));
    ImageLineByte line = new ImageLineByte(info);
    byte[] samples = line.getScanline();
    for (int y = 0; y < picture.height; y++) {
      for (int x = 0; x < picture.width; x++) {
        int pixel = picture.pixels[y * picture.width + x];
        samples[3 * x] = (byte) (pixel >> 16);
        samples[3 * x + 1] = (byte) (pixel >> 8);
        samples[3 * x + 2] = (byte) pixel;
      }
      png.writeRow(line, y);
    }
    png.end();
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
