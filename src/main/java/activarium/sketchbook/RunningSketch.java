package activarium.sketchbook;

import activarium.window.Sketch;
import activarium.window.SketchFailedException;
import activarium.window.SketchHost;
import activarium.work.DisplayLoss;
import activarium.work.EndSignals;
import activarium.work.JobRunner;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sketch in its window. */
public final class RunningSketch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningSketch.class);

  /**
   * A sketch that has not ended by then is left behind, and JOGL tells at the end of the process
   * what it left open.
   */
  private static final Duration END_LIMIT = Duration.ofSeconds(10);

  /** The same where the process was asked to end from outside, and must within 2 s. */
  private static final Duration QUICK_END_LIMIT = Duration.ofMillis(1500);

  private final SketchHost host;
  private final JobRunner jobs;
  private DisplayLoss loss;
  private volatile Duration limit = END_LIMIT;
  private boolean closed;

  RunningSketch(SketchHost host, JobRunner jobs) {
    this.host = host;
    this.jobs = jobs;
  }

  /** Keeps what ends the process with the display as long as the sketch is there. */
  void unlessLost(DisplayLoss ending) {
    loss = ending;
  }

  public SketchHost host() {
    return host;
  }

  /** The instance that is drawn now; after a reload it is another one. */
  public Sketch sketch() {
    return host.sketch();
  }

  /**
   * Waits until the first frame begins, or the sketch ends before it.
   *
   * @return whether it does within the limit; true if whoever waits is interrupted
   */
  boolean hasStarted(Duration limit) {
    try {
      return host.awaitStart(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /**
   * Waits until the user or the sketch ends it, then until all is released. Ctrl-C ends the sketch
   * in the same way.
   *
   * @throws SketchFailedException if it ended by an exception of its own
   * @throws activarium.core.BadInputException if the sketch was given what it cannot use
   * @throws activarium.core.MissingRequirementException if the sketch lacks something here
   */
  public void await() throws InterruptedException {
    EndSignals signals =
        EndSignals.handledBy(
            () -> {
              limit = QUICK_END_LIMIT;
              host.exitRequested();
            });
    try {
      host.awaitExitRequest();
      close();
    } finally {
      signals.close();
    }
    if (host.failure() != null) {
      throw host.failure();
    }
  }

  /** Ends the sketch and waits until all is released, with a limit. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    jobs.close();
    host.sketch().exit();
    try {
      if (host.awaitEnd(limit)) {
        host.sketch().window().close();
      } else {
        LOG.warn("the window does not end within {} s", limit.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
