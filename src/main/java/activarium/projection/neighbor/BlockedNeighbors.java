package activarium.projection.neighbor;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;

/**
 * Exact nearest neighbors through ‖a − b‖² = ‖a‖² + ‖b‖² − 2ab, in blocks of queries against panels
 * of candidates.
 */
final class BlockedNeighbors {

  private static final int BLOCK = 32;

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
    NeighborBlock block = new NeighborBlock(products, k, from, to);
    for (int panel = 0; panel < products.panels(); panel++) {
      block.compare(panel);
    }
    for (int i = from; i < to; i++) {
      block.drain(i, indices, distances, i * k);
    }
  }
}
