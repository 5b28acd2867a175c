package activarium.work;

/** Receives how far a piece of work is. Called from the thread that works; must return at once. */
@FunctionalInterface
public interface Progress {

  /** Ignores every report. */
  Progress NONE = (done, total, what) -> {};

  /**
   * @param done units finished so far, 0 … total
   * @param total units in all
   * @param what the unit in a person's words, such as "epochs"
   */
  void report(long done, long total, String what);
}
