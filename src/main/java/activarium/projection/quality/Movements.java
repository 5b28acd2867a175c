package activarium.projection.quality;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import java.util.List;

/**
 * How far every observation moves from each step of a sequence to the next, in high dimension and
 * on the map.
 *
 * @param observations number of observations, ≥ 1
 * @param high Euclidean distances, step by step: of observation i from step t to t + 1 at {@code t
 *     * observations + i}
 * @param low the same on the maps
 */
public record Movements(int observations, double[] high, double[] low) {

  public Movements {
    if (observations < 1 || high.length != low.length || high.length % observations != 0) {
      throw new IllegalArgumentException(
          Text.of(
              "movements of %d observations cannot be %d and %d",
              observations, high.length, low.length));
    }
  }

  /**
   * Measures a sequence.
   *
   * @param frames observations × neurons, at least two, all of the same size
   * @param maps as many, of the same observations
   * @throws BadInputException if they do not fit, or there is no movement to speak of
   */
  public static Movements of(List<FloatMatrix> frames, List<Embedding> maps) {
    requireFit(frames, maps);
    int count = frames.get(0).rows();
    double[] high = new double[(frames.size() - 1) * count];
    double[] low = new double[high.length];
    for (int t = 0; t < frames.size() - 1; t++) {
      for (int i = 0; i < count; i++) {
        high[t * count + i] = distance(frames.get(t), frames.get(t + 1), i);
        low[t * count + i] = distance(maps.get(t), maps.get(t + 1), i);
      }
    }
    return new Movements(count, high, low);
  }

  private static void requireFit(List<FloatMatrix> frames, List<Embedding> maps) {
    if (frames.size() < 2 || maps.size() != frames.size()) {
      throw BadInputException.of(
          "sequence",
          "at least two steps, and a map of each",
          frames.size() + " and " + maps.size());
    }
    FloatMatrix first = frames.get(0);
    for (int t = 0; t < frames.size(); t++) {
      FloatMatrix frame = frames.get(t);
      if (frame.rows() != first.rows() || frame.columns() != first.columns()) {
        throw BadInputException.of("step " + t, first.toString(), frame.toString());
      }
      if (maps.get(t).size() != first.rows()) {
        throw BadInputException.of("map " + t, first.rows() + " points", maps.get(t).size());
      }
    }
  }

  private static double distance(FloatMatrix from, FloatMatrix to, int row) {
    double sum = 0;
    int end = (row + 1) * from.columns();
    for (int k = row * from.columns(); k < end; k++) {
      double d = (double) to.values()[k] - from.values()[k];
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  private static double distance(Embedding from, Embedding to, int point) {
    return Math.hypot((double) to.x(point) - from.x(point), (double) to.y(point) - from.y(point));
  }

  /** Number of steps from one frame to the next. */
  public int steps() {
    return high.length / observations;
  }

  /** Those from frame {@code step} to the next. */
  public Movements ofStep(int step) {
    return select(step * observations, 1, observations, observations);
  }

  /** Those of one observation. */
  public Movements ofObservation(int observation) {
    return select(observation, observations, steps(), 1);
  }

  /** Those of a class's observations; one without any has none. */
  public Movements ofClass(int[] labels, int label) {
    int members = 0;
    for (int of : labels) {
      members += of == label ? 1 : 0;
    }
    double[] classHigh = new double[members * steps()];
    double[] classLow = new double[classHigh.length];
    int next = 0;
    for (int at = 0; at < high.length; at++) {
      if (labels[at % observations] == label) {
        classHigh[next] = high[at];
        classLow[next++] = low[at];
      }
    }
    return new Movements(Math.max(1, members), classHigh, classLow);
  }

  private Movements select(int from, int stride, int count, int newObservations) {
    double[] selectedHigh = new double[count];
    double[] selectedLow = new double[count];
    for (int k = 0; k < count; k++) {
      selectedHigh[k] = high[from + k * stride];
      selectedLow[k] = low[from + k * stride];
    }
    return new Movements(newObservations, selectedHigh, selectedLow);
  }
}
