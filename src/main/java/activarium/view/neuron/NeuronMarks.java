package activarium.view.neuron;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.view.interaction.MapTransform;
import java.util.stream.IntStream;

/** Rings around neurons that are to be noticed, and their numbers. */
final class NeuronMarks {

  private static final float TEXT = 15;

  private final Canvas canvas;
  private final Box box;
  private final MapTransform transform;
  private final float[] positions;
  private final float radius;

  /**
   * @param box inside of which numbers stay
   * @param positions of the neurons, x and y interleaved
   * @param radius of a neuron's glyph
   */
  NeuronMarks(Canvas canvas, Box box, MapTransform transform, float[] positions, float radius) {
    this.canvas = canvas;
    this.box = box;
    this.transform = transform;
    this.positions = positions;
    this.radius = radius;
  }

  private float x(int neuron) {
    return transform.toCanvasX(positions[2 * neuron]);
  }

  private float y(int neuron) {
    return transform.toCanvasY(positions[2 * neuron + 1]);
  }

  /** Draws a ring around a neuron; none for −1, and none where it is out of sight. */
  void ring(int neuron) {
    if (neuron >= 0 && isSeen(neuron)) {
      canvas.glyph(x(neuron), y(neuron), 2.2f * radius, Shape.RING, canvas.theme().text());
    }
  }

  private boolean isSeen(int neuron) {
    return box.inset(-2 * radius).contains(x(neuron), y(neuron));
  }

  /** Draws the numbers of neurons, but for those that would run into one before them. */
  void numbers(int[] neurons) {
    for (int i = 0; i < neurons.length; i++) {
      if (hasRoom(neurons, i)) {
        number(neurons[i]);
      }
    }
  }

  private boolean hasRoom(int[] neurons, int index) {
    float x = x(neurons[index]);
    float y = y(neurons[index]);
    return IntStream.range(0, index)
        .map(i -> neurons[i])
        .noneMatch(j -> Math.abs(x(j) - x) < 3 * TEXT && Math.abs(y(j) - y) < TEXT);
  }

  /** Draws the number of a neuron; none for −1. */
  void number(int neuron) {
    if (neuron < 0 || !isSeen(neuron)) {
      return;
    }
    String number = "#" + neuron;
    float half = canvas.textWidth(number, TEXT, Weight.SEMIBOLD) / 2;
    float x = Math.max(box.x() + half, Math.min(box.right() - half, x(neuron)));
    float above = y(neuron) - 2.6f * radius - 2;
    float y = above - TEXT < box.y() ? y(neuron) + 2.6f * radius + TEXT : above;
    canvas.haloText(number, x, y, TEXT, Weight.SEMIBOLD, 1);
  }
}
