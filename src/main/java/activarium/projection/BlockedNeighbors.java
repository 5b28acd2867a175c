package activarium.projection;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;

/**
 * Exact nearest neighbors through ‖a − b‖² = ‖a‖² + ‖b‖² − 2ab, in blocks of queries against panels
 * of candidates. Where that difference cancels (near duplicates), the distance is computed again
 * from the coordinates.
 */
final class BlockedNeighbors {

  private static final int BLOCK = 32;

  /** Lets pass what only rounding holds back; the queue decides by the better distance. */
  private static final float BELOW = 1 - 1e-6f;

  private final FloatMatrix data;
  private final int k;
  private final int[] indices;
  private final float[] distances;

  BlockedNeighbors(FloatMatrix data, int k) {
    this.data = data;
    this.k = k;
    this.indices = new int[Math.multiplyExact(data.rows(), k)];
    this.distances = new float[indices.length];
  }

  Neighbors find(Parallel parallel) {
    DotProducts products = DotProducts.of(data, parallel);
    parallel.ranges(data.rows(), BLOCK, (range, from, to) -> block(products, from, to));
    return new Neighbors(data.rows(), k, indices, distances);
  }

  private void block(DotProducts products, int from, int to) {
    NearestQueue[] queues = new NearestQueue[to - from];
    for (int i = 0; i < queues.length; i++) {
      queues[i] = new NearestQueue(k);
    }
    float[][] dots = new float[BLOCK][DotProducts.PANEL];
    for (int panel = 0; panel < products.panels(); panel++) {
      products.multiply(from, to, panel, dots);
      for (int i = from; i < to; i++) {
        select(products, i, panel, dots[i - from], queues[i - from]);
      }
    }
    for (int i = from; i < to; i++) {
      queues[i - from].drain(indices, distances, i * k);
    }
  }

  private void select(DotProducts products, int i, int panel, float[] dots, NearestQueue queue) {
    float[] norms = products.squaredNorms();
    int start = panel * DotProducts.PANEL;
    int count = Math.min(DotProducts.PANEL, data.rows() - start);
    float bound = queue.bound() - norms[i] * BELOW;
    for (int c = 0; c < count; c++) {
      int j = start + c;
      if (norms[j] * BELOW - 2 * dots[c] <= bound && j != i) {
        queue.offer(products.squaredDistance(i, j, dots[c]), j);
        bound = queue.bound() - norms[i] * BELOW;
      }
    }
  }
}
