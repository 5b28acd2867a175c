package activarium.projection.neighbor;

import java.util.Arrays;

/** A few consecutive observations that look for their nearest in one panel after the other. */
final class NeighborBlock {

  /** Lets pass what only rounding holds back; the queue decides by the better distance. */
  private static final float BELOW = 1 - 1e-6f;

  private final DotProducts products;
  private final int from;
  private final int to;
  private final NearestQueue[] queues;
  private final float[][] dots;

  NeighborBlock(DotProducts products, int k, int from, int to) {
    this.products = products;
    this.from = from;
    this.to = to;
    this.queues = new NearestQueue[to - from];
    Arrays.setAll(queues, i -> new NearestQueue(k));
    this.dots = new float[to - from][DotProducts.PANEL];
  }

  /** Offers the observations of a panel to all queues. */
  void compare(int panel) {
    products.multiply(from, to, panel, dots);
    float[] norms = products.squaredNorms();
    int start = panel * DotProducts.PANEL;
    int end = Math.min(norms.length, start + DotProducts.PANEL);
    for (int i = from; i < to; i++) {
      select(i, start, end, norms, dots[i - from], queues[i - from]);
    }
  }

  private void select(int i, int start, int end, float[] norms, float[] row, NearestQueue queue) {
    float bound = queue.bound() - norms[i] * BELOW;
    for (int j = start; j < end; j++) {
      float dot = row[j - start];
      if (norms[j] * BELOW - 2 * dot <= bound && j != i) {
        queue.offer(products.squaredDistance(i, j, dot), j);
        bound = queue.bound() - norms[i] * BELOW;
      }
    }
  }

  /** Writes the neighbors of an observation of the block, nearest first, from {@code at} on. */
  void drain(int i, int[] indices, float[] distances, int at) {
    queues[i - from].drain(indices, distances, at);
  }
}
