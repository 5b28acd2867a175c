package activarium.projection.linear;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.Arrays;

/**
 * Absolute metric multidimensional scaling by majorization (de Leeuw and Mair, "Multidimensional
 * scaling using majorization: SMACOF in R", JSS 31, 2009), with the relaxed update that doubles
 * each step (de Leeuw and Heiser, 1980).
 */
public final class Smacof {

  private static final int GRAIN = 128;

  /** Iterations between two looks at the stress. */
  private static final int CHUNK = 10;

  private final float[][] dissimilarities;
  private final int size;
  private final double sumOfSquares;
  private final Parallel parallel;
  private final Options options;
  private float[] x;
  private float[] y;
  private double before = Double.POSITIVE_INFINITY;
  private int iterations;
  private boolean isAtRest;

  /**
   * When to end.
   *
   * @param iterations at most, ≥ 0
   * @param tolerance ends when ten iterations lower the stress by less than this share of it
   */
  public record Options(int iterations, double tolerance) {

    public Options {
      if (iterations < 0 || !(tolerance >= 0)) {
        throw new IllegalArgumentException(
            Text.of(
                "iterations and tolerance must not be negative, were %d and %s",
                iterations, tolerance));
      }
    }

    public static Options defaults() {
      return new Options(300, 1e-6);
    }
  }

  /**
   * @param stress1 Kruskal's √(Σ (d − δ)² / Σ d²), over all pairs
   */
  public record Result(Embedding embedding, double stress1, int iterations) {}

  private Smacof(
      Dissimilarities dissimilarities, Embedding start, Options options, Parallel parallel) {
    this.dissimilarities = dissimilarities.rows();
    this.size = start.size();
    this.options = options;
    this.parallel = parallel;
    this.sumOfSquares = sumOfSquares(dissimilarities, parallel);
    Embedding centered = start.centered();
    this.x = centered.xs();
    this.y = centered.ys();
  }

  /**
   * A run that is stepped, from the classical solution.
   *
   * @throws BadInputException if there is nothing to scale
   */
  public static Smacof start(Dissimilarities dissimilarities, Options options, Parallel parallel) {
    if (dissimilarities.size() == 0) {
      throw new BadInputException("dissimilarities: expected at least one row, found none");
    }
    Embedding start = ClassicalScaling.embed(dissimilarities, 0, parallel);
    return new Smacof(dissimilarities, start, options, parallel);
  }

  /**
   * A whole run from the classical solution.
   *
   * @throws BadInputException if there is nothing to scale
   */
  public static Result embed(Dissimilarities dissimilarities, Options options, Parallel parallel) {
    return start(dissimilarities, options, parallel).run(new StopToken(), Progress.NONE);
  }

  /** A whole run from a given start. */
  public static Result embed(
      Dissimilarities dissimilarities,
      Embedding start,
      Options options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    if (start.size() != dissimilarities.size()) {
      throw new IllegalArgumentException(
          Text.of("the start must have %d points, had %d", dissimilarities.size(), start.size()));
    }
    return new Smacof(dissimilarities, start, options, parallel).run(stop, progress);
  }

  private Result run(StopToken stop, Progress progress) {
    while (!isFinished()) {
      if (iterations % CHUNK == 0) {
        progress.report(iterations, options.iterations(), "iterations");
        stop.throwIfStopped();
      }
      step();
    }
    return new Result(embedding(), stress1(), iterations);
  }

  /** One iteration; none if it finds that the ten before it hardly lowered the stress. */
  public void step() {
    float[] oldX = x;
    float[] oldY = y;
    boolean looks = iterations % CHUNK == 0;
    // The last update of a chunk is a plain one: only that is a minimum of the majorant.
    boolean plain = iterations % CHUNK == CHUNK - 1 || iterations == options.iterations() - 1;
    double stress = update(plain ? 1 : 2);
    if (looks && before - stress <= options.tolerance() * stress) {
      x = oldX;
      y = oldY;
      isAtRest = true;
      return;
    }
    before = looks ? stress : before;
    iterations++;
  }

