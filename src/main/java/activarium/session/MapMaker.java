package activarium.session;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.technique.PhaseTimer;
import activarium.projection.technique.Projection;
import activarium.projection.technique.ProjectionSettings;
import activarium.projection.technique.Projections;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Turns the activations of one layer into a map, by t-SNE or another technique. Every map of a seed
 * starts from one and the same place, the origin: a map of the images themselves (the fixed start
 * of Rauber et al., IEEE TVCG 23(1), 2017, section 5.4.4). So a map is a function of images,
 * activations, technique and seed alone, whatever was mapped before it, and clusters keep their
 * places over layers and epochs.
 */
public final class MapMaker {

  /** Of fewer observations neither a map nor a neighborhood hit, k = 6, is made. */
  public static final int FEWEST = 7;

  /** Iterations that the origin takes from the principal components of the images. */
  private static final int ORIGIN_ITERATIONS = 250;

  /** Standard deviation of the positions from which exaggeration can still do all its work. */
  private static final double SMALL = 1e-4;

  private final int[] labels;
  private final Supplier<FloatMatrix> images;
  private final Parallel parallel;

  /**
   * @param labels the class of each observation
   * @param images gives observations × values of their images
   */
  public MapMaker(int[] labels, Supplier<FloatMatrix> images, Parallel parallel) {
    this.labels = labels;
    this.images = images;
    this.parallel = parallel;
  }

  /** A perplexity that suits so many observations, even if they are few. */
  public static double perplexity(int observations) {
    return Math.min(TsneOptions.defaults().perplexity(), Math.max(2, observations / 4.0));
  }

  /** The images themselves, observations × values. */
  FloatMatrix images() {
    return images.get();
  }

  /** The map that all others of a seed start from: a short run of t-SNE on the images. */
  public MapRun origin(long seed) {
    return ofImages(OptionalInt.of(ORIGIN_ITERATIONS), seed, false);
  }

  /** The full run of t-SNE on the images. */
  public MapRun settledImages(long seed) {
    return ofImages(OptionalInt.empty(), seed, true);
  }

  private MapRun ofImages(OptionalInt iterations, long seed, boolean settled) {
    Projection usual = configured(Projections.usual(), iterations, Initialization.pca());
    return run(usual, images.get(), null, seed, settled, new StopToken());
  }

  /**
   * A map that is there soon: a short run from the origin as it is.
   *
   * @param technique by its defaults
   * @param stop asked while the run is prepared
   */
  public MapRun quick(
      Projection technique, FloatMatrix activations, Embedding origin, long seed, StopToken stop) {
    Initialization start = Initialization.given(origin);
    Projection quick = configured(technique.quick(), OptionalInt.empty(), start);
    return run(quick, activations, origin, seed, false, stop);
  }

  /** A map fit to publish: a full run from the origin made small. */
  public MapRun settled(
      Projection technique, FloatMatrix activations, Embedding origin, long seed, StopToken stop) {
    Initialization start = Initialization.given(small(origin));
    Projection full = configured(technique, OptionalInt.empty(), start);
    return run(full, activations, origin, seed, true, stop);
  }

  /** With as many neighbors as so few observations may have. */
  private Projection configured(
      Projection technique, OptionalInt iterations, Initialization start) {
    int count = labels.length;
    OptionalInt k = technique.neighbors();
    return technique.with(
        new ProjectionSettings(
            OptionalDouble.of(perplexity(count)),
            iterations,
            k.isPresent() ? OptionalInt.of(Math.min(k.getAsInt(), count - 1)) : k,
            () -> start));
  }

  /** What starts nowhere is turned to lie as the origin does, so that layers can be compared. */
  private MapRun run(
      Projection technique,
      FloatMatrix matrix,
      Embedding origin,
      long seed,
      boolean settled,
      StopToken stop) {
    if (matrix.rows() != labels.length) {
      throw new BadInputException(
          Text.of(
              "activations: expected %d rows, one an observation, found %d",
              labels.length, matrix.rows()));
    }
    Projection.Run run = technique.start(matrix, seed, parallel, stop, PhaseTimer.NONE);
    Embedding like = technique.hasStart() ? null : origin;
    return new MapRun(technique, run, matrix, like, labels, parallel, settled);
  }

  private static Embedding small(Embedding origin) {
    float[] positions = origin.centered().positions();
    double sum = 0;
    for (float position : positions) {
      sum += (double) position * position;
    }
    double deviation = Math.sqrt(sum / Math.max(1, positions.length));
    double scale = SMALL / Math.max(deviation, Float.MIN_NORMAL);
    for (int i = 0; i < positions.length; i++) {
      positions[i] *= (float) scale;
    }
    return new Embedding(origin.size(), positions);
  }

  /** How far a map of the activations can be trusted. */
  Judgement judge(FloatMatrix activations, LayerMap map, int k) {
    return Judgement.of(activations, map.embedding(), labels, k, parallel);
  }
}
