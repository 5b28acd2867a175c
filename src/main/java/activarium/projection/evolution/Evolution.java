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

/**
 * A strategy that turns a sequence of activation sets of the same observations (over layers, or
 * over epochs) into a sequence of embeddings. All are from Rauber, Fadel, Falcão and Telea, IEEE
 * TVCG 23(1), 2017, but {@link #dynamic}.
 */
public interface Evolution {

  /** The name by which panel, commands and files know the strategy, such as {@code fixed-start}. */
  String name();

  /** The name, and with it whatever of the strategy decides about the embeddings. */
  default String identity() {
    return name();
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
   * Dynamic t-SNE (Rauber, Falcão and Telea, EuroVis short papers, 2016): all frames at once, with
   * a penalty λ / (2N) Σ ‖y_i[t] − y_i[t + 1]‖² on movement.
   *
   * @param lambda weight of coherence, ≥ 0
   */
  static Evolution dynamic(double lambda) {
    return new DynamicStrategy(lambda);
  }

  /** All strategies, dynamic t-SNE with the given λ. */
  static List<Evolution> all(double lambda) {
    return List.of(fixedStart(), joint(), independent(), previousStart(), dynamic(lambda));
  }
}
