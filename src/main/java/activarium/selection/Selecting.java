package activarium.selection;

/** What a hand changes: things of one kind that are chosen, such as observations or neurons. */
public interface Selecting {

  /** Those that are chosen now. */
  Selection selection();

  /**
   * Chooses some.
   *
   * @param words what they have in common, in a few words
   */
  void choose(Selection found, SelectionMode mode, String words);

  /** An outline is dragged: the same as {@link #choose}, again and again until it ends. */
  void stroke(Selection found, SelectionMode mode, String words);

  /** The outline is done: its whole stroke is undone as one. */
  void endStroke();

  /** The stroke under way was none: everything is as before it. */
  void abandonStroke();

  /** Whether the second brush paints, to compare with the first. */
  boolean onSecond();
}