  /** Iterations that were made. */
  public int iterations() {
    return iterations;
  }

  /** Whether stress stopped falling, or all iterations were made. */
  public boolean isFinished() {
    return isAtRest || iterations >= options.iterations();
  }

  /** The positions as they are now. */
  public Embedding embedding() {
    return Embedding.of(x, y);
  }

  /**
   * The Guttman transform; a relaxation of 2 goes as far again beyond it.
   *
   * @return stress-1 before the update, which the transform tells by the way: over all pairs, Σ δd
   *     is size × the product of a centered configuration and its transform, Σ d² that with itself
   */
  private double update(float relaxation) {
    float[] nextX = new float[size];
    float[] nextY = new float[size];
    double[][] products = new double[Parallel.rangeCount(size, GRAIN)][2];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          // Threads that added to one array would fight for the cache lines between their ranges.
          float[] sumX = new float[to];
          float[] sumY = new float[to];
          for (int j = 0; j < size; j++) {
            pull(x[j], y[j], dissimilarities[j], x, y, sumX, sumY, from, to);
          }
          for (int i = from; i < to; i++) {
            products[range][0] += (double) x[i] * sumX[i] + (double) y[i] * sumY[i];
            products[range][1] += (double) x[i] * x[i] + (double) y[i] * y[i];
            nextX[i] = x[i] + relaxation * (sumX[i] / size - x[i]);
            nextY[i] = y[i] + relaxation * (sumY[i] / size - y[i]);
          }
        });
    x = nextX;
    y = nextY;
    double cross = Arrays.stream(products).mapToDouble(p -> p[0]).sum();
    double norm = size * Arrays.stream(products).mapToDouble(p -> p[1]).sum();
    return norm > 0 ? Math.sqrt(Math.max(0, sumOfSquares + norm - 2 * cross) / norm) : 0;
  }

  private static void pull(
      float xj,
      float yj,
      float[] wanted,
      float[] x,
      float[] y,
      float[] sumX,
      float[] sumY,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float dx = x[i] - xj;
      float dy = y[i] - yj;
      // The addend only keeps coinciding points from dividing by zero.
      float ratio = wanted[i] / (float) Math.sqrt(dx * dx + dy * dy + 1e-30f);
      sumX[i] += ratio * dx;
      sumY[i] += ratio * dy;
    }
  }

  /** Σ δ² over all pairs. */
  private static double sumOfSquares(Dissimilarities dissimilarities, Parallel parallel) {
    float[][] rows = dissimilarities.rows();
    double[] sums = new double[Parallel.rangeCount(rows.length, GRAIN)];
    parallel.ranges(
        rows.length,
        GRAIN,
        (range, from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            sum += PcaFit.dot(rows[i], 0, rows[i], 0, i);
          }
          sums[range] = sum;
        });
    return Arrays.stream(sums).sum();
  }

  /** Kruskal's √(Σ (d − δ)² / Σ d²) of the positions as they are now, over all pairs. */
  public double stress1() {
    double[] errors = new double[Parallel.rangeCount(size, GRAIN)];
    double[] norms = new double[errors.length];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          double error = 0;
          double norm = 0;
          for (int j = from; j < to; j++) {
            for (int i = 0; i < j; i++) {
              double dx = x[i] - x[j];
              double dy = y[i] - y[j];
              double d = Math.sqrt(dx * dx + dy * dy);
              error += (d - dissimilarities[j][i]) * (d - dissimilarities[j][i]);
              norm += d * d;
            }
          }
          errors[range] = error;
          norms[range] = norm;
        });
    double norm = Arrays.stream(norms).sum();
    return norm > 0 ? Math.sqrt(Arrays.stream(errors).sum() / norm) : 0;
  }
}
