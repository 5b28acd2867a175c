package activarium.selection;

import java.util.List;

/** A part of a sketch in which a person chooses observations. */
public interface Choosing {

  /** What is chosen, each once; views side by side of different observations have two. */
  List<SelectionModel> selections();

  /** What is chosen now; where there are two, in the first. */
  default Chosen choice() {
    return selections().get(0).choice();
  }

  /** Chooses nothing. */
  default void clear() {
    selections().forEach(SelectionModel::clear);
  }
}
