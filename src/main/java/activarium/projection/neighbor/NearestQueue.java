package activarium.projection.neighbor;

/**
 * Keeps the {@code k} smallest of a stream of (squared distance, index) pairs in a binary heap
 * whose root is the largest kept. Pairs are ordered by distance, then by index, so that the result
 * does not depend on the order of the stream.
 */
public final class NearestQueue {

  private final float[] distances;
  private final int[] indices;
  private int count;

  public NearestQueue(int k) {
    distances = new float[k];
    indices = new int[k];
  }

  /** Distances above this are not needed any more. */
  float bound() {
    return count < distances.length ? Float.POSITIVE_INFINITY : distances[0];
  }

  public void offer(float distance, int index) {
    if (count < distances.length) {
      siftUp(count++, distance, index);
    } else if (after(distances[0], indices[0], distance, index)) {
      siftDown(0, count, distance, index);
    }
  }

  private static boolean after(float d1, int i1, float d2, int i2) {
    return d1 > d2 || (d1 == d2 && i1 > i2);
  }

  private void siftUp(int hole, float distance, int index) {
    int at = hole;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!after(distance, index, distances[parent], indices[parent])) {
        break;
      }
      distances[at] = distances[parent];
      indices[at] = indices[parent];
      at = parent;
    }
    distances[at] = distance;
    indices[at] = index;
  }

  private void siftDown(int hole, int size, float distance, int index) {
    int at = hole;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size
          && after(distances[child + 1], indices[child + 1], distances[child], indices[child])) {
        child++;
      }
      if (!after(distances[child], indices[child], distance, index)) {
        break;
      }
      distances[at] = distances[child];
      indices[at] = indices[child];
      at = child;
    }
    distances[at] = distance;
    indices[at] = index;
  }

  /** Writes what was kept, nearest first, from {@code offset} on, and empties the queue. */
  public void drain(int[] toIndices, float[] toDistances, int offset) {
    for (int last = count - 1; last >= 0; last--) {
      toIndices[offset + last] = indices[0];
      toDistances[offset + last] = distances[0];
      siftDown(0, last, distances[last], indices[last]);
    }
    count = 0;
  }
}
