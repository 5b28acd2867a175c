package activarium.window;

/** How much of the machine the window takes for its frames, as long as nobody touches it. */
public enum Pace {

  /** All that the frames asked for need. */
  FULL,

  /** Half of the time at most: something is being computed, and the processor draws. */
  SHARED,

  /** Ten frames a second: nothing moves. */
  REST
}
