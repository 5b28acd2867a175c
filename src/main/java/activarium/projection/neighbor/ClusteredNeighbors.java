package activarium.projection.neighbor;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;
import java.util.stream.IntStream;

/**
 * Approximate nearest neighbors of very many observations: they are divided into clusters, and the
 * members of a cluster are compared, in blocks, with those of the clusters nearest to it only (an
 * inverted file without compression; Jégou, Douze and Schmid, "Product quantization for nearest
 * neighbor search", IEEE TPAMI 33, 2011).
 */
final class ClusteredNeighbors {

  private static final int BLOCK = 32;

  private final FloatMatrix data;
  private final int k;
  private final double visited;
  private final Parallel parallel;
  private final int[] indices;
  private final float[] distances;

  /**
   * @param visited share of the observations that each is compared with, in (0, 1]
   */
  ClusteredNeighbors(FloatMatrix data, int k, double visited, Parallel parallel) {
    this.data = data;
    this.k = k;
    this.visited = visited;
    this.parallel = parallel;
    this.indices = new int[Math.multiplyExact(data.rows(), k)];
    this.distances = new float[indices.length];
  }

  Neighbors find() {
    Clustering clustering = Clustering.of(data, parallel);
    // Sorted by cluster, a cluster's members are consecutive, and so are the panels they lie in.
    FloatMatrix sorted = data.selectRows(clustering.order());
    DotProducts products = DotProducts.of(sorted, parallel);
    parallel.ranges(
        clustering.count(), 1, (cluster, from, to) -> cluster(products, clustering, cluster));
    return new Neighbors(data.rows(), k, indices, distances);
  }

  private void cluster(DotProducts products, Clustering clustering, int cluster) {
    int[] panels = panels(products, clustering, cluster);
    int end = clustering.starts()[cluster + 1];
    for (int from = clustering.starts()[cluster]; from < end; from += BLOCK) {
      block(products, clustering.order(), panels, from, Math.min(end, from + BLOCK));
    }
  }

  /** The panels that hold the nearest clusters' members, until enough observations are visited. */
  private int[] panels(DotProducts products, Clustering clustering, int cluster) {
    long enough = Math.max(4L * k, (long) (visited * data.rows()));
    boolean[] wanted = new boolean[products.panels()];
    long members = 0;
    for (int near : clustering.nearestTo(cluster)) {
      int from = clustering.starts()[near];
      int to = clustering.starts()[near + 1];
      for (int panel = from / DotProducts.PANEL; panel * DotProducts.PANEL < to; panel++) {
        wanted[panel] = true;
      }
      members += to - from;
      if (members >= enough) {
        break;
      }
    }
    return IntStream.range(0, wanted.length).filter(p -> wanted[p]).toArray();
  }

  private void block(DotProducts products, int[] order, int[] panels, int from, int to) {
    NeighborBlock block = new NeighborBlock(products, k, from, to);
    for (int panel : panels) {
      block.compare(panel);
    }
    for (int i = from; i < to; i++) {
      int start = order[i] * k;
      block.drain(i, indices, distances, start);
      for (int rank = 0; rank < k; rank++) {
        indices[start + rank] = order[indices[start + rank]];
      }
    }
  }
}
