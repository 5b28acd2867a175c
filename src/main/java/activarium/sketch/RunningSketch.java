package activarium.sketch;

import activarium.work.JobRunner;
import java.time.Duration;

/** A sketch in its window. */
public final class RunningSketch implements AutoCloseable {

  /** A sketch that has not ended by then is left behind: the process must end within 2 s. */
  static final Duration END_LIMIT = Duration.ofMillis(1700);

  private final Stage stage;
  private final JobRunner jobs;

  RunningSketch(Stage stage, JobRunner jobs) {
    this.stage = stage;
    this.jobs = jobs;
  }

  Stage stage() {
    return stage;
  }

  /** The instance that is drawn now; after a reload it is another one. */
  public Sketch sketch() {
    return stage.onShow();
  }

  /**
   * Waits until the user or the sketch ends it, then until all is released.
   *
   * @throws SketchFailedException if it ended by an exception of its own
   */
  public void await() throws InterruptedException {
    stage.awaitExitRequest();
    close();
    if (stage.failure() != null) {
      throw new SketchFailedException(stage.failure());
    }
  }

  /** Ends the sketch and waits until all is released, with a limit. */
  @Override
  public void close() throws InterruptedException {
    jobs.close();
    stage.onShow().exit();
    if (stage.awaitEnd(END_LIMIT)) {
      stage.onShow().window().close();
    }
  }
}
