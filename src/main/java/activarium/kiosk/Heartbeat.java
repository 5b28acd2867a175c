package activarium.kiosk;

import activarium.gpu.GpuContext;
import activarium.watchdog.Pulse;
import activarium.watchdog.PulseWriter;
import activarium.watchdog.Resource;
import activarium.watchdog.Vitals;
import activarium.work.JobFailedException;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the watchdog once a second how the show is, from the thread that draws it; and the log
 * where that thread stands, when it stands.
 */
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final long SECOND = 1_000_000_000L;

  /** Nanoseconds of a frame that somebody has to look into; the watchdog waits for twice that. */
  private static final long LONG_FRAME = 2 * SECOND;

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final PulseWriter writer;
  private final PictureWatch watch = new PictureWatch();
  private final Consumer<Vital> listener;
  private long frames;
  private long framesThen;
  private long then = System.nanoTime();
  private final JobRunner jobs = new JobRunner("nobody sees where frames stand");

  /** The last frame, for who looks whether there is another one; null before the first. */
  private volatile Frame last;

  private record Frame(long time, Thread thread) {}

  /**
   * How the show is.
   *
   * @param framesPerSecond in the second before
   */
  record Vital(double framesPerSecond, Map<Resource, Long> held) {}

  /**
   * @param listener receives it once a second
   */
  Heartbeat(PulseWriter writer, Consumer<Vital> listener) {
    this.writer = writer;
    this.listener = listener;
    jobs.start("long frames", this::watchFrames);
  }

  private void watchFrames(StopToken stop) throws InterruptedException {
    Frame told = null;
    while (!stop.isStopped()) {
      Thread.sleep(LOOK_EVERY.toMillis());
      Frame newest = last;
      boolean isNew = newest != null && newest != told;
      if (isNew && System.nanoTime() - newest.time > LONG_FRAME) {
        Throwable where = new Throwable("no frame for 2 s");
        where.setStackTrace(newest.thread.getStackTrace());
        LOG.warn("the thread that draws stands", where);
        told = newest;
      }
    }
  }

  /** What ended the look at long frames, or null. */
  JobFailedException failure() {
    return jobs.failure();
  }

  /**
   * A frame was drawn.
   *
   * @param mayBeBlack whether somebody asked for black
   * @param mayStand whether the picture may stand still
   */
  void frame(GpuContext gpu, boolean mayBeBlack, boolean mayStand) {
    frames++;
    long now = System.nanoTime();
    last = new Frame(now, Thread.currentThread());
    if (now - then < SECOND) {
      return;
    }
    watch.look(gpu);
    if (mayStand) {
      watch.moved();
    }
    Map<Resource, Long> held = Vitals.now(gpu.openResources());
    boolean isBlack = watch.isBlack() && !mayBeBlack;
    Duration same = mayStand ? Duration.ZERO : watch.same();
    writer.beat(new Pulse(frames, isBlack, watch.picture(), same, held));
    listener.accept(new Vital((frames - framesThen) * (double) SECOND / (now - then), held));
    framesThen = frames;
    then = now;
  }

  @Override
  public void close() {
    jobs.close();
    writer.close();
  }
}
