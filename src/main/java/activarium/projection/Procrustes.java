package activarium.projection;

import activarium.core.Text;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rotation or reflection, uniform scale and translation that bring one embedding nearest to
 * another in the sense of least squares (Gower and Dijksterhuis, "Procrustes problems", 2004).
 */
public final class Procrustes {

  private Procrustes() {}

  /**
   * An embedding moved onto another.
   *
   * @param embedding what is moved
   * @param residual √ Σ ‖moved − target‖² / √ Σ ‖target − mean‖²; 0 if they are similar figures
   */
  public record Fit(Embedding embedding, double residual) {}

  /**
   * @param moving embedding to transform
   * @param target embedding of the same observations
   * @param scaling false to keep the size, as for frames whose units are to stay
   */
  public static Fit align(Embedding moving, Embedding target, boolean scaling) {
    return align(moving, target, scaling, i -> true);
  }

  /**
   * The same, with only some points to decide; the others are moved with them.
   *
   * @param counts whether a point decides
   */
  public static Fit align(
      Embedding moving, Embedding target, boolean scaling, IntPredicate counts) {
    if (moving.size() != target.size()) {
      throw new IllegalArgumentException(
          Text.of(
              "embeddings must be of equal size, had %d and %d points",
              moving.size(), target.size()));
    }
    double[] from = mean(moving, counts);
    double[] to = mean(target, counts);
    double dot = 0;
    double cross = 0;
    double mirrorDot = 0;
    double mirrorCross = 0;
    double spread = 0;
    for (int i = 0; i < moving.size(); i++) {
      if (!counts.test(i)) {
        continue;
      }
      double ax = moving.x(i) - from[0];
      double ay = moving.y(i) - from[1];
      double bx = target.x(i) - to[0];
      double by = target.y(i) - to[1];
      dot += ax * bx + ay * by;
      cross += ax * by - ay * bx;
      mirrorDot += ax * bx - ay * by;
      mirrorCross += ax * by + ay * bx;
      spread += ax * ax + ay * ay;
    }
    double turned = Math.hypot(dot, cross);
    double mirrored = Math.hypot(mirrorDot, mirrorCross);
    boolean mirror = mirrored > turned;
    double length = mirror ? mirrored : turned;
    double scale = scaling && spread > 0 ? length / spread : 1;
    double cosine = length > 0 ? (mirror ? mirrorDot : dot) / length : 1;
    double sine = length > 0 ? (mirror ? mirrorCross : cross) / length : 0;
    Embedding moved = move(moving, from, to, scale * cosine, scale * sine, mirror ? -1 : 1);
    return new Fit(moved, residual(moved, target, to, counts));
  }

  private static double[] mean(Embedding embedding, IntPredicate counts) {
    int[] counted = IntStream.range(0, embedding.size()).filter(counts).toArray();
    double[] mean = new double[2];
    for (int i : counted) {
      mean[0] += embedding.x(i) / (double) counted.length;
      mean[1] += embedding.y(i) / (double) counted.length;
    }
    return mean;
  }

  private static Embedding move(
      Embedding moving, double[] from, double[] to, double cosine, double sine, int flip) {
    float[] positions = new float[2 * moving.size()];
    for (int i = 0; i < moving.size(); i++) {
      double x = moving.x(i) - from[0];
      double y = flip * (moving.y(i) - from[1]);
      positions[2 * i] = (float) (to[0] + cosine * x - sine * y);
      positions[2 * i + 1] = (float) (to[1] + sine * x + cosine * y);
    }
    return new Embedding(moving.size(), positions);
  }

  private static double residual(
      Embedding moved, Embedding target, double[] mean, IntPredicate counts) {
    double error = 0;
    double norm = 0;
    for (int i : IntStream.range(0, moved.size()).filter(counts).toArray()) {
      error += Math.pow(moved.x(i) - target.x(i), 2) + Math.pow(moved.y(i) - target.y(i), 2);
      norm += Math.pow(target.x(i) - mean[0], 2) + Math.pow(target.y(i) - mean[1], 2);
    }
    return norm > 0 ? Math.sqrt(error / norm) : 0;
  }
}
