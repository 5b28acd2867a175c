package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.EmbeddingStore;
import activarium.session.KeptMaps;
import activarium.session.MapMaker;
import activarium.session.Session;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Embeds a sequence of activation sets by one strategy after another, so that they can be compared.
 * What was embedded before is there at once; what a recording's folder has, soon. All methods
 * return at once; a new question ends the work on the one before.
 */
public final class EvolutionStudy implements AutoCloseable, Resting {

  /** Bytes of results that are remembered, and of the activations that they hold on to. */
  private static final long MEMORY = 64L << 20;

  private static final int ITERATIONS = 500;

  /** Share of the work; judging the embeddings is the rest. */
  private static final double EMBEDDING = 0.95;

  private final int[] labels;
  private final TsneOptions options;
  private final Optional<KeptMaps> kept;
  private final Parallel parallel = new Parallel(1);
  private final Study<EvolutionResult> study =
      new Study<>("the maps were not made", MEMORY, EvolutionResult::bytes);

  /** What was asked for: equal for equal results. */
  private record Question(ActivationSequence sequence, String strategy) {}

  /** Of a session's observations; what was embedded of a recording is kept in its folder. */
  public EvolutionStudy(Session session, long seed) {
    this(session.labels(), seed, Optional.of(session.kept()));
  }

  /**
   * @param labels the class of each observation
   */
  EvolutionStudy(int[] labels, long seed) {
    this(labels, seed, Optional.empty());
  }

  private EvolutionStudy(int[] labels, long seed, Optional<KeptMaps> kept) {
    this.labels = labels;
    this.kept = kept;
    this.options =
        TsneOptions.defaults()
            .withSeed(seed)
            .withPerplexity(MapMaker.perplexity(labels.length))
            .withIterations(ITERATIONS)
            .withExaggerationIterations(ITERATIONS / 4);
  }

  /**
   * Asks for the embeddings of a sequence by a strategy. They are made on one thread; what is yet
   * to be read is read there. Asked again for the same, it does nothing.
   */
  public void ask(ActivationSequence sequence, Evolution chosen) {
    study.ask(new Question(sequence, chosen.identity()), run -> study(sequence, chosen, run));
  }

  /** The same, but what is under way is finished first: a training may be faster than this. */
  public void askNext(ActivationSequence sequence, Evolution chosen) {
    study.askNext(new Question(sequence, chosen.identity()), run -> study(sequence, chosen, run));
  }

  /** Asks for what was embedded before; does nothing, and is false, if it was not. */
  public boolean recall(ActivationSequence sequence, Evolution chosen) {
    return study.recall(new Question(sequence, chosen.identity()));
  }

  /** What was asked for last, whether it is finished or not; null before that. */
  public ActivationSequence asked() {
    return study.asked() instanceof Question question ? question.sequence : null;
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
    double progress = progress();
    if (progress >= 1) {
      return "";
    }
    Question question = (Question) study.asked();
    List<String> epochs = question.sequence.epochs();
    String first = epochs.get(0);
    String last = epochs.get(epochs.size() - 1);
    String what =
        first.equals(last)
            ? Text.say("evolution.epoch", first)
            : Text.say("evolution.epochs", first, last);
    return Text.say("map.being-mapped", what, 100 * progress);
  }

  /** How far the embeddings asked for are, 0 … 1; 1 when nobody asked, or they have failed. */
  @Override
  public double progress() {
    return study.progress();
  }

  @Override
  public boolean isAtRest() {
    return study.isAtRest();
  }

  /** The newest result if it was not taken before, else null. */
  public EvolutionResult take() {
    return study.take();
  }

  private EvolutionResult study(
      ActivationSequence sequence, Evolution chosen, Study.Run<EvolutionResult> run) {
    List<FloatMatrix> frames = sequence.activations();
    run.stop().throwIfStopped();
    TsneOptions started = options.withInitialization(chosen.start());
    KeptMaps.Id id = kept.map(k -> k.id("trails", about(sequence, chosen), frames)).orElse(null);
    Optional<EmbeddingStore.Kept> known = kept.flatMap(k -> k.read(id));
    if (known.isPresent()) {
      return EvolutionResult.of(chosen.name(), sequence, frames, known.get());
    }
    List<Embedding> embeddings =
        chosen.embed(
            frames,
            started,
            parallel,
            run.stop(),
            (done, total, what) -> run.progress(EMBEDDING * done / total));
    double[] kl = new double[frames.size()];
    double[] hit = new double[frames.size()];
    double[] movement = new double[frames.size()];
    for (int t = 0; t < kl.length; t++) {
      run.stop().throwIfStopped();
      Embedding embedding = embeddings.get(t);
      Affinities affinities = Affinities.of(frames.get(t), options.perplexity(), parallel);
      kl[t] = new TsneOptimizer(affinities, embedding, options, parallel).klDivergence();
      hit[t] = NeighborhoodHit.of(embedding, labels, NeighborhoodHit.DEFAULT_K, parallel).global();
      movement[t] = t == 0 ? 0 : movement(embeddings.get(t - 1), embedding);
    }
    EvolutionResult result =
        new EvolutionResult(
            chosen.name(),
            sequence,
            embeddings,
            kl,
            hit,
            movement,
            TrueMovement.of(sequence, frames, embeddings));
    kept.ifPresent(k -> k.write(id, embeddings, result.figures()));
    return result;
  }

  /** What the embeddings depend on, besides activations, data and code. */
  private Map<String, Object> about(ActivationSequence sequence, Evolution chosen) {
    List<String> layers = new ArrayList<>();
    List<Double> epochs = new ArrayList<>();
    for (Stop stop : sequence.stops()) {
      layers.add(stop.layer());
      epochs.add(stop.progress());
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("method", "tsne");
    about.put("strategy", chosen.identity());
    about.put("iterations", options.iterations());
    about.put("perplexity", options.perplexity());
    about.put("seed", options.seed());
    about.put("layers", layers);
    about.put("epochs", epochs);
    return about;
  }

  private static double movement(Embedding from, Embedding to) {
    double sum = 0;
    for (int i = 0; i < from.size(); i++) {
      sum += Math.hypot(to.x(i) - from.x(i), to.y(i) - from.y(i));
    }
    return sum / from.size() / Math.max(1e-9, to.bounds().width());
  }

  /** What ended the work on what was asked for last, or null. */
  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public void close() {
    study.close();
    parallel.close();
  }
}
