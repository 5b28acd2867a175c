package activarium.projection.technique;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.linear.Pca;
import activarium.work.Parallel;
import activarium.work.StopToken;

/** The two principal components. */
record PcaProjection() implements Projection {

  @Override
  public String name() {
    return "pca";
  }

  @Override
  public String title() {
    return "PCA";
  }

  @Override
  public Run start(
      FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer) {
    return timer.time(
        "optimize",
        () -> {
          Pca pca = Pca.fit(data, 2, seed, parallel);
          stop.throwIfStopped();
          return Run.of(plane(pca.transform(data, parallel)));
        });
  }

  /** Data of one column have but one component: the other coordinate is 0. */
  private static Embedding plane(FloatMatrix scores) {
    float[] positions = new float[2 * scores.rows()];
    for (int i = 0; i < scores.rows(); i++) {
      for (int axis = 0; axis < scores.columns(); axis++) {
        positions[2 * i + axis] = scores.at(i, axis);
      }
    }
    return new Embedding(scores.rows(), positions);
  }
}
