package activarium.view.neuron;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.neuron.Contrast;
import activarium.neuron.NeuronMap;
import activarium.view.image.Thumbnail;
import java.util.List;
import processing.core.PApplet;

/**
 * What one neuron is for: its score for each class, the mean of all images weighted by its
 * activation, and the images that it is most active for.
 */
public final class NeuronCard {

  private static final float TITLE = 24;
  private static final float TEXT = 14;
  private static final float WORDS = 176;
  private static final float BARS = 180;
  private static final float GAP = 20;
  private static final float CAPTION = 20;

  /** A box that is higher has the images below the words. */
  private static final float TALL = 240;

  private final Thumbnail mean;
  private final TopImages top;
  private FloatMatrix shownActivations;
  private int shownNeuron = -1;
  private float[] contrast = {};

  public NeuronCard(PApplet applet) {
    mean = new Thumbnail(applet);
    top = new TopImages(applet);
  }

  /** Frames the image of an observation, if the neuron is active for it; −1 for none. */
  void lift(int observation) {
    top.lift(observation);
  }

  /** The observation whose image lies under a place of the canvas, or −1. */
  int imageAt(float x, float y) {
    return top.at(x, y);
  }

  /**
   * Draws the card.
   *
   * @param activations observations × neurons, of the moment shown
   * @param images of the same observations
   * @param labels the true class of each
   */
  public void draw(
      Canvas canvas,
      Box box,
      NeuronMap map,
      int neuron,
      FloatMatrix activations,
      Images images,
      int[] labels,
      List<String> classNames) {
    update(neuron, activations, images, labels, classNames.size());
    boolean isTall = box.height() > TALL;
    Box head = isTall ? box.top((box.height() - GAP) / 2) : box;
    words(canvas, head, map, neuron, classNames);
    float width = isTall ? box.width() - WORDS : BARS;
    Box scores = new Box(box.x() + WORDS, head.y(), width, head.height());
    bars(canvas, scores, map, neuron, classNames);
    float left = isTall ? box.x() : scores.right() + GAP;
    images(canvas, isTall ? box.below(head.height() + GAP) : box, left);
  }

  private void images(Canvas canvas, Box box, float left) {
    caption(canvas, Text.say("neuron.mean"), left, box);
    float side = box.height() - CAPTION;
    mean.draw(canvas, new Box(left, box.y() + CAPTION, side, side));
    float topLeft = left + side + GAP;
    caption(canvas, Text.say("neuron.top"), topLeft, box);
    top.draw(canvas, new Box(topLeft, box.y() + CAPTION, box.right() - topLeft, side));
  }

  private static void caption(Canvas canvas, String text, float x, Box box) {
    canvas.text(text, x, box.y() + TEXT - 1, TEXT, Weight.REGULAR, canvas.theme().muted());
  }

  private void words(Canvas canvas, Box box, NeuronMap map, int neuron, List<String> classNames) {
    Theme theme = canvas.theme();
    float y = box.y() + TITLE - 2;
    canvas.text(Text.say("neuron.title", neuron), box.x(), y, TITLE, Weight.SEMIBOLD, theme.text());
    int decided = map.power().decidedClass(neuron);
    String[] lines =
        map.projection().isDead(neuron)
            ? new String[] {Text.say("neuron.dead")}
            : decided < 0
                ? new String[] {Text.say("neuron.none")}
                : new String[] {
                  Text.say("neuron.decides", classNames.get(decided)),
                  Text.say("neuron.score", map.power().score(decided, neuron)),
                  Text.say(contrast[decided] > 0 ? "neuron.active" : "neuron.silent")
                };
    for (String line : lines) {
      y += TEXT + 8;
      canvas.text(line, box.x(), y, TEXT + 1, Weight.REGULAR, theme.muted());
    }
  }

  private static void bars(
      Canvas canvas, Box box, NeuronMap map, int neuron, List<String> classNames) {
    Theme theme = canvas.theme();
    caption(canvas, Text.say("neuron.scores"), box.x(), box);
    int classes = classNames.size();
    float floor = box.bottom() - TEXT - 6;
    float height = floor - box.y() - CAPTION;
    for (int c = 0; c < classes; c++) {
      Box column = box.column(c, classes, 3);
      float bar = Math.max(1, height * map.power().score(c, neuron));
      canvas.fill(new Box(column.x(), floor - bar, column.width(), bar), theme.classes().color(c));
      if (classNames.get(c).length() <= 2) {
        canvas.textCenter(
            classNames.get(c),
            column.centerX(),
            box.bottom() - 2,
            TEXT,
            Weight.REGULAR,
            theme.text());
      }
    }
  }

  private void update(
      int neuron, FloatMatrix activations, Images images, int[] labels, int classes) {
    if (neuron == shownNeuron && activations == shownActivations) {
      return;
    }
    shownNeuron = neuron;
    shownActivations = activations;
    float[] weights = Contrast.activation(activations, neuron);
    contrast = contrast(weights, labels, classes);
    mean.showMean(images, weights);
    top.show(images, weights);
  }

  /** For each class the neuron's mean activation less that for all observations. */
  private static float[] contrast(float[] activation, int[] labels, int classes) {
    float[] sum = new float[classes];
    int[] count = new int[classes];
    float all = 0;
    for (int i = 0; i < labels.length; i++) {
      sum[labels[i]] += activation[i];
      count[labels[i]]++;
      all += activation[i] / labels.length;
    }
    for (int c = 0; c < classes; c++) {
      sum[c] = count[c] > 0 ? sum[c] / count[c] - all : 0;
    }
    return sum;
  }
}
