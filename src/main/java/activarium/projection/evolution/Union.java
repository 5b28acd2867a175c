package activarium.projection.evolution;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All frames' observations as one set, frame after frame. */
final class Union {

  private Union() {}

  /**
   * @param frames observations × neurons
   * @throws BadInputException if their widths differ
   */
  static FloatMatrix of(List<FloatMatrix> frames) {
    int rows = frames.get(0).rows();
    int columns = frames.get(0).columns();
    FloatMatrix union = FloatMatrix.zeros(Math.multiplyExact(rows, frames.size()), columns);
    for (int t = 0; t < frames.size(); t++) {
      if (frames.get(t).columns() != columns) {
        throw BadInputException.of(
            "frame " + t + " of a sequence that is mapped as one",
            columns + " neurons as in frame 0",
            frames.get(t).columns());
      }
      System.arraycopy(
          frames.get(t).values(), 0, union.values(), t * rows * columns, rows * columns);
    }
    return union;
  }

  /** A map of the union, cut into those of its frames. */
  static List<Embedding> split(Embedding all, int frames) {
    int size = all.size() / frames;
    List<Embedding> parts = new ArrayList<>();
    for (int t = 0; t < frames; t++) {
      int from = 2 * size * t;
      parts.add(new Embedding(size, Arrays.copyOfRange(all.positions(), from, from + 2 * size)));
    }
    return parts;
  }

  /** The reverse: the frames' maps as one. */
  static Embedding join(List<Embedding> frames) {
    int size = frames.get(0).size();
    float[] positions = new float[2 * size * frames.size()];
    for (int t = 0; t < frames.size(); t++) {
      System.arraycopy(frames.get(t).positions(), 0, positions, 2 * size * t, 2 * size);
    }
    return new Embedding(size * frames.size(), positions);
  }
}
