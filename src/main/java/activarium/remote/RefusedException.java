package activarium.remote;

/** What was sent cannot be used; the message says why. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedException(String why) {
    super(why);
  }

  RefusedException(String why, Throwable cause) {
    super(why, cause);
  }
}
