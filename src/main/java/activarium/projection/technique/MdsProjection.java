package activarium.projection.technique;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.linear.Smacof;
import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.Optional;

/** Metric multidimensional scaling, {@link Smacof}. Its cost is Kruskal's stress-1. */
record MdsProjection(Smacof.Options options) implements Projection {

  /** More iterations than where many maps are made: it ends by itself before. */
  static final Smacof.Options DEFAULTS =
      new Smacof.Options(1000, Smacof.Options.defaults().tolerance());

  private static final int QUICK_ITERATIONS = 50;

  @Override
  public String name() {
    return "mds";
  }

  @Override
  public String title() {
    return "MDS";
  }

  @Override
  public String costTitle() {
    return "stress";
  }

  @Override
  public Projection quick() {
    int iterations = Math.min(QUICK_ITERATIONS, options.iterations());
    return new MdsProjection(new Smacof.Options(iterations, options.tolerance()));
  }

  @Override
  public Optional<String> costName() {
    return Optional.of("stress1");
  }

  @Override
  public Projection with(ProjectionSettings settings) {
    int iterations = settings.iterations().orElse(options.iterations());
    return new MdsProjection(new Smacof.Options(iterations, options.tolerance()));
  }

  @Override
  public Run start(
      FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer) {
    Dissimilarities distances =
        timer.time("distances", () -> Dissimilarities.euclidean(data, parallel));
    stop.throwIfStopped();
    return new Descent(
        timer.time("optimize", () -> Smacof.start(distances, options, parallel)), options);
  }

  private record Descent(Smacof smacof, Smacof.Options options) implements Run {

    @Override
    public int done() {
      return smacof.iterations();
    }

    @Override
    public int total() {
      return options.iterations();
    }

    @Override
    public boolean isFinished() {
      return smacof.isFinished();
    }

    @Override
    public void step(int count, StopToken stop) {
      for (int i = 0; i < count && !isFinished(); i++) {
        stop.throwIfStopped();
        smacof.step();
      }
    }

    @Override
    public Embedding embedding() {
      return smacof.embedding();
    }

    @Override
    public double cost() {
      return smacof.stress1();
    }

    @Override
    public Optional<Boolean> hasConverged() {
      return Optional.of(done() < total());
    }
  }
}
