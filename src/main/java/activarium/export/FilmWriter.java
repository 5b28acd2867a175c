package activarium.export;

import activarium.core.Clamp;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes a film in a thread of its own, so that the next frame is drawn meanwhile. A few frames
 * wait at most; beyond that whoever draws waits. A failure ends the film and reaches the one who
 * draws with the next frame.
 */
public final class FilmWriter implements AutoCloseable {

  /** Bytes that all waiting frames may take, unless two frames take more. */
  private static final long MEMORY = 256L << 20;

  private static final int MOST_FRAMES = 6;
  private static final long LOOK_EVERY_MILLISECONDS = 100;

  /** Stands for the end of the film in the queue. */
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final FilmParts parts;
  private final boolean compares;
  private final BlockingQueue<ByteBuffer> free;
  private final BlockingQueue<ByteBuffer> waiting;
  private final CountDownLatch ended = new CountDownLatch(1);

  private final JobRunner jobs = new JobRunner("the film is not written");

  private volatile Throwable failure;
  private volatile Path film;

  /**
   * @param parts where the frames go
   */
  public FilmWriter(FilmParts parts) {
    this.parts = parts;
    int bytes = parts.format().frameBytes();
    int frames = (int) Clamp.of(MEMORY / bytes, 2, MOST_FRAMES);
    // What is compared is kept for one more frame, unchanged; alpha is divided out where it lies.
    compares = frames > 2 && !parts.format().alpha();
    free = new ArrayBlockingQueue<>(frames);
    waiting = new ArrayBlockingQueue<>(frames + 1);
    for (int i = 0; i < frames; i++) {
      free.add(parts.format().newFrame());
    }
    jobs.start("film", this::run);
  }

  private void run(StopToken stop) throws IOException, InterruptedException {
    try {
      ByteBuffer before = null;
      for (ByteBuffer next = waiting.take();
          next != END && !stop.isStopped();
          next = waiting.take()) {
        parts.frame(next, before != null && next.mismatch(before) < 0);
        if (!compares) {
          free.add(next);
        } else if (before != null) {
          free.add(before);
        }
        before = compares ? next : null;
      }
      if (!stop.isStopped()) {
        film = parts.join();
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e; // before anybody who waits for the end is told of it
      throw e;
    } finally {
      parts.close();
      ended.countDown();
    }
  }

  /**
   * A buffer to fill with a frame: BGRA, premultiplied, bottom row first. Waits for one.
   *
   * @throws MissingRequirementException if the disk is full
   */
  public ByteBuffer take() throws InterruptedException {
    ByteBuffer buffer = null;
    while (buffer == null) {
      throwFailure();
      buffer = free.poll(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
    return buffer.clear();
  }

  /** Appends the frame in a buffer that {@link #take} gave. */
  public void put(ByteBuffer frame) {
    waiting.add(frame);
  }

  /** Says that the frame put last was the last; returns at once. */
  public void end() {
    waiting.add(END);
  }

  /** Whether the film is on the disk, all of it, or has failed. */
  public boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /**
   * Waits until the film is on the disk, after {@link #end}.
   *
   * @return the file, or the folder of pictures
   */
  public Path await() throws InterruptedException {
    ended.await();
    throwFailure();
    return film;
  }

  private void throwFailure() {
    Throwable problem = failure;
    if (problem == null) {
      return;
    }
    if (problem instanceof Ffmpeg.Failure full && full.isDiskFull()) {
      throw new MissingRequirementException(
          Text.of("the disk is full after %d frames", parts.done()),
          Text.of(
              "what is done can be played, in %s; make room and go on with --resume %s",
              parts.folder(), parts.folder()),
          problem);
    }
    if (problem instanceof RuntimeException known) {
      throw known;
    }
    if (problem instanceof Ffmpeg.Failure failed && !failed.isOfSystem()) {
      throw new IllegalStateException("the film cannot be made: " + problem.getMessage(), problem);
    }
    throw new MissingRequirementException(
        "the film cannot be written (" + problem.getMessage() + ")",
        Text.of("make %s writable, or name another folder", parts.folder().getParent()),
        problem);
  }

  /** Ends the thread; what is done so far stays. */
  @Override
  public void close() {
    jobs.close();
  }
}
