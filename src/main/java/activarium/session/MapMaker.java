package activarium.session;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import java.util.function.Supplier;

/**
 * Turns the activations of one layer into a map by t-SNE. Every map of a seed starts from one and
 * the same place, the origin: a map of the images themselves (the fixed start of Rauber et al.,
 * IEEE TVCG 23(1), 2017, section 5.4.4). So a map is a function of images, activations and seed
 * alone, whatever was mapped before it, and clusters keep their places over layers and epochs.
 */
public final class MapMaker {

  /** Of fewer observations neither a map nor a neighborhood hit, k = 6, is made. */
  public static final int FEWEST = 7;

  /** Iterations of a map that is there at once, while the network goes on. */
  private static final int QUICK_ITERATIONS = 150;

  /** Those of them, two of five, in which clusters that the origin tears apart find together. */
  private static final int QUICK_EXAGGERATED = 60;

  private static final double QUICK_EXAGGERATION = 2.5;

  /** Iterations that the origin takes from the principal components of the images. */
  private static final int ORIGIN_ITERATIONS = 250;

  /** Standard deviation of the positions from which exaggeration can still do all its work. */
  private static final double SMALL = 1e-4;

  private final int[] labels;
  private final Supplier<FloatMatrix> images;
  private final TsneOptions options;
  private final Parallel parallel;

  /**
   * @param labels the class of each observation
   * @param images gives observations × values of their images
   */
  public MapMaker(int[] labels, Supplier<FloatMatrix> images, Parallel parallel) {
    this.labels = labels;
    this.images = images;
    this.parallel = parallel;
    this.options = TsneOptions.defaults().withPerplexity(perplexity(labels.length));
  }

  /** A perplexity that suits so many observations, even if they are few. */
  public static double perplexity(int observations) {
    return Math.min(TsneOptions.defaults().perplexity(), Math.max(2, observations / 4.0));
  }

  /** The map that all others of a seed start from: a short run on the images. */
  public MapRun origin(long seed) {
    int exaggerated = ORIGIN_ITERATIONS * options.exaggerationIterations() / options.iterations();
    return ofImages(
        seed,
        options.withIterations(ORIGIN_ITERATIONS).withExaggerationIterations(exaggerated),
        false);
  }

  /** The full run on the images. */
  public MapRun settledImages(long seed) {
    return ofImages(seed, options, true);
  }

  private MapRun ofImages(long seed, TsneOptions run, boolean settled) {
    FloatMatrix matrix = images.get();
    return run(matrix, run.initialization().start(matrix, seed, parallel), run, settled);
  }

  /** A map that is there soon: a short run from the origin as it is. */
  public MapRun quick(FloatMatrix activations, Embedding origin) {
    TsneOptions run =
        options
            .withIterations(QUICK_ITERATIONS)
            .withExaggeration(QUICK_EXAGGERATION)
            .withExaggerationIterations(QUICK_EXAGGERATED);
    return run(activations, origin, run, false);
  }

  /** A map fit to publish: a full run from the origin made small. */
  public MapRun settled(FloatMatrix activations, Embedding origin) {
    return run(activations, small(origin), options, true);
  }

  private MapRun run(FloatMatrix matrix, Embedding start, TsneOptions run, boolean settled) {
    if (matrix.rows() != labels.length) {
      throw new BadInputException(
          Text.of(
              "activations: expected %d rows, one an observation, found %d",
              labels.length, matrix.rows()));
    }
    int k = Affinities.neighborCount(labels.length, run.perplexity());
    Neighbors neighbors = NearestNeighbors.of(matrix, k, parallel);
    Affinities affinities = Affinities.of(neighbors, run.perplexity(), parallel);
    TsneOptimizer optimizer = new TsneOptimizer(affinities, start, run, parallel);
    return new MapRun(optimizer, neighbors, labels, parallel, settled);
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
