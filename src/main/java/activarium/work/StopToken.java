package activarium.work;

import java.util.concurrent.CancellationException;

/** Tells a job that it is to end. Set once, by anyone; the job asks often. */
public final class StopToken {

  private volatile boolean stopped;

  /** Asks the job to end at its next convenience. */
  public void stop() {
    stopped = true;
  }

  public boolean isStopped() {
    return stopped;
  }

  /**
   * @throws CancellationException if {@link #stop} was called
   */
  public void throwIfStopped() {
    if (stopped) {
      throw new CancellationException("stopped");
    }
  }
}
