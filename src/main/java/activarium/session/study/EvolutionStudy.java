package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.session.MapMaker;
import activarium.session.Resting;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;

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
  private ActivationSequence asked;
  private String strategy = "";

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

  /**
   * Begins to embed a sequence by a strategy. On one thread; what is yet to be read is read there.
   */
  public void begin(ActivationSequence sequence, Evolution chosen) {
    synchronized (results) {
      running.stop();
    }
    progress = 0;
    asked = sequence;
    strategy = chosen.name();
    running = jobs.start("evolution", stop -> study(sequence, chosen, stop));
  }

  /** What was begun last, whether it is finished or not; null before that. */
  public ActivationSequence asked() {
    return asked;
  }

  /**
   * What is shown, and behind it what is on its way, so that one is not taken for the other.
   *
   * @param shown in words; may be empty
   */
  public String beside(String shown) {
    String pending = pending();
    return shown + (shown.isEmpty() || pending.isEmpty() ? "" : "; ") + pending;
  }

  private String pending() {
    RuntimeException problem = failure();
    if (problem != null) {
      return problem.getMessage();
    }
    if (progress >= 1) {
      return "";
    }
    List<String> epochs = asked.epochs();
    String first = epochs.get(0);
    String last = epochs.get(epochs.size() - 1);
    String what =
        first.equals(last)
            ? Text.say("evolution.epoch", first)
            : Text.say("evolution.epochs", first, last);
    return Text.say("evolution.embedding", what, strategy, 100 * progress);
  }

  /** How far the study under way is, 0 … 1; 1 when there is none, or it has failed. */
  @Override
  public double progress() {
    return failure() == null ? progress : 1;
  }

  @Override
  public boolean isAtRest() {
    return progress() >= 1;
  }

  /** The newest finished study if it was not taken before, else null. */
  public EvolutionResult take() {
    return results.take();
  }

  private void study(ActivationSequence sequence, Evolution chosen, StopToken stop) {
    List<FloatMatrix> frames = sequence.activations();
    List<Embedding> embeddings =
        chosen.embed(
            frames,
            options.withInitialization(chosen.start()),
            parallel,
            stop,
            (done, total, what) -> advance(stop, EMBEDDING * done / total));
    double[] kl = new double[frames.size()];
    double[] hit = new double[frames.size()];
    double[] movement = new double[frames.size()];
    for (int t = 0; t < kl.length; t++) {
      stop.throwIfStopped();
      Embedding embedding = embeddings.get(t);
      Affinities affinities = Affinities.of(frames.get(t), options.perplexity(), parallel);
      kl[t] = new TsneOptimizer(affinities, embedding, options, parallel).klDivergence();
      hit[t] = NeighborhoodHit.of(embedding, labels, NeighborhoodHit.DEFAULT_K, parallel).global();
      movement[t] = t == 0 ? 0 : movement(embeddings.get(t - 1), embedding);
    }
    EvolutionResult result =
        new EvolutionResult(chosen.name(), sequence, embeddings, kl, hit, movement);
    synchronized (results) {
      stop.throwIfStopped();
      results.publish(result);
    }
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

  /** What ended the study begun last before it was finished, or null. */
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
