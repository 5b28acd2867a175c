package activarium.projection.quality;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * How truly the maps of a sequence tell of change (Vernier, Garcia, Silva, Comba and Telea,
 * "Quantitative evaluation of time-dependent multidimensional projection techniques", Computer
 * Graphics Forum 39(3), 2020): whether what moves far in high dimension moves far on the map, and
 * what rests there rests here.
 *
 * @param pearson linear correlation of both movements, in [−1, 1]; NaN where one side is all alike
 * @param spearman correlation of their ranks, in [−1, 1]; NaN likewise
 * @param stress Σ (high − low)² / Σ high², of both movements divided by their maxima, ≥ 0; NaN
 *     where nothing moves
 */
public record TemporalStability(double pearson, double spearman, double stress) {

  /** Of all steps and observations together. */
  public static TemporalStability of(Movements movements) {
    double[] high = movements.high();
    double[] low = movements.low();
    return new TemporalStability(
        correlation(high, low), correlation(ranks(high), ranks(low)), stress(high, low));
  }

  /** Of each step from one frame to the next. */
  public static TemporalStability[] perStep(Movements movements) {
    TemporalStability[] steps = new TemporalStability[movements.steps()];
    Arrays.setAll(steps, t -> of(movements.ofStep(t)));
    return steps;
  }

  /** Of each observation. */
  public static TemporalStability[] perPoint(Movements movements) {
    TemporalStability[] points = new TemporalStability[movements.observations()];
    Arrays.setAll(points, i -> of(movements.ofObservation(i)));
    return points;
  }

  /**
   * Of each class.
   *
   * @param labels class of each observation, ≥ 0
   */
  public static TemporalStability[] perClass(Movements movements, int[] labels) {
    TemporalStability[] classes = new TemporalStability[Arrays.stream(labels).max().orElse(-1) + 1];
    Arrays.setAll(classes, label -> of(movements.ofClass(labels, label)));
    return classes;
  }

  /**
   * For each step and observation, what its map hides or makes up: its rank among all movements of
   * the maps minus its rank among those of the layer, in [−1, 1]. Above 0 it moved here, and not in
   * the layer; below 0 the reverse. Ordered as {@link Movements#high}.
   */
  public static double[] untrue(Movements movements) {
    double[] high = ranks(movements.high());
    double[] low = ranks(movements.low());
    double[] difference = new double[high.length];
    for (int k = 0; k < high.length; k++) {
      difference[k] = (low[k] - high[k]) / Math.max(1, high.length - 1);
    }
    return difference;
  }

  private static double[] ranks(double[] values) {
    return values.length == 0 ? values : new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
  }

  private static double correlation(double[] a, double[] b) {
    return a.length > 1 ? new PearsonsCorrelation().correlation(a, b) : Double.NaN;
  }

  private static double stress(double[] high, double[] low) {
    double mostHigh = Arrays.stream(high).max().orElse(0);
    double mostLow = Arrays.stream(low).max().orElse(0);
    double squares = 0;
    double errors = 0;
    for (int k = 0; k < high.length; k++) {
      double h = high[k] / mostHigh;
      double error = h - (mostLow == 0 ? 0 : low[k] / mostLow);
      squares += h * h;
      errors += error * error;
    }
    return errors / squares;
  }
}
