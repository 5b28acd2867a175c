package activarium.selection;

/** What becomes of the observations chosen so far when others are found. */
public enum SelectionMode {
  REPLACE,
  ADD,
  SUBTRACT;

  /** The new selection. */
  public Selection apply(Selection before, Selection found) {
    return switch (this) {
      case REPLACE -> found;
      case ADD -> before.plus(found);
      case SUBTRACT -> before.minus(found);
    };
  }
}
