package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.ArrayList;
import java.util.List;

/**
 * A spring from each observation to itself in the next frame, as long as the way that it goes in
 * high dimension: the penalty is λ / (2N) Σ_t Σ_i (‖y_i[t] − y_i[t + 1]‖ − s ‖x_i[t] − x_i[t +
 * 1]‖)². The unit s, map for high dimension, is what fits all movements of the maps as they are
 * best in the sense of least squares, so that springs neither spread nor draw the maps together.
 *
 * <p>Without lengths it is the penalty of Rauber, Falcão and Telea, which holds back every
 * movement, true ones too.
 */
final class Springs implements Coherence {

  private final double lambda;

  /** Of each step the way of every observation in high dimension; none: springs of no length. */
  private final List<float[]> lengths;

  private Springs(double lambda, List<float[]> lengths) {
    this.lambda = lambda;
    this.lengths = lengths;
  }

  /** Springs without length, as dynamic t-SNE was published. */
  static Springs published(double lambda) {
    return new Springs(lambda, List.of());
  }

  /**
   * Springs as long as true movements; without length where frames cannot be compared, since their
   * neurons differ.
   *
   * @param frames observations × neurons
   */
  static Springs of(double lambda, List<FloatMatrix> frames) {
    int columns = frames.get(0).columns();
    if (frames.stream().anyMatch(frame -> frame.columns() != columns)) {
      return published(lambda);
    }
    List<float[]> lengths = new ArrayList<>();
    for (int t = 0; t < frames.size() - 1; t++) {
      lengths.add(distances(frames.get(t), frames.get(t + 1)));
    }
    return new Springs(lambda, lengths);
  }

  private static float[] distances(FloatMatrix from, FloatMatrix to) {
    float[] distances = new float[from.rows()];
    for (int i = 0; i < distances.length; i++) {
      double sum = 0;
      for (int k = i * from.columns(); k < (i + 1) * from.columns(); k++) {
        double d = (double) to.values()[k] - from.values()[k];
        sum += d * d;
      }
      distances[i] = (float) Math.sqrt(sum);
    }
    return distances;
  }

  /** The springs of two neighbors are, up to a constant, one of twice λ towards the middle. */
  @Override
  public double weight() {
    return 2 * lambda;
  }

  @Override
  public List<Embedding> targets(List<Embedding> now) {
    double unit = unit(now);
    List<Embedding> targets = new ArrayList<>();
    for (int t = 0; t < now.size(); t++) {
      Embedding here = now.get(t);
      // A frame at an end has one neighbor, and in the place of the other itself: half the pull.
      Embedding before = t == 0 ? here : end(t - 1, here, now.get(t - 1), unit);
      Embedding after = t == now.size() - 1 ? here : end(t, here, now.get(t + 1), unit);
      targets.add(middle(before, after));
    }
    return targets;
  }

  private double unit(List<Embedding> maps) {
    double products = 0;
    double squares = 0;
    for (int t = 0; t < lengths.size(); t++) {
      float[] high = lengths.get(t);
      for (int i = 0; i < high.length; i++) {
        products += high[i] * distance(maps.get(t), maps.get(t + 1), i);
        squares += (double) high[i] * high[i];
      }
    }
    return squares == 0 ? 0 : products / squares;
  }

  private static double distance(Embedding from, Embedding to, int point) {
    return Math.hypot(to.x(point) - from.x(point), to.y(point) - from.y(point));
  }

  /** Where the springs that begin at the other frame's points end, in the directions of now. */
  private Embedding end(int step, Embedding here, Embedding other, double unit) {
    if (unit == 0) {
      return other;
    }
    float[] positions = new float[2 * here.size()];
    for (int i = 0; i < here.size(); i++) {
      float dx = here.x(i) - other.x(i);
      float dy = here.y(i) - other.y(i);
      double length = Math.hypot(dx, dy);
      float share = length == 0 ? 0 : (float) (unit * lengths.get(step)[i] / length);
      positions[2 * i] = other.x(i) + share * dx;
      positions[2 * i + 1] = other.y(i) + share * dy;
    }
    return new Embedding(here.size(), positions);
  }

  private static Embedding middle(Embedding a, Embedding b) {
    float[] positions = new float[2 * a.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = 0.5f * (a.positions()[i] + b.positions()[i]);
    }
    return new Embedding(a.size(), positions);
  }
}
