package activarium.exhibit;

/** Whether somebody is there: a visit begins with a touch and ends some time after the last. */
public final class Idleness {

  /** What is shown. */
  public enum State {
    /** Nobody is there: the show goes on by itself. */
    SHOW,
    VISIT,
    /** It is asked whether somebody is still there. */
    ASKING
  }

  private final IdleLimits limits;
  private State state = State.SHOW;
  private double idle;

  public Idleness(IdleLimits limits) {
    this.limits = limits;
  }

  public State state() {
    return state;
  }

  /** Seconds until the show goes on, for a question that counts down. */
  public double left() {
    return Math.max(0, limits.home() - idle);
  }

  /** Somebody touched anything. */
  public void touched() {
    state = State.VISIT;
    idle = 0;
  }

  /** Who was there has gone. */
  public void end() {
    state = State.SHOW;
    idle = 0;
  }

  /**
   * Moves the time on. However long one step is, a machine that slept for instance, the question is
   * asked for its whole time.
   *
   * @param seconds since the last call; what is no time is none
   */
  public void advance(double seconds) {
    if (state == State.SHOW || !(seconds > 0)) {
      return;
    }
    idle += seconds;
    if (state == State.VISIT && idle >= limits.ask()) {
      state = State.ASKING;
      idle = limits.ask();
    } else if (state == State.ASKING && idle >= limits.home()) {
      state = State.SHOW;
    }
  }
}
