package activarium.projection.tsne;

import activarium.work.Parallel;

/** One descent step: attraction, gains, momentum, movement penalty, for forces already computed. */
final class TsneUpdate {

  private static final int GRAIN = 256;
  private static final float MIN_GAIN = 0.01f;

  private final TsneState state;
  private final Affinities affinities;
  private final float exaggeration;
  private final float perZ;
  private final float rate;
  private final float momentum;
  private final float maxStep;

  /** Weight of the anchor relative to the point's own position, in one step. */
  private final float pull;

  TsneUpdate(
      TsneState state, Affinities affinities, TsneOptions options, double exaggeration, double z) {
    this.state = state;
    this.affinities = affinities;
    this.exaggeration = (float) exaggeration;
    this.perZ = (float) (1 / Math.max(z, Double.MIN_NORMAL));
    this.rate = (float) options.learningRate(state.size, exaggeration);
    this.momentum = (float) options.momentum();
    this.maxStep = (float) options.maxStep();
    // The gradient here leaves out the factor 4 of the KL divergence's, as learning rates expect.
    this.pull = state.anchor == null ? 0 : (float) (rate * state.lambda / (4 * state.size));
  }

  void run(Parallel parallel) {
    double[] sumX = new double[Parallel.rangeCount(state.size, GRAIN)];
    double[] sumY = new double[sumX.length];
    parallel.ranges(
        state.size,
        GRAIN,
        (range, from, to) -> {
          double totalX = 0;
          double totalY = 0;
          for (int i = from; i < to; i++) {
            move(i);
            totalX += state.nextX[i];
            totalY += state.nextY[i];
          }
          sumX[range] = totalX;
          sumY[range] = totalY;
        });
    state.swap();
    if (!state.held()) {
      center(state.x, sumX);
      center(state.y, sumY);
    }
  }

  private void move(int i) {
    float[] x = state.x;
    float[] y = state.y;
    int[] columns = affinities.columns();
    float[] values = affinities.values();
    float xi = x[i];
    float yi = y[i];
    float pullX = 0;
    float pullY = 0;
    int end = affinities.rowStarts()[i + 1];
    for (int entry = affinities.rowStarts()[i]; entry < end; entry++) {
      int j = columns[entry];
      float dx = xi - x[j];
      float dy = yi - y[j];
      float w = values[entry] / (1f + dx * dx + dy * dy);
      pullX += w * dx;
      pullY += w * dy;
    }
    descend(
        i,
        exaggeration * pullX - state.forceX[i] * perZ,
        exaggeration * pullY - state.forceY[i] * perZ);
  }

  private void descend(int i, float gradientX, float gradientY) {
    float xi = state.x[i];
    float yi = state.y[i];
    if (state.pinned[i]) {
      state.nextX[i] = xi;
      state.nextY[i] = yi;
      return;
    }
    state.gainX[i] = gain(state.gainX[i], state.stepX[i], gradientX);
    state.gainY[i] = gain(state.gainY[i], state.stepY[i], gradientY);
    float stepX = momentum * state.stepX[i] - rate * state.gainX[i] * gradientX;
    float stepY = momentum * state.stepY[i] - rate * state.gainY[i] * gradientY;
    float length = (float) Math.sqrt(stepX * stepX + stepY * stepY);
    if (length > maxStep) {
      stepX *= maxStep / length;
      stepY *= maxStep / length;
    }
    if (pull > 0) {
      // Implicit, hence stable for every λ.
      stepX += (state.anchor[2 * i] - xi - stepX) * (pull / (1 + pull));
      stepY += (state.anchor[2 * i + 1] - yi - stepY) * (pull / (1 + pull));
    }
    state.stepX[i] = stepX;
    state.stepY[i] = stepY;
    state.nextX[i] = xi + stepX;
    state.nextY[i] = yi + stepY;
  }

  /** A gain grows while step and descent agree in direction and shrinks when they do not. */
  private static float gain(float gain, float step, float gradient) {
    boolean agree = (step < 0) == (gradient > 0);
    return Math.max(MIN_GAIN, agree ? gain + 0.2f : gain * 0.8f);
  }

  private static void center(float[] values, double[] sums) {
    double sum = 0;
    for (double part : sums) {
      sum += part;
    }
    float mean = (float) (sum / values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
  }
}
