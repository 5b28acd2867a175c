package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.recording.EmbeddingStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one strategy made of a sequence of activation sets, and what its coherence cost.
 *
 * @param strategy its name, such as {@code fixed-start}
 * @param sequence what was embedded: whoever draws a result is to call it this
 * @param frames one embedding for each activation set
 * @param kl KL divergence of each frame, in nats
 * @param neighborhoodHit of each frame, k = 6, 0 … 1
 * @param movement for each frame, how far an observation has come since the frame before: the mean,
 *     as a share of the map's width; 0 for the first
 * @param truth of these movements; empty where the neurons differ from frame to frame
 */
public record EvolutionResult(
    String strategy,
    ActivationSequence sequence,
    List<Embedding> frames,
    double[] kl,
    double[] neighborhoodHit,
    double[] movement,
    Optional<TrueMovement> truth) {

  private static final String KL = "kl";
  private static final String HIT = "neighborhoodHit";
  private static final String MOVEMENT = "movement";

  public EvolutionResult {
    frames = List.copyOf(frames);
    if (sequence.size() != frames.size()) {
      throw new IllegalArgumentException(
          Text.of("%d frames of %d activation sets", frames.size(), sequence.size()));
    }
  }

  /** A result that was kept. */
  static EvolutionResult of(
      String strategy,
      ActivationSequence sequence,
      List<FloatMatrix> activations,
      EmbeddingStore.Kept kept) {
    List<Embedding> frames =
        kept.frames().stream().map(f -> new Embedding(f.rows(), f.values())).toList();
    return new EvolutionResult(
        strategy,
        sequence,
        frames,
        kept.figures().get(KL),
        kept.figures().get(HIT),
        kept.figures().get(MOVEMENT),
        TrueMovement.of(sequence, activations, frames));
  }

  /** The figures by name, to be kept; the truth of movements is found again in no time. */
  Map<String, double[]> figures() {
    return Map.of(KL, kl, HIT, neighborhoodHit, MOVEMENT, movement);
  }

  /** What it takes in memory, with the activations that it holds on to. */
  long bytes() {
    long places = frames.stream().mapToLong(frame -> frame.positions().length).sum();
    long movements = truth.map(TrueMovement::bytes).orElse(0L);
    return Float.BYTES * places + movements + sequence.heldBytes();
  }

  /** The epoch of the first frame, as a person reads it; of all if they are of one moment. */
  public String epoch() {
    return sequence.epochs().get(0);
  }

  /** Pearson's correlation of movements here and in the layer; NaN where there is none. */
  public double movementTruth() {
    return truth.map(found -> found.stability().pearson()).orElse(Double.NaN);
  }

  public double meanKl() {
    return Arrays.stream(kl).average().orElse(Double.NaN);
  }

  public double meanNeighborhoodHit() {
    return Arrays.stream(neighborhoodHit).average().orElse(Double.NaN);
  }

  /** The mean over all steps from one frame to the next; 0 if there is one frame only. */
  public double meanMovement() {
    return Arrays.stream(movement).skip(1).average().orElse(0);
  }
}
