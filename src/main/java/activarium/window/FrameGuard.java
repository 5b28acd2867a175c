package activarium.window;

import activarium.core.Text;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job that sees a frame hang: it tells of it, and ends the process when a mended sketch is
 * there, which could not be shown, or when patience is at its end. A thread that hangs cannot be
 * ended by itself.
 */
public final class FrameGuard implements JobRunner.Job {

  private static final Logger LOG = LoggerFactory.getLogger(FrameGuard.class);
  private static final long LOOK_EVERY_MILLISECONDS = 100;

  private final SketchHost host;
  private final FrameLimits limits;
  private final ProcessEnd end;
  private final long opened;
  private final Duration start;

  /** When the frame began that was told of, or 0; and what was said. */
  private long told;

  private String line;

  /**
   * @param opened when the window was asked for, by {@link System#nanoTime}
   */
  public FrameGuard(SketchHost host, FrameLimits limits, ProcessEnd end, long opened) {
    this.host = host;
    this.limits = limits;
    this.end = end;
    this.opened = opened;
    this.start = limits.starts().stream().reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void run(StopToken stop) throws InterruptedException {
    while (!stop.isStopped()) {
      look(System.nanoTime());
      Thread.sleep(LOOK_EVERY_MILLISECONDS);
    }
  }

  /** Looks how the frame under way is doing. */
  void look(long now) {
    if (!host.hasStarted()) {
      // Whoever opened the window tries again; but if it cannot, it waits for the display.
      if (isOver(opened, now, start)) {
        end.end(ProcessEnd.LACKS, "the display does not answer: see ./activarium doctor");
      }
      return;
    }
    long since = host.busySince();
    if (since != told) {
      goesOn();
    }
    if (since == 0 || !isOver(since, now, limits.notice())) {
      return;
    }
    if (told == 0) {
      tell(since);
    }
    if (host.hasOffer() || isOver(since, now, limits.end())) {
      end.end(ProcessEnd.HANGS, line + "; nothing can take its place: start it again");
    }
  }

  private static boolean isOver(long since, long now, Duration limit) {
    return now - since > limit.toNanos();
  }

  private void tell(long since) {
    told = since;
    StackTraceElement[] stack = host.drawStack();
    line =
        Text.of(
            "a frame takes longer than %d s, at %s",
            limits.notice().toSeconds(), host.placeOf(stack));
    StringBuilder trace = new StringBuilder();
    for (StackTraceElement element : stack) {
      trace.append("\n\tat ").append(element);
    }
    LOG.error("{}: the draw thread is{}", line, trace);
    host.hangs(line);
  }

  private void goesOn() {
    if (told != 0) {
      told = 0;
      LOG.info("the frame has ended");
      host.hangs(null);
    }
  }
}
