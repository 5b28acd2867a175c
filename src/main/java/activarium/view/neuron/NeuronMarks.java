package activarium.view.neuron;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.view.interaction.MapTransform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rings around neurons that are to be noticed, and their numbers. */
final class NeuronMarks {

  private static final float TEXT = 15;

  private final Canvas canvas;
  private final Box box;
  private final MapTransform transform;
  private final float[] positions;
  private final float radius;
  private final Set<Integer> numbered = new HashSet<>();
  private final List<Box> taken = new ArrayList<>();

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

  /** Draws the numbers of neurons, the most important first. */
  void numbers(int[] neurons) {
    for (int neuron : neurons) {
      number(neuron);
    }
  }

  /**
   * Draws the number of a neuron, once; none for −1, and none where it would run into one that was
   * drawn before.
   */
  void number(int neuron) {
    if (neuron < 0 || !isSeen(neuron) || !numbered.add(neuron)) {
      return;
    }
    String number = "#" + neuron;
    float half = canvas.textWidth(number, TEXT, Weight.SEMIBOLD) / 2;
    float x = Math.max(box.x() + half, Math.min(box.right() - half, x(neuron)));
    float above = y(neuron) - 2.6f * radius - 2;
    float y = above - TEXT < box.y() ? y(neuron) + 2.6f * radius + TEXT : above;
    Box label = new Box(x - half, y - TEXT, 2 * half, TEXT + 2);
    if (taken.stream().noneMatch(other -> overlap(label, other))) {
      taken.add(label);
      canvas.haloText(number, x, y, TEXT, Weight.SEMIBOLD, 1);
    }
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }
}
