package activarium.session;

/** What works in the background and comes to rest when nobody asks for more. */
public interface Resting {

  /** True when nothing that is looked at will change by itself: the same picture would come. */
  boolean isAtRest();

  /** Whether it comes to rest by being drawn, as time goes by, rather than by work of its own. */
  default boolean needsTime() {
    return false;
  }
}
