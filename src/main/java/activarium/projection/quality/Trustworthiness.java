package activarium.projection.quality;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * Trustworthiness or continuity (Venna and Kaski, "Neighborhood preservation in nonlinear
 * projection methods", ICANN 2001), in [0, 1], higher is better. Trustworthiness falls with false
 * neighbors: near in the plane, far in high dimension. Continuity falls with missing neighbors:
 * near in high dimension, far in the plane. Points at equal distances share the mean of their
 * ranks.
 *
 * @param k neighbors that were asked
 * @param global mean over all points
 * @param perPoint value of each point; 1 − value says how much the map must not be trusted there
 */
public record Trustworthiness(int k, double global, double[] perPoint) {

  /**
   * @param data observations × features
   * @param embedding of the same observations
   * @param k in [1, (observations − 1) / 2]
   */
  public static Trustworthiness of(
      FloatMatrix data, Embedding embedding, int k, Parallel parallel) {
    return summary(k, RankPenalty.perPoint(data, plane(embedding), k, parallel));
  }

  /** The same with the roles of the two spaces exchanged. */
  public static Trustworthiness continuity(
      FloatMatrix data, Embedding embedding, int k, Parallel parallel) {
    return summary(k, RankPenalty.perPoint(plane(embedding), data, k, parallel));
  }

  /**
   * Means over classes.
   *
   * @param labels class of each point, ≥ 0
   */
  public double[] perClass(int[] labels) {
    return PerClass.mean(perPoint, labels);
  }

  private static FloatMatrix plane(Embedding embedding) {
    return new FloatMatrix(embedding.size(), 2, embedding.positions());
  }

  private static Trustworthiness summary(int k, double[] perPoint) {
    double mean = Arrays.stream(perPoint).average().orElse(1);
    return new Trustworthiness(k, mean, perPoint);
  }
}
