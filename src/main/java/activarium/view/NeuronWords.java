package activarium.view;

import activarium.neuron.NeuronMap;
import activarium.view.Canvas.Weight;
import java.util.List;

/** What stands over the map of neurons and that of observations: what their colors mean now. */
final class NeuronWords {

  /** Height of the strip over a map. */
  static final float HEAD = 24;

  private static final float TEXT = 15;

  private final NeuronMapView view;
  private final NeuronLinks links;
  private final List<String> classNames;

  NeuronWords(NeuronMapView view, NeuronLinks links, List<String> classNames) {
    this.view = view;
    this.links = links;
    this.classNames = classNames;
  }

  /**
   * The head of the map of neurons.
   *
   * @param box of the map; the head is over it
   * @param map that is shown, or null while there is none
   * @param failure what ended the mapping, or null
   * @param typed the beginning of a neuron's number, or nothing
   */
  void neurons(Canvas canvas, Box box, NeuronMap map, Throwable failure, String typed) {
    Theme theme = canvas.theme();
    float y = baseline(box);
    if (view.showsContrast() && typed.isEmpty()) {
      contrast(canvas, box.x(), y);
    } else {
      String head = head(map, failure, typed);
      canvas.text(head, box.x(), y, TEXT, Weight.SEMIBOLD, theme.text());
    }
    if (map != null) {
      String count =
          "%,d neurons, %d dead".formatted(map.neurons(), map.projection().dead().length);
      canvas.textRight(count, box.right(), y, TEXT - 1, Weight.REGULAR, theme.muted());
    }
  }

  private static float baseline(Box box) {
    return box.y() - HEAD + TEXT + 2;
  }

  private String head(NeuronMap map, Throwable failure, String typed) {
    if (!typed.isEmpty()) {
      return "Neuron " + typed + "_";
    }
    if (failure != null) {
      return "Stopped: " + failure.getMessage();
    }
    if (map == null) {
      return "The neurons are being mapped …";
    }
    return links.classIndex() < 0
        ? "What each neuron decides"
        : "Neurons for " + classNames.get(links.classIndex());
  }

  /** Names the colors in these colors. */
  private static void contrast(Canvas canvas, float x, float y) {
    Theme theme = canvas.theme();
    String more = "More active";
    float width = canvas.textWidth(more + "  ", TEXT, Weight.SEMIBOLD);
    canvas.text(more, x, y, TEXT, Weight.SEMIBOLD, Ramp.signed(theme, 1));
    canvas.text("less active", x + width, y, TEXT, Weight.SEMIBOLD, Ramp.signed(theme, -1));
  }

  /** The head of the map of observations. */
  void observations(Canvas canvas, Box box) {
    String head =
        links.neuron() >= 0
            ? "How active neuron %d is".formatted(links.neuron())
            : links.brushedCount() > 0
                ? "%,d test images chosen".formatted(links.brushedCount())
                : "The test images";
    canvas.text(head, box.x(), baseline(box), TEXT, Weight.SEMIBOLD, canvas.theme().text());
  }

  /** What to do, where the card of a neuron will be. */
  static void hint(Canvas canvas, Box box) {
    String[] lines = {
      "Point at a neuron, or type its number: what it is for appears here.",
      "Drag over test images: the neurons that they excite light up.",
      "Pick a class at the right: its neurons and its images stay."
    };
    float y = box.y() + 12;
    for (String line : lines) {
      y += TEXT + 9;
      canvas.text(line, box.x(), y, TEXT, Weight.REGULAR, canvas.theme().muted());
    }
  }
}
