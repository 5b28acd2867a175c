package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.neuron.DiscriminativePower;
import activarium.selection.Chosen;
import activarium.session.NeuronFrame;
import activarium.view.neuron.DecidingNeurons;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words over the four views of a linked stage. */
final class LinkedWords {

  private static final float TEXT = 15;
  private static final float SMALLEST = 12;
  private static final float ABOVE = 10;

  /** Neurons that find room in a line. */
  private static final int NAMED = 2;

  private final List<String> classNames;

  LinkedWords(List<String> classNames) {
    this.classNames = classNames;
  }

  /**
   * What map and trails show.
   *
   * @param missed why the last gesture chose nothing, or nothing
   * @param trails what the trails are of
   */
  void draw(Canvas canvas, LinkedPlaces places, Chosen choice, String missed, String trails) {
    int count = choice.any().size();
    String chosen =
        count == 0
            ? canvas.isStill() ? Text.say("linked.map") : Text.say("linked.map.hint")
            : Caption.chosen(choice);
    boolean isMissed = !missed.isEmpty();
    over(canvas, places.map(), isMissed ? missed : chosen, count > 0 || isMissed);
    over(canvas, places.trails(), trails, count > 0);
  }

  /**
   * Which neurons tell the chosen from others.
   *
   * @param frame the neurons shown, or null
   * @param deciding or null while nothing is chosen
   * @param other of which layer and moment they are, where that is not what the title says
   */
  void neurons(Canvas canvas, Box box, NeuronFrame frame, DecidingNeurons deciding, String other) {
    if (frame == null) {
      over(canvas, box, Text.say("neurons.mapping"), false);
    } else if (!other.isEmpty()) {
      over(canvas, box, Text.say("neurons.of", other), false);
    } else if (deciding == null) {
      over(canvas, box, Text.say("neurons.by-class"), false);
    } else if (deciding.ranked().length == 0) {
      over(canvas, box, Text.say("neurons.none-tells"), true);
    } else {
      over(canvas, box, deciding(frame.map().power(), deciding), true);
    }
  }

  private String deciding(DiscriminativePower power, DecidingNeurons deciding) {
    return IntStream.of(deciding.ranked())
        .limit(NAMED)
        .mapToObj(
            j ->
                Text.say(
                    deciding.contrast()[j] > 0 ? "neurons.louder" : "neurons.quieter",
                    j,
                    classNames.get(power.decidedClass(j)),
                    Math.abs(deciding.contrast()[j])))
        .collect(Collectors.joining(", "));
  }

  /** One line over a view; strong where it tells of something in particular. */
  static void over(Canvas canvas, Box box, String words, boolean strong) {
    Theme theme = canvas.theme();
    float size = Words.size(canvas, words, box.width(), TEXT, SMALLEST, Weight.SEMIBOLD);
    String fitting = Words.fit(canvas, words, box.width(), size, Weight.SEMIBOLD);
    int color = strong ? theme.text() : theme.muted();
    canvas.text(fitting, box.x(), box.y() - ABOVE, size, Weight.SEMIBOLD, color);
  }
}
