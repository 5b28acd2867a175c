package activarium.cli.io;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far long work is: a bar with the time left on a terminal, a plain line now and then
 * elsewhere.
 */
public final class ProgressReport implements AutoCloseable {

  private static final Duration LINE_EVERY = Duration.ofSeconds(5);

  private final String task;
  private final String unit;
  private final PrintStream err;
  private final ProgressBar bar;
  private long lastLine = System.nanoTime();

  /**
   * @param task what is done, such as {@code training}
   * @param unit what is counted, such as {@code epochs}
   */
  public ProgressReport(String task, String unit) {
    this.task = task;
    this.unit = unit;
    this.err = System.err;
    this.bar = System.console() == null ? null : bar(task, unit);
  }

  private static ProgressBar bar(String task, String unit) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" " + unit, 1)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(200)
        .build();
  }

  /**
   * @param total −1 if unknown
   */
  public void report(long done, long total) {
    if (bar != null) {
      bar.maxHint(total).stepTo(done);
      return;
    }
    long now = System.nanoTime();
    if (done == total || now - lastLine >= LINE_EVERY.toNanos()) {
      lastLine = now;
      String of = total < 0 ? "" : " of " + total;
      err.println(task + ": " + done + of + " " + unit);
    }
  }

  /** A line that stays, whatever the bar does. */
  void line(String text) {
    if (bar == null) {
      err.println(text);
    } else {
      bar.setExtraMessage(text);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
