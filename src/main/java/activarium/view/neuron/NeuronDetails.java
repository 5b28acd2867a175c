package activarium.view.neuron;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import processing.core.PApplet;

/**
 * The strip below the maps: what the neuron is for that is looked at, or, while none is, the best
 * neuron for each class.
 */
public final class NeuronDetails {

  /** Design units; more where the maps leave it, {@link #height}. */
  public static final float HEIGHT = 142;

  /** Where there is room for it: means in two rows are twice as wide. */
  private static final float TALL = 352;

  /** How much higher than wide a map is that leaves no room unused. */
  private static final float UPRIGHT_MAP = 1.1f;

  private final Session session;
  private final int[] labels;
  private final NeuronCard card;
  private final BestNeurons best;
  private Box bestBox = new Box(0, 0, 0, 0);
  private Box cardBox = bestBox;

  public NeuronDetails(PApplet applet, Session session) {
    this.session = session;
    this.labels = session.labels();
    this.card = new NeuronCard(applet);
    this.best =
        new BestNeurons(
            applet, session.observations().observations().images(), session.classNames());
  }

  /**
   * How high the strip is.
   *
   * @param room for the maps and the strip
   * @param mapWidth the width of a map
   */
  public static float height(float room, float mapWidth) {
    return room - TALL < UPRIGHT_MAP * mapWidth ? HEIGHT : TALL;
  }

  /**
   * Draws the strip.
   *
   * @param frame null while there is none
   * @param neuron that is looked at, or −1
   */
  public void draw(Canvas canvas, Box box, NeuronFrame frame, int neuron) {
    canvas.line(box.x(), box.y() - 8, box.right(), box.y() - 8, 1, canvas.theme().line());
    Box inner = box.top(box.height() - 8);
    bestBox = new Box(0, 0, 0, 0);
    cardBox = bestBox;
    if (frame == null) {
      return;
    }
    if (neuron >= 0 && neuron < frame.map().neurons()) {
      cardBox = inner;
      card.draw(
          canvas,
          inner,
          frame.map(),
          neuron,
          frame.snapshot().layer(frame.layer()).activations(),
          session.observations().observations().images(),
          labels,
          session.classNames());
    } else {
      bestBox = inner;
      best.draw(canvas, inner, frame, Text.say("neurons.hint"));
    }
  }

  /** Frames the image of an observation where the card has it; none for −1. */
  public void lift(int observation) {
    card.lift(observation);
  }

  /** The observation whose image on the card is at a place of the canvas, or −1. */
  public int imageAt(float x, float y) {
    return cardBox.contains(x, y) ? card.imageAt(x, y) : -1;
  }

  /** The neuron that can be picked at a place of the canvas, or −1. */
  public int neuronAt(float x, float y) {
    return bestBox.contains(x, y) ? best.neuronAt(x, y) : -1;
  }
}
