package activarium.window;

import activarium.window.display.DisplayFinder;
import activarium.window.display.DisplayKeeper;
import activarium.window.display.Placement;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second, beside the drawing, whether the display is there that a window covers. What
 * follows from it is a task of the draw thread.
 */
public final class DisplayWatcher implements JobRunner.Job {

  private static final Logger LOG = LoggerFactory.getLogger(DisplayWatcher.class);

  private static final long LOOK_EVERY_MILLISECONDS = 1000;

  /** Looks for which a line stays where the sketch has no place for it. */
  private static final int READING = 15;

  private final SketchHost host;
  private final DisplayFinder finder;
  private final DisplayKeeper keeper;
  private final Optional<Placement> opened;
  private Optional<Placement> moved = Optional.empty();
  private String reported;
  private int looksLeft;

  /**
   * @param finder is closed at the end
   * @param opened where the window was opened
   */
  DisplayWatcher(
      SketchHost host, DisplayFinder finder, DisplayKeeper keeper, Optional<Placement> opened) {
    this.host = host;
    this.finder = finder;
    this.keeper = keeper;
    this.opened = opened;
  }

  @Override
  public void run(StopToken stop) throws InterruptedException {
    try (finder) {
      opened.ifPresent(this::say);
      while (!stop.isStopped()) {
        Thread.sleep(LOOK_EVERY_MILLISECONDS);
        clearWhatWasRead();
        if (host.isDrawn()) {
          look();
        }
      }
    } catch (RuntimeException e) {
      LOG.info("displays are not watched any longer", e); // the window stays where it is
    }
  }

  private void look() {
    Optional<Placement> next = keeper.look(finder.look(), host.sketch().window().area());
    if (next.isPresent()) {
      move(next.get());
    } else {
      moved.ifPresent(there -> host.afterFrame(sketch -> sketch.window().place(there)));
    }
    moved = next; // once more: a window whose frame comes or goes may not be where it should
  }

  private void move(Placement there) {
    LOG.info("to {}, {}", there.display(), there.covers() ? "covered" : "in a window");
    host.afterFrame(sketch -> sketch.window().place(there));
    say(there);
  }

  private void say(Placement there) {
    there.said().map(Placement.Said::line).ifPresent(line -> host.afterFrame(s -> say(s, line)));
  }

  /** Draw thread. */
  private void say(Sketch sketch, String line) {
    if (sketch.extension() != null) {
      sketch.extension().tell(line);
    } else {
      host.report(line);
      report(line);
    }
  }

  private synchronized void report(String line) {
    reported = line;
    looksLeft = READING;
  }

  private synchronized void clearWhatWasRead() {
    if (reported != null && --looksLeft < 0) {
      host.clearReport(reported);
      reported = null;
    }
  }
}
