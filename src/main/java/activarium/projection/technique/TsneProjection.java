package activarium.projection.technique;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.Convergence;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;
import java.util.Optional;

/** t-SNE, {@link TsneOptimizer}. Its cost is the KL divergence, in nats. */
record TsneProjection(TsneOptions options) implements Projection {

  private static final int QUICK_ITERATIONS = 150;

  /** Those of them, two of five, in which clusters that the start tears apart find together. */
  private static final int QUICK_EXAGGERATED = 60;

  private static final double QUICK_EXAGGERATION = 2.5;

  @Override
  public String name() {
    return "tsne";
  }

  @Override
  public String title() {
    return "t-SNE";
  }

  @Override
  public Optional<String> costName() {
    return Optional.of("kl");
  }

  @Override
  public String costTitle() {
    return "KL";
  }

  @Override
  public boolean hasStart() {
    return true;
  }

  /** From a start that is laid out already. */
  @Override
  public Projection quick() {
    return new TsneProjection(
        options
            .withIterations(QUICK_ITERATIONS)
            .withExaggeration(QUICK_EXAGGERATION)
            .withExaggerationIterations(QUICK_EXAGGERATED));
  }

  @Override
  public Projection with(ProjectionSettings settings) {
    TsneOptions asked =
        settings.iterations().isPresent()
            ? options.withIterations(settings.iterations().getAsInt())
            : options;
    return new TsneProjection(
        asked
            .withPerplexity(settings.perplexity().orElse(options.perplexity()))
            .withInitialization(settings.initialization().get()));
  }

  @Override
  public Run start(
      FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer) {
    double perplexity = options.perplexity();
    int k = Affinities.neighborCount(data.rows(), perplexity);
    Neighbors neighbors = timer.time("neighbors", () -> NearestNeighbors.of(data, k, parallel));
    stop.throwIfStopped();
    Affinities affinities =
        timer.time("affinities", () -> Affinities.of(neighbors, perplexity, parallel));
    stop.throwIfStopped();
    Embedding start =
        timer.time("initialize", () -> options.initialization().start(data, seed, parallel));
    TsneOptimizer optimizer = new TsneOptimizer(affinities, start, options, parallel);
    return new Descent(optimizer, new Convergence(options.iterations()), neighbors);
  }

  private record Descent(TsneOptimizer optimizer, Convergence convergence, Neighbors nearest)
      implements Run {

    @Override
    public int done() {
      return optimizer.iteration();
    }

    @Override
    public int total() {
      return optimizer.options().iterations();
    }

    @Override
    public void step(int count, StopToken stop) {
      int last = Math.min(total(), done() + count);
      while (done() < last) {
        stop.throwIfStopped();
        optimizer.step(1);
      }
      convergence.look(optimizer);
    }

    @Override
    public Embedding embedding() {
      return optimizer.embedding();
    }

    @Override
    public double cost() {
      return optimizer.klDivergence();
    }

    @Override
    public Optional<Boolean> hasConverged() {
      return Optional.of(convergence.isReached(optimizer));
    }

    @Override
    public List<String> notes() {
      return EqualRowsNote.of(nearest, "t-SNE");
    }

    @Override
    public Optional<Neighbors> neighbors() {
      return Optional.of(nearest);
    }
  }
}
