package activarium.session;

/** How far a session is. */
public enum Phase {
  /** The data are read and the network is built. */
  PREPARING,
  TRAINING,
  PAUSED,
  /** All epochs are done. */
  FINISHED,
  /** It was trained before and is shown from a recording. */
  RECORDED,
  /** A job ended with an error; {@link Session#failure} tells. */
  FAILED;

  /** Whether the last epoch there will be is there. */
  public boolean isOver() {
    return this == FINISHED || this == RECORDED;
  }
}
