package activarium.projection.technique;

import activarium.core.FloatMatrix;
import activarium.projection.neighbor.DistanceRows;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * The graph of nearest neighbors, its edges as long as their ends are apart, made connected.
 *
 * @param graph with one component
 * @param components that there were before each two of them were joined by their nearest pair
 */
record JoinedGraph(SymmetricGraph graph, int components) {

  /**
   * @param data observations × features
   */
  static JoinedGraph of(Neighbors neighbors, FloatMatrix data, Parallel parallel) {
    float[] lengths = new float[neighbors.indices().length];
    for (int e = 0; e < lengths.length; e++) {
      lengths[e] = (float) Math.sqrt(neighbors.squaredDistances()[e]);
    }
    SymmetricGraph graph = SymmetricGraph.of(neighbors, lengths, Math::min);
    int[] component = components(graph);
    int count = Arrays.stream(component).max().orElse(0) + 1;
    if (count == 1) {
      return new JoinedGraph(graph, 1);
    }
    Nearest nearest = new Nearest(component, count);
    new DistanceRows(data, parallel).each(nearest);
    return new JoinedGraph(nearest.join(graph), count);
  }

  /** The number of each node's component, from 0. */
  private static int[] components(SymmetricGraph graph) {
    int[] component = new int[graph.size()];
    Arrays.fill(component, -1);
    int[] reached = new int[graph.size()];
    int count = 0;
    for (int first = 0; first < graph.size(); first++) {
      if (component[first] >= 0) {
        continue;
      }
      component[first] = count;
      reached[0] = first;
      for (int next = 0, end = 1; next < end; next++) {
        int node = reached[next];
        for (int e = graph.starts()[node]; e < graph.starts()[node + 1]; e++) {
          if (component[graph.columns()[e]] < 0) {
            component[graph.columns()[e]] = count;
            reached[end++] = graph.columns()[e];
          }
        }
      }
      count++;
    }
    return component;
  }

  /** The nearest pair of each two components; of several the one of the first nodes. */
  private static final class Nearest implements DistanceRows.Visitor {

    private final int[] component;
    private final int count;
    private final float[] squared;
    private final int[] from;
    private final int[] to;

    Nearest(int[] component, int count) {
      this.component = component;
      this.count = count;
      this.squared = new float[Math.multiplyExact(count, count)];
      this.from = new int[squared.length];
      this.to = new int[squared.length];
      Arrays.fill(squared, Float.POSITIVE_INFINITY);
    }

    @Override
    public void row(int i, float[] distances) {
      int[] best = new int[count];
      Arrays.fill(best, -1);
      for (int j = 0; j < i; j++) {
        int other = component[j];
        if (best[other] < 0 || distances[j] < distances[best[other]]) {
          best[other] = j;
        }
      }
      for (int other = 0; other < count; other++) {
        if (best[other] >= 0 && other != component[i]) {
          take(i, best[other], distances[best[other]]);
        }
      }
    }

    /** Rows come in any order: equal distances are told apart by nodes. */
    private synchronized void take(int i, int j, float distance) {
      int low = Math.min(component[i], component[j]);
      int pair = low * count + Math.max(component[i], component[j]);
      boolean isFirst = i < from[pair] || i == from[pair] && j < to[pair];
      if (distance < squared[pair] || distance == squared[pair] && isFirst) {
        squared[pair] = distance;
        from[pair] = i;
        to[pair] = j;
      }
    }

    SymmetricGraph join(SymmetricGraph graph) {
      int edges = graph.columns().length;
      int more = count * (count - 1) / 2;
      int[] heads = Arrays.copyOf(graph.columns(), edges + more);
      int[] tails = new int[edges + more];
      float[] lengths = Arrays.copyOf(graph.weights(), edges + more);
      for (int i = 0; i < graph.size(); i++) {
        Arrays.fill(tails, graph.starts()[i], graph.starts()[i + 1], i);
      }
      for (int low = 0; low < count; low++) {
        for (int high = low + 1; high < count; high++) {
          int pair = low * count + high;
          heads[edges] = from[pair];
          tails[edges] = to[pair];
          lengths[edges++] = (float) Math.sqrt(squared[pair]);
        }
      }
      return SymmetricGraph.of(graph.size(), tails, heads, lengths, Math::min);
    }
  }
}
