package activarium.view.neuron;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.neuron.NeuronMap;
import java.util.List;

/** What stands over the map of neurons and that of observations: what their colors mean now. */
public final class NeuronWords {

  /** Height of the strip over a map. */
  public static final float HEAD = 24;

  private static final float SMALLEST = 10;
  private static final float TEXT = 15;
  private static final float SPACE = 12;

  private final NeuronMapView view;
  private final NeuronLinks links;
  private final List<String> classNames;

  public NeuronWords(NeuronMapView view, NeuronLinks links, List<String> classNames) {
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
   * @param other of which layer and moment it is, where that is not what the title says
   */
  public void neurons(
      Canvas canvas, Box box, NeuronMap map, Throwable failure, String typed, String other) {
    float y = baseline(box);
    float width =
        view.showsContrast() && typed.isEmpty()
            ? contrast(canvas, box.x(), y)
            : text(canvas, box, head(map, failure, typed));
    float room = box.width() - width - SPACE;
    if (!other.isEmpty()) {
      String fitting = Words.fit(canvas, other, room, TEXT - 1, Weight.REGULAR);
      int color = canvas.theme().muted();
      canvas.textRight(fitting, box.right(), y, TEXT - 1, Weight.REGULAR, color);
    } else if (map != null) {
      count(canvas, box, map, room);
    }
  }

  /** How many neurons there are and how many are dead, or the latter, as far as there is room. */
  private static void count(Canvas canvas, Box box, NeuronMap map, float room) {
    String dead = Text.say("neurons.dead", map.projection().dead().length);
    String all = Text.say("neurons.count", map.neurons(), dead);
    int gray = gray(map);
    String chance = Text.say("neurons.chance", gray, dead);
    String[] longest = gray == 0 ? new String[] {all, dead} : new String[] {chance, dead};
    for (String words : longest) {
      if (canvas.textWidth(words, TEXT - 1, Weight.REGULAR) < room) {
        int color = canvas.theme().muted();
        canvas.textRight(words, box.right(), baseline(box), TEXT - 1, Weight.REGULAR, color);
        return;
      }
    }
  }

  /** Neurons that decide nothing better than chance would, without the dead. */
  private static int gray(NeuronMap map) {
    int gray = 0;
    for (int j = 0; j < map.neurons(); j++) {
      boolean decides = map.power().decidedClass(j) >= 0;
      gray += decides || map.projection().isDead(j) ? 0 : 1;
    }
    return gray;
  }

  private static float baseline(Box box) {
    return box.y() - HEAD + TEXT + 2;
  }

  private String head(NeuronMap map, Throwable failure, String typed) {
    if (!typed.isEmpty()) {
      return Text.say("neurons.typed", typed);
    }
    if (failure != null) {
      return Text.say("waiting.stopped", failure.getMessage());
    }
    if (map == null) {
      return Text.say("neurons.mapping");
    }
    int chosen = links.chosenNeurons().size();
    if (chosen > 1) {
      return Text.say("neurons.several", chosen);
    }
    return links.classIndex() < 0
        ? Text.say("neurons.each")
        : Text.say("neurons.for", classNames.get(links.classIndex()));
  }

  /** Names the colors in these colors; the width that it takes. */
  private static float contrast(Canvas canvas, float x, float y) {
    Theme theme = canvas.theme();
    String more = Text.say("neurons.more");
    float width = canvas.textWidth(more + "  ", TEXT, Weight.SEMIBOLD);
    canvas.text(more, x, y, TEXT, Weight.SEMIBOLD, Ramp.signed(theme, 1));
    String less = Text.say("neurons.less");
    canvas.text(less, x + width, y, TEXT, Weight.SEMIBOLD, Ramp.signed(theme, -1));
    return width + canvas.textWidth(less, TEXT, Weight.SEMIBOLD);
  }

  /**
   * The head of the map of observations.
   *
   * @param missed why the last gesture chose nothing, or nothing
   */
  public void observations(Canvas canvas, Box box, String missed) {
    int count = links.choice().any().size();
    String chosen = count == 0 ? "" : Text.say("neurons.chosen", count);
    String active = active();
    String both = chosen.isEmpty() || active.isEmpty() ? "" : "; ";
    String head = missed.isEmpty() ? active + both + chosen : missed;
    text(canvas, box, head.isEmpty() ? Text.say("neurons.images") : head);
  }

  private String active() {
    int neurons = links.chosenNeurons().size();
    return switch (neurons) {
      case 0 -> "";
      case 1 -> Text.say("neurons.how-active", links.neuron());
      default -> Text.say("neurons.how-active.mean", neurons);
    };
  }

  /** As large as there is room; the width that it takes. */
  private static float text(Canvas canvas, Box box, String head) {
    float room = box.width() - TEXT;
    float size = Words.size(canvas, head, room, TEXT, SMALLEST, Weight.SEMIBOLD);
    String fitting = Words.fit(canvas, head, room, size, Weight.SEMIBOLD);
    canvas.text(fitting, box.x(), baseline(box), size, Weight.SEMIBOLD, canvas.theme().text());
    return canvas.textWidth(fitting, size, Weight.SEMIBOLD);
  }
}
