package activarium.projection;

import activarium.projection.neighbor.Neighbors;

/** The descent of one new point among embedded ones that stay. */
public final class Placement {

  private static final int MAX_STEPS = 100;
  private static final double SMALLEST_STEP = 1e-4;

  private final float[] x;
  private final float[] y;
  private final Neighbors neighbors;
  private final float[] weights;
  private final int point;
  private double gradientX;
  private double gradientY;

  /**
   * @param weights p of each neighbor, laid out like {@code neighbors}
   */
  public Placement(float[] x, float[] y, Neighbors neighbors, float[] weights, int point) {
    this.x = x;
    this.y = y;
    this.neighbors = neighbors;
    this.weights = weights;
    this.point = point;
  }

  /** From the better of the neighbors' mean and the nearest neighbor, downhill to rest. */
  public double[] descend() {
    double[] place = mean();
    int nearest = neighbors.index(point, 0);
    double best = loss(place[0], place[1]);
    if (loss(x[nearest], y[nearest]) < best) {
      place = new double[] {x[nearest], y[nearest]};
    }
    best = loss(place[0], place[1]);
    double rate = 1;
    for (int step = 0; step < MAX_STEPS; step++) {
      double dx = -rate * gradientX;
      double dy = -rate * gradientY;
      if (Math.hypot(dx, dy) < SMALLEST_STEP) {
        break;
      }
      double keptX = gradientX;
      double keptY = gradientY;
      double loss = loss(place[0] + dx, place[1] + dy);
      if (loss <= best) {
        place[0] += dx;
        place[1] += dy;
        best = loss;
        rate *= 1.5;
      } else {
        gradientX = keptX;
        gradientY = keptY;
        rate *= 0.3;
      }
    }
    return place;
  }

  private double[] mean() {
    double[] mean = new double[2];
    for (int rank = 0; rank < neighbors.k(); rank++) {
      int j = neighbors.index(point, rank);
      double weight = weights[point * neighbors.k() + rank];
      mean[0] += weight * x[j];
      mean[1] += weight * y[j];
    }
    return mean;
  }

  /** Σ p log(1 + d²) + log Σ q, and half its gradient in the fields. */
  private double loss(double atX, double atY) {
    double z = 0;
    double pushX = 0;
    double pushY = 0;
    for (int j = 0; j < x.length; j++) {
      double dx = atX - x[j];
      double dy = atY - y[j];
      double q = 1 / (1 + dx * dx + dy * dy);
      z += q;
      pushX += q * q * dx;
      pushY += q * q * dy;
    }
    double loss = Math.log(z);
    gradientX = -pushX / z;
    gradientY = -pushY / z;
    for (int rank = 0; rank < neighbors.k(); rank++) {
      int j = neighbors.index(point, rank);
      double p = weights[point * neighbors.k() + rank];
      double dx = atX - x[j];
      double dy = atY - y[j];
      double s = dx * dx + dy * dy;
      loss += p * Math.log1p(s);
      gradientX += p * dx / (1 + s);
      gradientY += p * dy / (1 + s);
    }
    return loss;
  }
}
