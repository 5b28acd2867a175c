package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.linear.Pca;
import activarium.work.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * The two principal components of all frames together, towards which every point is pulled: λ /
 * (2N) Σ_t Σ_i ‖y_i[t] − s g_i[t]‖² (PCD-tSNE: Vernier, Comba and Telea, "Guided stable dynamic
 * projections", Computer Graphics Forum 40(3), 2021). Components have a unit of their own: s makes
 * the guide as wide as the maps are, on average.
 */
final class Guide implements Coherence {

  private final double lambda;
  private final List<Embedding> components;
  private final double radius;

  /**
   * @param frames observations × neurons, of the same width
   */
  Guide(double lambda, List<FloatMatrix> frames, long seed, Parallel parallel) {
    this.lambda = lambda;
    this.components = components(frames, seed, parallel);
    this.radius = radius(components);
  }

  private static List<Embedding> components(
      List<FloatMatrix> frames, long seed, Parallel parallel) {
    FloatMatrix union = Union.of(frames);
    FloatMatrix scores = Pca.fit(union, 2, seed, parallel).transform(union, parallel);
    float[] positions = new float[2 * scores.rows()];
    for (int i = 0; i < scores.rows(); i++) {
      for (int c = 0; c < scores.columns(); c++) {
        positions[2 * i + c] = scores.values()[i * scores.columns() + c];
      }
    }
    return Union.split(new Embedding(scores.rows(), positions), frames.size());
  }

  @Override
  public double weight() {
    return lambda;
  }

  @Override
  public List<Embedding> targets(List<Embedding> now) {
    return scaled(radius == 0 ? 0 : radius(now) / radius);
  }

  /** The guide as a start: with this root mean square distance from its center. */
  List<Embedding> start(double size) {
    return scaled(radius == 0 ? 0 : size / radius);
  }

  private List<Embedding> scaled(double factor) {
    List<Embedding> scaled = new ArrayList<>();
    for (Embedding frame : components) {
      float[] positions = new float[2 * frame.size()];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = (float) (factor * frame.positions()[k]);
      }
      scaled.add(new Embedding(frame.size(), positions));
    }
    return scaled;
  }

  /** Root mean square distance of all frames' points from the origin, which both are around. */
  private static double radius(List<Embedding> frames) {
    double squares = 0;
    long count = 0;
    for (Embedding frame : frames) {
      for (float position : frame.positions()) {
        squares += (double) position * position;
      }
      count += frame.size();
    }
    return Math.sqrt(squares / count);
  }
}
