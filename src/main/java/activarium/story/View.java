package activarium.story;

import java.util.Arrays;
import java.util.Optional;

/** The views of the program, in the order of their keys. */
public enum View {
  MAP("Activarium"),
  EXPLORER("ProjectionExplorer"),
  COMPARISON("CompareSets"),
  ERRORS("ErrorStory"),
  NEURONS("NeuronMap"),
  LAYERS("LayerTrails"),
  EPOCHS("EpochTrails"),
  STRATEGIES("Strategies"),
  TUNING("TsneTuning"),
  DRAWING("DrawADigit");

  private final String sketch;

  View(String sketch) {
    this.sketch = sketch;
  }

  /** The sketch that shows it. */
  public String sketch() {
    return sketch;
  }

  /** Whether it shows one layer at one moment, which other views show, too. */
  public boolean isOfOnePlace() {
    return this != COMPARISON && this != STRATEGIES && this != DRAWING;
  }

  /** Whether it shows the map of that layer and moment. */
  public boolean isMap() {
    return this == MAP || this == EXPLORER || this == ERRORS || this == NEURONS;
  }

  /** As stories call it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Its key, 1 … 10. */
  public int number() {
    return ordinal() + 1;
  }

  /** The view that stories call so; empty if there is none. */
  public static Optional<View> named(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }

  /** The view that a sketch shows; empty for a sketch of somebody's own. */
  public static Optional<View> ofSketch(String sketch) {
    return Arrays.stream(values()).filter(view -> view.sketch.equals(sketch)).findFirst();
  }
}
