package activarium.exhibit;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Clamp;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a PIN be tried three times; then whoever is wrong waits, each time twice as long, from half
 * a minute to an hour. A try counts as wrong before it is looked at, and on the disk: pulling the
 * plug gives no new ones, and the wait begins again with the next start. Any thread.
 */
public final class PinTries {

  /** What came of a try. */
  public enum Outcome {
    RIGHT,
    WRONG,
    /** It was not looked at: the wait is not over. */
    WAIT
  }

  private static final Logger LOG = LoggerFactory.getLogger(PinTries.class);
  private static final int FREE = 3;
  private static final double FIRST_WAIT = 30;
  private static final double LONGEST_WAIT = 3600;

  /** More are not told apart. */
  private static final int MOST = 1000;

  private final Path file;
  private int wrong;
  private double until;

  /**
   * @param file that keeps how many were wrong
   * @param seconds the time now, which nobody sets; the same as in later calls
   */
  public PinTries(Path file, double seconds) {
    this.file = file;
    this.wrong = read();
    this.until = seconds + waitAfter(wrong);
  }

  /**
   * Tries one.
   *
   * @param isRight looks at it, which may take long; no other call waits for that
   */
  public Outcome attempt(double seconds, BooleanSupplier isRight) {
    synchronized (this) {
      if (left(seconds) > 0) {
        return Outcome.WAIT;
      }
      count(wrong + 1, seconds);
    }
    if (!isRight.getAsBoolean()) {
      return Outcome.WRONG;
    }
    synchronized (this) {
      count(0, seconds);
    }
    return Outcome.RIGHT;
  }

  /** Seconds until the next try is looked at; 0 when it is at once. */
  public synchronized double left(double seconds) {
    return Math.max(0, until - seconds);
  }

  private void count(int now, double seconds) {
    wrong = Math.min(now, MOST);
    until = seconds + waitAfter(wrong);
    try {
      AtomicFile.text(file, wrong + "\n");
    } catch (BadInputException | MissingRequirementException e) {
      LOG.warn("wrong PINs are forgotten with the next start: {}", e.getMessage());
    }
  }

  private static double waitAfter(int wrong) {
    return wrong < FREE
        ? 0
        : Math.min(LONGEST_WAIT, FIRST_WAIT * Math.pow(2, (double) wrong - FREE));
  }

  /** What cannot be read counts as three: somebody may have seen to that. */
  private int read() {
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      return Clamp.of(Integer.parseInt(Files.readString(file).strip()), 0, MOST);
    } catch (IOException | NumberFormatException e) {
      LOG.warn("{}: expected a number of wrong PINs, found none", file);
      return FREE;
    }
  }
}
