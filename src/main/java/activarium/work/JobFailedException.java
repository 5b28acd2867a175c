package activarium.work;

/** Says what a job in the background was to do, and why it could not. */
public final class JobFailedException extends RuntimeException {

  /**
   * @param what did not happen, in a person's words
   * @param cause what escaped the job
   */
  public JobFailedException(String what, Throwable cause) {
    super(what + ": " + (cause.getMessage() == null ? cause : cause.getMessage()), cause);
  }
}
