package activarium.stage.drawing;

import activarium.core.Text;
import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import activarium.session.NeuronFrame;
import activarium.session.study.DrawnAnswer;
import activarium.session.study.EvolutionResult;
import activarium.view.map.ImageSheet;
import activarium.view.neuron.NeuronMapView;
import java.util.List;

/**
 * What stands beside the paper: the neurons that a digit wakes, and the most alike of the others.
 */
final class AnswerColumn implements AutoCloseable {

  private static final float IMAGE_GAP = 8;
  private static final float FRAME = 4;
  private static final float TEXT = 15;
  private static final float SMALLEST = 11;

  private final NeuronMapView neurons = new NeuronMapView();
  private final NeuronLights lights = new NeuronLights();
  private final ImageSheet sheet;
  private String layer = "";

  /**
   * @param images of which are the most alike
   */
  AnswerColumn(Images images) {
    sheet = new ImageSheet(images);
  }

  /** Where the neurons lie. */
  void show(NeuronFrame mapped) {
    neurons.show(mapped.map());
  }

  /** Among which observations, and the name of the layer whose neurons are shown. */
  void among(EvolutionResult result, String layerName) {
    lights.among(result);
    layer = layerName;
  }

  /** Lights the neurons that a digit wakes; null for none. */
  void light(DrawnAnswer answer) {
    neurons.contrast(answer == null ? null : lights.of(answer));
  }

  void advance(float seconds) {
    neurons.advance(seconds);
  }

  /**
   * @param wakes whether a digit is shown, not only where the neurons lie
   */
  void drawNeurons(Canvas canvas, Box box, boolean wakes) {
    heading(canvas, box, Text.say(wakes ? "drawing.neurons" : "drawing.neurons.all", layer));
    neurons.draw(canvas, box.below(DrawingPlaces.HEADING));
  }

  /**
   * @param nearest indices of the observations
   * @param labels of all of them
   */
  void drawNearest(Canvas canvas, Box box, int[] nearest, int[] labels) {
    heading(canvas, box, nearestWords());
    Box row = box.below(DrawingPlaces.HEADING);
    float side = row.column(0, DrawingPlaces.IN_ROW, IMAGE_GAP).width();
    sheet.begin(canvas);
    for (int i = 0; i < nearest.length; i++) {
      Box column = row.column(i % DrawingPlaces.IN_ROW, DrawingPlaces.IN_ROW, IMAGE_GAP);
      Box cell = column.below(i / DrawingPlaces.IN_ROW * (side + IMAGE_GAP)).top(side);
      canvas.fill(cell, canvas.theme().classes().color(labels[nearest[i]]));
      sheet.put(cell.centerX(), cell.centerY(), nearest[i]);
    }
    sheet.draw(canvas, side - 2 * FRAME);
  }

  private String nearestWords() {
    return Text.say("drawing.nearest", sheet.images().count());
  }

  /** The headings have letters of one size, in which the longest of them fits. */
  private void heading(Canvas canvas, Box box, String words) {
    List<String> all =
        List.of(
            Text.say("drawing.neurons", layer),
            Text.say("drawing.neurons.all", layer),
            nearestWords());
    float size = Words.size(canvas, all, box.width(), TEXT, SMALLEST, Weight.REGULAR);
    canvas.text(words, box.x(), box.y() + 14, size, Weight.REGULAR, canvas.theme().muted());
  }

  @Override
  public void close() {
    sheet.close();
  }
}
