package activarium.session;

/** How far a live session is. */
public enum Phase {
  /** The data are read and the network is built. */
  PREPARING,
  TRAINING,
  PAUSED,
  /** All epochs are done. */
  FINISHED,
  /** A job ended with an error; {@link LiveSession#failure} tells. */
  FAILED
}
