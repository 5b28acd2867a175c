package activarium.selection;

/** A part of a sketch in which a person chooses observations. */
public interface Choosing {

  /** What is chosen now. */
  Chosen choice();
}
