package activarium.projection.technique;

import activarium.core.Clamp;
import activarium.projection.Embedding;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.technique.Projection.Run;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;
import java.util.SplittableRandom;

/**
 * UMAP's stochastic gradient descent with negative samples (McInnes, Healy and Melville 2018,
 * algorithm 5). In an epoch a point goes along its edges one after another, while it sees all
 * others where they were when the epoch began: so every point is moved by itself, and the result
 * does not depend on the number of threads. As in the paper an edge moves the end that it was
 * sampled from; the authors' program moves both, which draws clusters tighter together.
 */
final class UmapDescent implements Run {

  private static final int NEGATIVES = 5;

  /** Longest step along one coordinate at the first learning rate, which is 1. */
  private static final double CLIP = 4;

  /** Keeps the repulsion of near points finite. */
  private static final double NEAR = 1e-3;

  private static final int GRAIN = 64;

  private final SymmetricGraph graph;
  private final double a;
  private final double b;
  private final int epochs;
  private final long seed;
  private final Parallel parallel;
  private final Neighbors neighbors;
  private final float strongest;
  private float[] positions;
  private int epoch;

  UmapDescent(
      SymmetricGraph graph,
      UmapCurve curve,
      Embedding start,
      int epochs,
      long seed,
      Parallel parallel,
      Neighbors neighbors) {
    this.graph = graph;
    this.a = curve.a();
    this.b = curve.b();
    this.epochs = epochs;
    this.seed = seed;
    this.parallel = parallel;
    this.neighbors = neighbors;
    this.positions = start.positions();
    float most = 0;
    for (float weight : graph.weights()) {
      most = Math.max(most, weight);
    }
    this.strongest = most;
  }

  @Override
  public int done() {
    return epoch;
  }

  @Override
  public int total() {
    return epochs;
  }

  @Override
  public Embedding embedding() {
    return new Embedding(graph.size(), positions);
  }

  @Override
  public List<String> notes() {
    return EqualRowsNote.of(neighbors, "UMAP");
  }

  @Override
  public void step(int count, StopToken stop) {
    int last = Math.min(epochs, epoch + count);
    while (epoch < last) {
      stop.throwIfStopped();
      float[] next = new float[positions.length];
      parallel.ranges(
          graph.size(),
          GRAIN,
          (range, from, to) -> {
            Point point = new Point();
            for (int i = from; i < to; i++) {
              point.move(i);
              next[2 * i] = (float) point.x;
              next[2 * i + 1] = (float) point.y;
            }
          });
      positions = next;
      epoch++;
    }
  }

  /** One point on its way through an epoch. */
  private final class Point {

    private final double rate = 1 - (double) epoch / epochs;
    private double x;
    private double y;

    void move(int i) {
      x = positions[2 * i];
      y = positions[2 * i + 1];
      // A sequence of its own for every point and epoch, whichever thread it falls to.
      SplittableRandom random = new SplittableRandom(seed + (long) epoch * graph.size() + i);
      for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
        if (!isSampled(graph.weights()[e] / strongest)) {
          continue;
        }
        attract(graph.columns()[e]);
        for (int n = 0; n < NEGATIVES; n++) {
          int other = random.nextInt(graph.size());
          if (other != i) {
            repel(other);
          }
        }
      }
    }

    /** Of all epochs the share {@code weight}, evenly. */
    private boolean isSampled(double weight) {
      return Math.floor((epoch + 1) * weight) > Math.floor(epoch * weight);
    }

    private void attract(int other) {
      double dx = x - positions[2 * other];
      double dy = y - positions[2 * other + 1];
      double squared = dx * dx + dy * dy;
      if (squared > 0) {
        double power = Math.pow(squared, b);
        go(-2 * a * b * power / (squared * (1 + a * power)), dx, dy);
      }
    }

    private void repel(int other) {
      double dx = x - positions[2 * other];
      double dy = y - positions[2 * other + 1];
      double squared = dx * dx + dy * dy;
      go(2 * b / ((NEAR + squared) * (1 + a * Math.pow(squared, b))), dx, dy);
    }

    private void go(double factor, double dx, double dy) {
      x += rate * Clamp.of(factor * dx, -CLIP, CLIP);
      y += rate * Clamp.of(factor * dy, -CLIP, CLIP);
    }
  }
}
