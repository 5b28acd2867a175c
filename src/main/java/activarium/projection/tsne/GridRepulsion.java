package activarium.projection.tsne;

import activarium.core.Clamp;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * All points' repulsion in time near-linear in their number: {@link FarField} on a grid, {@link
 * NearField} between near points (particle-particle, particle-mesh; Hockney and Eastwood, "Computer
 * simulation using particles", 1988). The grid is made finer or coarser until both parts cost about
 * the same.
 */
final class GridRepulsion implements Repulsion {

  /** The embedding may grow by this factor before a new grid is made. */
  private static final double MARGIN = 1.12;

  /** A finer grid is not needed: on this one, what is left to near pairs is negligible. */
  private static final double FINEST = 0.99 * NearField.NEGLIGIBLE / FarField.CUTOFF_NODES;

  /** So few nodes are enough for an embedding that small: the kernel is nearly a parabola. */
  private static final int FEWEST = 8;

  private static final int MIN_NODES = 24;
  private static final int MAX_NODES = 1024;

  /** Cost of an element of the transforms over that of a near pair, measured. */
  private static final double ELEMENT_COST = 20;

  /** Strips that are spread together: more than {@link FarField#SUPPORT} nodes wide. */
  private static final int BAND = 2;

  /** Fewer points are spread before another thread would have woken up. */
  private static final int FEW = 5000;

  private final PointBins bins = new PointBins();
  private FarField field;
  private int nodes;
  private float[] grid = new float[0];

  @Override
  public double forces(
      float[] x, float[] y, int size, float[] forceX, float[] forceY, Parallel parallel) {
    Embedding.Bounds bounds = bounds(x, y, size);
    plan(bounds, size, parallel);
    bins.sort(x, y, size, bounds, field.cutoff());
    GridTransfer transfer = new GridTransfer(bins, grid, field, bounds);
    spread(transfer, size, parallel);
    field.convolve(grid, parallel);
    double[] sums = new double[bins.strips];
    long[] pairs = new long[bins.strips];
    NearField near = new NearField(bins, field.cutoff());
    parallel.ranges(
        bins.strips,
        1,
        (strip, from, to) -> {
          StripForces forces = new StripForces(bins, strip);
          pairs[strip] = near.push(strip, forces);
          transfer.gather(forces);
          sums[strip] = forces.total();
          scatter(forces, forceX, forceY);
        });
    adapt(Arrays.stream(pairs).sum());
    return total(sums, size);
  }

  private static Embedding.Bounds bounds(float[] x, float[] y, int size) {
    float minX = x[0];
    float maxX = x[0];
    float minY = y[0];
    float maxY = y[0];
    for (int i = 1; i < size; i++) {
      minX = Math.min(minX, x[i]);
      maxX = Math.max(maxX, x[i]);
      minY = Math.min(minY, y[i]);
      maxY = Math.max(maxY, y[i]);
    }
    return new Embedding.Bounds(minX, minY, maxX, maxY);
  }

  /** Keeps the grid while the embedding fits it and fills it, else makes a new one. */
  private void plan(Embedding.Bounds bounds, int size, Parallel parallel) {
    double span = Math.max(Math.max(bounds.width(), bounds.height()), 1e-12);
    if (nodes == 0) {
      nodes = (int) Clamp.of(1.05 * Math.sqrt(size), MIN_NODES, MAX_NODES);
    }
    boolean fits =
        field != null
            && bounds.width() <= (field.nodesX - 5) * field.spacing
            && bounds.height() <= (field.nodesY - 5) * field.spacing;
    double ideal = Math.max(span * MARGIN / nodes, Math.min(FINEST, span / FEWEST));
    if (!fits || field.spacing > 1.3 * ideal || field.spacing < ideal / 1.5) {
      field = FarField.covering(bounds.width() * MARGIN, bounds.height() * MARGIN, ideal, parallel);
      grid = new float[field.nodesX * field.nodesY];
    }
  }

  /** Bands that are not adjacent touch no common node: first the even ones, then the odd. */
  private void spread(GridTransfer transfer, int size, Parallel parallel) {
    Arrays.fill(grid, 0);
    if (size < FEW) {
      transfer.spread(0, size);
      return;
    }
    int bands = Parallel.rangeCount(bins.strips, BAND);
    for (int parity = 0; parity < 2; parity++) {
      int first = parity;
      parallel.ranges(
          (bands + 1 - parity) / 2,
          1,
          (range, from, to) -> {
            int strip = (2 * range + first) * BAND;
            transfer.spread(
                bins.stripStart(strip), bins.stripEnd(Math.min(bins.strips, strip + BAND) - 1));
          });
    }
  }

  private void scatter(StripForces forces, float[] forceX, float[] forceY) {
    for (int i = 0; i < forces.size; i++) {
      int point = bins.order[forces.start + i];
      forceX[point] = forces.forceX[i];
      forceY[point] = forces.forceY[i];
    }
  }

  /** Moves towards the grid whose transforms cost what its near pairs do. */
  private void adapt(long pairs) {
    if (field.cutoff() < NearField.NEGLIGIBLE) {
      return;
    }
    double ratio = pairs / (ELEMENT_COST * field.elements());
    if (ratio > 1.6 || ratio < 0.6) {
      // Pairs fall with the square of the nodes along an axis, elements grow with it.
      double factor = Clamp.of(Math.sqrt(Math.sqrt(ratio)), 0.5, 2);
      nodes = (int) Clamp.of(nodes * factor, MIN_NODES, MAX_NODES);
    }
  }

  /** Adds what the kernel was used without, and takes off what every point did to itself. */
  private double total(double[] sums, int size) {
    double z = (double) size * size * KernelSpectrum.atZero(field.cutoff() * field.cutoff());
    for (double sum : sums) {
      z += sum;
    }
    return z - size;
  }
}
