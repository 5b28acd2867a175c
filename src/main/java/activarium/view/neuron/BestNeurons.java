package activarium.view.neuron;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.neuron.Contrast;
import activarium.session.NeuronFrame;
import activarium.view.image.Thumbnail;
import java.util.ArrayList;
import java.util.List;
import processing.core.PApplet;

/**
 * For each class the neuron that decides it most, as the mean of all images weighted by its
 * activation; as many classes as there is room for, in two rows where they are larger then.
 */
final class BestNeurons {

  private static final float TEXT = 14;
  private static final float HEAD = 22;
  private static final float FOOT = 20;
  private static final float GAP = 8;
  private static final float BAR = 4;
  private static final float NARROWEST = 36;
  private static final float SMALLEST = 10;

  private final PApplet applet;
  private final Images images;
  private final List<String> classNames;

  /** A mean for each class whose turn has come; those of the moment before stay until then. */
  private final List<Thumbnail> means = new ArrayList<>();

  private NeuronFrame shown;
  private int next;
  private int count;
  private int rows = 1;
  private Box area = new Box(0, 0, 0, 0);

  BestNeurons(PApplet applet, Images images, List<String> classNames) {
    this.applet = applet;
    this.images = images;
    this.classNames = classNames;
  }

  /** Draws them; {@code hint} says what else there is to do, where there is room for it. */
  void draw(Canvas canvas, Box box, NeuronFrame frame, String hint) {
    next = frame == shown ? next : 0;
    shown = frame;
    area = box.below(HEAD);
    rows = side(2) > side(1) ? 2 : 1;
    count = (int) Math.min(classNames.size(), rows * (int) ((box.width() + GAP) / NARROWEST));
    // A mean takes some milliseconds: one a frame, but a picture needs them all.
    do {
      paintNext();
    } while (canvas.isStill() && next < count);
    head(canvas, box, hint);
    for (int c = 0; c < Math.min(count, means.size()); c++) {
      drawClass(canvas, cell(c), c);
    }
  }

  /** How wide an image is where all classes stand in so many rows. */
  private float side(int rowCount) {
    float width = area.column(0, columns(classNames.size(), rowCount), GAP).width();
    return Math.min(width, area.height() / rowCount - FOOT);
  }

  private static int columns(int classes, int rowCount) {
    return (classes + rowCount - 1) / rowCount;
  }

  private Box cell(int c) {
    int columns = columns(count, rows);
    float height = area.height() / rows;
    return area.below(c / columns * height).top(height).column(c % columns, columns, GAP);
  }

  private void paintNext() {
    if (next >= count) {
      return;
    }
    if (next == means.size()) {
      means.add(new Thumbnail(applet));
    }
    int neuron = neuron(next);
    FloatMatrix activations = shown.snapshot().layer(shown.layer()).activations();
    float[] weights =
        neuron < 0 ? new float[activations.rows()] : Contrast.activation(activations, neuron);
    means.get(next).showMean(images, weights);
    next++;
  }

  /** The best neuron of a class, or −1 if nothing tells the class apart. */
  private int neuron(int classIndex) {
    int[] top = shown.map().power().top(classIndex, 1);
    return top.length > 0 ? top[0] : -1;
  }

  private void head(Canvas canvas, Box box, String hint) {
    Theme theme = canvas.theme();
    float y = box.y() + TEXT - 1;
    int all = classNames.size();
    String title =
        count == all ? Text.say("neurons.best") : Text.say("neurons.best.some", count, all);
    canvas.text(title, box.x(), y, TEXT, Weight.SEMIBOLD, theme.text());
    float room = box.width() - canvas.textWidth(title, TEXT, Weight.SEMIBOLD) - 2 * GAP;
    if (!canvas.isStill() && canvas.textWidth(hint, TEXT, Weight.REGULAR) < room) {
      canvas.textRight(hint, box.right(), y, TEXT, Weight.REGULAR, theme.muted());
    }
  }

  private void drawClass(Canvas canvas, Box column, int c) {
    float side = Math.min(column.width(), column.height() - FOOT);
    Box image = new Box(column.centerX() - side / 2, column.y(), side, side);
    means.get(c).draw(canvas, image);
    Theme theme = canvas.theme();
    canvas.fill(new Box(image.x(), image.bottom(), side, BAR), theme.classes().color(c));
    int neuron = neuron(c);
    String number = neuron < 0 ? Text.say("neurons.best.none") : "#" + neuron;
    float y = image.bottom() + BAR + TEXT;
    float size = Words.size(canvas, number, column.width(), TEXT, SMALLEST, Weight.REGULAR);
    canvas.textCenter(number, column.centerX(), y, size, Weight.REGULAR, theme.muted());
  }

  /** The neuron whose mean is at a place of the canvas, or −1. */
  int neuronAt(float x, float y) {
    for (int c = 0; c < Math.min(count, means.size()); c++) {
      if (cell(c).contains(x, y)) {
        return neuron(c);
      }
    }
    return -1;
  }
}
