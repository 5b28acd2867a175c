package activarium.cli;

import activarium.work.Progress;
import java.io.PrintStream;

/** Progress of a command: a bar with the time left on a terminal, a line a tenth elsewhere. */
final class ProgressLine implements Progress {

  private static final int WIDTH = 30;
  private static final long SILENCE = 2_000_000_000L;
  private static final long INTERVAL = 100_000_000L;

  private final PrintStream out = System.err;
  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private long shown;
  private long tenth;

  @Override
  public void report(long done, long total, String what) {
    long now = System.nanoTime();
    if (terminal) {
      bar(done, total, what, now);
    } else if (10 * done / total > tenth && now - start > SILENCE) {
      tenth = 10 * done / total;
      out.printf("%d of %d %s%n", done, total, what);
    }
  }

  private void bar(long done, long total, String what, long now) {
    if (now - shown < INTERVAL && done < total) {
      return;
    }
    shown = now;
    int filled = (int) (WIDTH * done / total);
    double left = (now - start) / 1e9 * (total - done) / Math.max(1, done);
    out.printf(
        "\r[%s%s] %d/%d %s, %.0f s left ",
        "=".repeat(filled), " ".repeat(WIDTH - filled), done, total, what, left);
    if (done == total) {
      out.println();
    }
  }
}
