package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.BitSet;

/**
 * t-SNE that a person plays with: whatever is changed, it goes on from where it is, for as many
 * steps as it takes to settle again. Used by one thread at a time.
 */
final class TsneProcess {

  /** Steps between two looks at the map. */
  private static final int STEPS = 5;

  private static final int JUDGE_EVERY = 25;
  private static final int MAX_JUDGED = 400;
  private static final int FROM_SCRATCH = 750;
  private static final int AFTER_A_CHANGE = 500;

  /** Standard deviation of a perturbation, as a share of the map's width. */
  private static final double PERTURBATION = 0.06;

  private final int[] labels;
  private final long seed;
  private final Parallel parallel;
  private final BitSet pinned = new BitSet();
  private TsneSettings settings;
  private FloatMatrix activations;
  private double hitHigh;
  private TsneOptimizer optimizer;
  private int goal;
  private int perturbations;
  private float[] iterations = new float[0];
  private float[] kl = new float[0];
  private float[] hit = new float[0];

  TsneProcess(int[] labels, TsneSettings settings, long seed, Parallel parallel) {
    this.labels = labels;
    this.settings = settings;
    this.seed = seed;
    this.parallel = parallel;
  }

  /** Other activations of the same observations; the map goes on from where it is. */
  void activations(FloatMatrix newActivations) {
    activations = newActivations;
    Affinities affinities = affinities();
    if (optimizer == null) {
      begin(affinities);
    } else {
      optimizer.affinities(affinities);
      goOn();
    }
  }

  private Affinities affinities() {
    int k = Affinities.neighborCount(labels.length, settings.perplexity());
    Neighbors neighbors = NearestNeighbors.of(activations, k, parallel);
    int hits = Math.min(NeighborhoodHit.DEFAULT_K, k);
    hitHigh = NeighborhoodHit.of(neighbors, labels, hits).global();
    return Affinities.of(neighbors, settings.perplexity(), parallel);
  }

  private void begin(Affinities affinities) {
    Embedding start = TsneOptions.defaults().initialization().start(activations, seed, parallel);
    optimizer = new TsneOptimizer(affinities, start, options(0), parallel);
    pinned.clear();
    goal = FROM_SCRATCH;
    iterations = new float[0];
    kl = iterations;
    hit = iterations;
    judge();
  }

  private void goOn() {
    goal = Math.max(goal, optimizer.iteration() + AFTER_A_CHANGE);
  }

  void settings(TsneSettings wanted) {
    boolean other = wanted.perplexity() != settings.perplexity();
    settings = wanted;
    if (optimizer != null) {
      if (other) {
        optimizer.affinities(affinities());
      }
      goOn();
    }
  }

  /** Begins anew from the principal components. */
  void restart() {
    if (optimizer != null) {
      begin(affinities());
    }
  }

  /** Shakes the map. */
  void perturb() {
    if (optimizer != null) {
      perturbations++;
      double amount = PERTURBATION * optimizer.embedding().bounds().width();
      optimizer.perturb(seed + perturbations, amount);
      goOn();
    }
  }

  /** Holds an observation at a place of the map. */
  void pin(int observation, float x, float y) {
    if (optimizer != null) {
      optimizer.pin(observation, x, y);
      pinned.set(observation);
      goOn();
    }
  }

  /** Lets all observations move. */
  void unpin() {
    if (optimizer != null && !pinned.isEmpty()) {
      pinned.stream().forEach(optimizer::unpin);
      pinned.clear();
      goOn();
    }
  }

  boolean isSettled() {
    return optimizer == null || optimizer.iteration() >= goal;
  }

  /** Some steps, and what the map is after them. */
  TsneFrame step() {
    optimizer.options(options(optimizer.iteration()));
    optimizer.step(STEPS);
    if (optimizer.iteration() % JUDGE_EVERY == 0) {
      judge();
    }
    return new TsneFrame(
        optimizer.embedding(),
        optimizer.iteration(),
        iterations,
        kl,
        hit,
        hitHigh,
        pinned.stream().toArray());
  }

  /** The first steps are exaggerated, as a map from scratch needs it. */
  private TsneOptions options(int iteration) {
    TsneOptions usual = TsneOptions.defaults();
    double factor =
        iteration < usual.exaggerationIterations()
            ? Math.max(usual.exaggeration(), settings.exaggeration())
            : settings.exaggeration();
    return settings.options(labels.length, factor);
  }

  private void judge() {
    Embedding embedding = optimizer.embedding();
    int k = Math.min(NeighborhoodHit.DEFAULT_K, labels.length - 1);
    iterations = append(iterations, optimizer.iteration());
    kl = append(kl, optimizer.klDivergence());
    hit = append(hit, NeighborhoodHit.of(embedding, labels, k, parallel).global());
  }

  /** A longer copy; of a long one, the newest values. */
  private static float[] append(float[] values, double value) {
    int from = values.length < MAX_JUDGED ? 0 : 1;
    float[] longer = Arrays.copyOfRange(values, from, values.length + 1);
    longer[longer.length - 1] = (float) value;
    return longer;
  }
}
