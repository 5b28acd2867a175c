package activarium.projection.technique;

import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.Arrays;

/** Lengths of the shortest paths from one node to all others (Dijkstra, 1959), by a binary heap. */
final class ShortestPaths {

  private static final int GRAIN = 16;

  private final SymmetricGraph graph;

  /**
   * Length and node of what is to be looked at; lengths are not negative, so that their bits are
   * ordered as they are. The first is the least. A node that was reached again by a shorter way is
   * in it twice.
   */
  private final long[] heap;

  private int count;

  private ShortestPaths(SymmetricGraph graph) {
    this.graph = graph;
    this.heap = new long[graph.columns().length + 1];
  }

  /**
   * Between all pairs.
   *
   * @param graph connected; weights are lengths, ≥ 0
   * @throws java.util.concurrent.CancellationException if stopped
   */
  static Dissimilarities all(SymmetricGraph graph, Parallel parallel, StopToken stop) {
    float[][] rows = new float[graph.size()][graph.size()];
    parallel.ranges(
        graph.size(),
        GRAIN,
        (range, from, to) -> {
          stop.throwIfStopped();
          ShortestPaths paths = new ShortestPaths(graph);
          for (int i = from; i < to; i++) {
            paths.from(i, rows[i]);
          }
        });
    return new Dissimilarities(rows);
  }

  private void from(int source, float[] lengths) {
    Arrays.fill(lengths, Float.POSITIVE_INFINITY);
    lengths[source] = 0;
    count = 0;
    push(0, source);
    while (count > 0) {
      long nearest = pop();
      int node = (int) nearest;
      float length = Float.intBitsToFloat((int) (nearest >>> Integer.SIZE));
      if (length > lengths[node]) {
        continue;
      }
      for (int e = graph.starts()[node]; e < graph.starts()[node + 1]; e++) {
        float way = length + graph.weights()[e];
        if (way < lengths[graph.columns()[e]]) {
          lengths[graph.columns()[e]] = way;
          push(way, graph.columns()[e]);
        }
      }
    }
  }

  private void push(float length, int node) {
    long added = (long) Float.floatToIntBits(length) << Integer.SIZE | node;
    int place = count++;
    while (place > 0 && added < heap[(place - 1) / 2]) {
      heap[place] = heap[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    heap[place] = added;
  }

  private long pop() {
    long first = heap[0];
    long moved = heap[--count];
    int place = 0;
    for (int child = 1; child < count; child = 2 * place + 1) {
      child += child + 1 < count && heap[child + 1] < heap[child] ? 1 : 0;
      if (moved <= heap[child]) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = moved;
    return first;
  }
}
