package activarium.session;

import activarium.core.FloatMatrix;
import activarium.projection.Affinities;
import activarium.projection.Embedding;
import activarium.projection.Evolution;
import activarium.projection.TsneOptimizer;
import activarium.projection.TsneOptions;
import activarium.projection.quality.NeighborhoodHit;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Embeds a sequence of activation sets by one strategy after another, so that they can be compared.
 * All methods return at once; a new study ends the one under way.
 */
public final class EvolutionStudy implements AutoCloseable, Resting {

  private static final int ITERATIONS = 500;

  /** Share of the work; judging the embeddings is the rest. */
  private static final double EMBEDDING = 0.95;

  private final int[] labels;
  private final TsneOptions options;
  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("the maps were not made");
  private final Latest<EvolutionResult> results = new Latest<>();
  private StopToken running = new StopToken();
  private volatile double progress = 1;

  /**
   * @param labels the class of each observation
   */
  public EvolutionStudy(int[] labels, long seed) {
    this.labels = labels;
    this.options =
        TsneOptions.defaults()
            .withSeed(seed)
            .withPerplexity(MapMaker.perplexity(labels.length))
            .withIterations(ITERATIONS)
            .withExaggerationIterations(ITERATIONS / 4);
  }

  /** Begins to embed the frames by a strategy. On one thread. */
  public void begin(List<FloatMatrix> frames, Evolution strategy) {
    begin(() -> frames, strategy);
  }

  /** The same for frames that are yet to be read, which may take long. */
  public void begin(Supplier<List<FloatMatrix>> frames, Evolution strategy) {
    running.stop();
    progress = 0;
    running = jobs.start("evolution", stop -> study(frames.get(), strategy, stop));
  }

  /** How far the study under way is, 0 … 1; 1 when there is none. */
  public double progress() {
    return progress;
  }

  @Override
  public boolean isAtRest() {
    return progress >= 1 || failure() != null;
  }

  /** The newest finished study if it was not taken before, else null. */
  public EvolutionResult take() {
    return results.take();
  }

  private void study(List<FloatMatrix> frames, Evolution strategy, StopToken stop) {
    List<Embedding> embeddings =
        strategy.embed(
            frames,
            options,
            parallel,
            stop,
            (done, total, what) -> advance(stop, EMBEDDING * done / total));
    double[] kl = new double[frames.size()];
    double[] hit = new double[frames.size()];
    double[] movement = new double[frames.size()];
    List<Embedding> centered = new ArrayList<>();
    for (int t = 0; t < kl.length; t++) {
      stop.throwIfStopped();
      Embedding embedding = embeddings.get(t);
      Affinities affinities = Affinities.of(frames.get(t), options.perplexity(), parallel);
      kl[t] = new TsneOptimizer(affinities, embedding, options, parallel).klDivergence();
      hit[t] = NeighborhoodHit.of(embedding, labels, NeighborhoodHit.DEFAULT_K, parallel).global();
      movement[t] = t == 0 ? 0 : movement(embeddings.get(t - 1), embedding);
      centered.add(embedding.centered());
    }
    results.publish(new EvolutionResult(strategy.name(), centered, kl, hit, movement));
    advance(stop, 1);
  }

  /** A study that was overtaken keeps quiet. */
  private void advance(StopToken stop, double share) {
    if (!stop.isStopped()) {
      progress = share;
    }
  }

  private static double movement(Embedding from, Embedding to) {
    double sum = 0;
    for (int i = 0; i < from.size(); i++) {
      sum += Math.hypot(to.x(i) - from.x(i), to.y(i) - from.y(i));
    }
    return sum / from.size() / Math.max(1e-9, to.bounds().width());
  }

  @Override
  public RuntimeException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
    parallel.close();
  }
}
