package activarium.session;

/** What works in the background and comes to rest when nobody asks for more. */
public interface Resting {

  /** True when nothing that is looked at will change by itself: the same picture would come. */
  boolean isAtRest();
}
