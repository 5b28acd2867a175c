package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.UsableValues;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A strategy that turns a sequence of activation sets of the same observations (over layers, or
 * over epochs) into a sequence of embeddings. All are from Rauber, Fadel, Falcão and Telea, IEEE
 * TVCG 23(1), 2017, but {@link #dynamic}.
 */
public interface Evolution {

  /** The usual weight λ of {@link #dynamic}: evolution.md says what it costs. */
  double COHERENCE = 0.05;

  /** The name by which panel, commands and files know the strategy, such as {@code fixed-start}. */
  String name();

  /** The name, and with it whatever of the strategy decides about the embeddings. */
  default String identity() {
    return name();
  }

  /** Its weight of coherence, if it has one. */
  default OptionalDouble lambda() {
    return OptionalDouble.empty();
  }

  /**
   * The same with another weight of coherence; one that has none is as it was.
   *
   * @param newLambda ≥ 0
   */
  default Evolution withLambda(double newLambda) {
    return this;
  }

  /** Where the first frame starts as the strategy was published; options may say another start. */
  default Initialization start() {
    return Initialization.pca();
  }

  /**
   * @param frames observations × neurons for each layer or epoch; all have the same number of
   *     observations, the neurons may differ
   * @param progress told in iterations
   * @return one embedding a frame
   * @throws java.util.concurrent.CancellationException if stopped
   */
  List<Embedding> embed(
      List<FloatMatrix> frames,
      TsneOptions options,
      Parallel parallel,
      StopToken stop,
      Progress progress);

  /**
   * Embeds all frames in one go, on all processors.
   *
   * @param frames as in the other {@code embed}
   * @throws activarium.core.BadInputException if such frames have no embeddings, in words for a
   *     person
   */
  default List<Embedding> embed(List<FloatMatrix> frames, TsneOptions options) {
    for (int t = 0; t < frames.size(); t++) {
      UsableValues.require(frames.get(t), "frame " + t);
    }
    try (Parallel parallel = Parallel.ofAllProcessors()) {
      return embed(frames, options, parallel, new StopToken(), Progress.NONE);
    }
  }

  /**
   * The paper's way between layers (section 5.4.4, Fig. 5.10): frame 1 from the options' start,
   * which in the paper is random, then P[1] starts every frame.
   */
  static Evolution fixedStart() {
    return new FixedStart();
  }

  /** The paper's way between epochs: one projection of all frames together; equal widths needed. */
  static Evolution joint() {
    return new Joint();
  }

  /**
   * Every frame by itself from the options' start, then turned and mirrored onto the one before it.
   */
  static Evolution independent() {
    return new Independent();
  }

  /**
   * Every frame starts where the one before ended; shown because the paper shows why it misleads.
   */
  static Evolution previousStart() {
    return new PreviousStart();
  }

  /**
   * Dynamic t-SNE as it was published (Rauber, Falcão and Telea, EuroVis short papers, 2016): all
   * frames at once, with a penalty λ / (2N) Σ ‖y_i[t] − y_i[t + 1]‖² on movement, true movement
   * too.
   *
   * @param lambda weight of coherence, ≥ 0
   */
  static Evolution dynamicPublished(double lambda) {
    return DynamicStrategy.published(lambda);
  }

  /**
   * Dynamic t-SNE whose penalty is on what observations move more or less than in high dimension,
   * so that a movement of the map tells of one in the layer: see {@link Springs}. Where neurons
   * differ from frame to frame, it is the published one.
   *
   * @param lambda weight of coherence, ≥ 0
   */
  static Evolution dynamic(double lambda) {
    return DynamicStrategy.of(lambda);
  }

  /** The joint projection, held together as {@link #dynamic}, with a weight of 0.003. */
  static Evolution jointHeld() {
    return new JointHeld(0.003);
  }

  /**
   * Every frame is mapped among landmarks that hold still (Vernier, Comba and Telea, Computer
   * Graphics Forum 40(3), 2021); equal widths needed.
   */
  static Evolution landmarkGuided() {
    return new LandmarkGuided();
  }

  /**
   * Every frame is pulled towards the two principal components of all, with a weight of 0.01 (from
   * the same paper); equal widths needed.
   */
  static Evolution pcaGuided() {
    return new PcaGuided(0.01);
  }

  /** All strategies, with their usual weights. */
  static List<Evolution> all() {
    return List.of(
        fixedStart(),
        joint(),
        independent(),
        previousStart(),
        dynamic(COHERENCE),
        jointHeld(),
        landmarkGuided(),
        pcaGuided(),
        dynamicPublished(0.1));
  }
}
