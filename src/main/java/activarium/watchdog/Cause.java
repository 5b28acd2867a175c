package activarium.watchdog;

/** Why a show was restarted. */
public enum Cause {
  /** Its process could not be started. */
  UNSTARTED,
  /** Its process ended. */
  ENDED,
  /** Its staff ended it, for good. */
  STAFF,
  /** It drew no first frame. */
  LATE,
  /** No pulse came. */
  SILENT,
  /** No frame was drawn. */
  STILL,
  /** It was black, though nobody asked for it. */
  BLACK,
  /** Its picture was the same, though it should move. */
  FROZEN,
  /** It held more than it may. */
  FULL,
  /** It would soon have held more than it may. */
  GROWING,
  /** It was night. */
  NIGHT;

  /** Whether it hangs: it would not hear that it is to end. */
  boolean isDeaf() {
    return this == SILENT || this == STILL;
  }
}
