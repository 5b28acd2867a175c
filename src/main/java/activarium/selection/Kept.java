package activarium.selection;

/** A part of a sketch that belongs to what is needed to see the same picture again. */
public interface Kept {

  /** Under which a state has it; no two parts of a sketch share one. */
  String keptAs();

  /** What is so now: truth values, numbers, strings, and lists and maps of these. */
  Object kept();

  /**
   * Brings back what {@link #kept} once said, as JSON gives it back.
   *
   * @throws RuntimeException if it is anything else; then nothing has changed
   */
  void restore(Object kept);
}
