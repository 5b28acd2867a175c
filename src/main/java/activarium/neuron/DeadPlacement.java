package activarium.neuron;

import activarium.projection.Embedding;

/**
 * Places dead neurons around the live ones: at distance 1 from every other, as nearly as the plane
 * allows, by the Guttman transform of one neuron at a time. They start evenly on a circle, so that
 * the result depends on the live ones alone.
 */
final class DeadPlacement {

  private static final int ROUNDS = 30;

  private final float[] positions;
  private final int size;

  private DeadPlacement(Embedding embedding) {
    positions = embedding.positions();
    size = embedding.size();
  }

  /** Writes the places of the dead neurons into an embedding. */
  static void place(Embedding embedding, int[] live, int[] dead) {
    DeadPlacement placement = new DeadPlacement(embedding);
    for (int i = 0; i < dead.length; i++) {
      double angle = 2 * Math.PI * i / dead.length;
      placement.positions[2 * dead[i]] = (float) Math.cos(angle);
      placement.positions[2 * dead[i] + 1] = (float) Math.sin(angle);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int neuron : dead) {
        placement.move(neuron);
      }
    }
  }

  private void move(int neuron) {
    double x = positions[2 * neuron];
    double y = positions[2 * neuron + 1];
    double sumX = 0;
    double sumY = 0;
    for (int other = 0; other < size; other++) {
      double dx = x - positions[2 * other];
      double dy = y - positions[2 * other + 1];
      // The addend only keeps coinciding neurons from dividing by zero.
      double ratio = 1 / Math.sqrt(dx * dx + dy * dy + 1e-30);
      sumX += positions[2 * other] + ratio * dx;
      sumY += positions[2 * other + 1] + ratio * dy;
    }
    // The neuron itself added its own place, which stands for no pair.
    positions[2 * neuron] = (float) ((sumX - x) / Math.max(1, size - 1));
    positions[2 * neuron + 1] = (float) ((sumY - y) / Math.max(1, size - 1));
  }
}
