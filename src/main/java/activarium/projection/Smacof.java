package activarium.projection;

import activarium.core.BadInputException;
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
  private final Parallel parallel;
  private float[] x;
  private float[] y;

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
            "iterations and tolerance must not be negative, were %d and %s"
                .formatted(iterations, tolerance));
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

  private Smacof(Dissimilarities dissimilarities, Embedding start, Parallel parallel) {
    this.dissimilarities = dissimilarities.rows();
    this.size = start.size();
    this.parallel = parallel;
    Embedding centered = start.centered();
    this.x = centered.xs();
    this.y = centered.ys();
  }

  /**
   * From the classical solution.
   *
   * @throws BadInputException if there is nothing to scale
   */
  public static Result embed(Dissimilarities dissimilarities, Options options, Parallel parallel) {
    if (dissimilarities.size() == 0) {
      throw new BadInputException("dissimilarities: expected at least one row, found none");
    }
    Embedding start = ClassicalScaling.embed(dissimilarities, 0, parallel);
    return embed(dissimilarities, start, options, parallel, new StopToken(), Progress.NONE);
  }

  /** From a given start. */
  public static Result embed(
      Dissimilarities dissimilarities,
      Embedding start,
      Options options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    if (start.size() != dissimilarities.size()) {
      throw new IllegalArgumentException(
          "the start must have %d points, had %d".formatted(dissimilarities.size(), start.size()));
    }
    return new Smacof(dissimilarities, start, parallel).run(options, stop, progress);
  }

  private Result run(Options options, StopToken stop, Progress progress) {
    double before = Double.POSITIVE_INFINITY;
    int done = 0;
    while (done < options.iterations()) {
      int count = Math.min(CHUNK, options.iterations() - done);
      for (int i = 1; i <= count; i++) {
        // The last update of a chunk is a plain one: only that is a minimum of the majorant.
        update(i < count ? 2 : 1);
      }
      done += count;
      progress.report(done, options.iterations(), "iterations");
      stop.throwIfStopped();
      double stress = stress();
      if (before - stress <= options.tolerance() * stress) {
        break;
      }
      before = stress;
    }
    return new Result(Embedding.of(x, y), stress(), done);
  }

  /** The Guttman transform; a relaxation of 2 goes as far again beyond it. */
  private void update(float relaxation) {
    float[] nextX = new float[size];
    float[] nextY = new float[size];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          // Sums of its own, full length for the sake of equal indices: threads that wrote to
          // either
          // side of a boundary in one array would wait for each other's cache lines.
          float[] sumX = new float[size];
          float[] sumY = new float[size];
          for (int j = 0; j < size; j++) {
            pull(x[j], y[j], dissimilarities[j], x, y, sumX, sumY, from, to);
          }
          for (int i = from; i < to; i++) {
            nextX[i] = x[i] + relaxation * (sumX[i] / size - x[i]);
            nextY[i] = y[i] + relaxation * (sumY[i] / size - y[i]);
          }
        });
    x = nextX;
    y = nextY;
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

  private double stress() {
    double[][] sums = new double[Parallel.rangeCount(size, GRAIN)][];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          double squaredErrors = 0;
          double squaredDistances = 0;
          for (int j = from; j < to; j++) {
            for (int i = 0; i < size; i++) {
              double dx = x[i] - x[j];
              double dy = y[i] - y[j];
              double d = Math.sqrt(dx * dx + dy * dy);
              double error = d - dissimilarities[j][i];
              squaredErrors += error * error;
              squaredDistances += d * d;
            }
          }
          sums[range] = new double[] {squaredErrors, squaredDistances};
        });
    double error = Arrays.stream(sums).mapToDouble(s -> s[0]).sum();
    double norm = Arrays.stream(sums).mapToDouble(s -> s[1]).sum();
    return norm > 0 ? Math.sqrt(error / norm) : 0;
  }
}
