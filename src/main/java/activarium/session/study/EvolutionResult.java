package activarium.session.study;

import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.recording.EmbeddingStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
 */
public record EvolutionResult(
    String strategy,
    ActivationSequence sequence,
    List<Embedding> frames,
    double[] kl,
    double[] neighborhoodHit,
    double[] movement) {

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
      String strategy, ActivationSequence sequence, EmbeddingStore.Kept kept) {
    return new EvolutionResult(
        strategy,
        sequence,
        kept.frames().stream().map(f -> new Embedding(f.rows(), f.values())).toList(),
        kept.figures().get(KL),
        kept.figures().get(HIT),
        kept.figures().get(MOVEMENT));
  }

  /** The figures by name, to be kept. */
  Map<String, double[]> figures() {
    return Map.of(KL, kl, HIT, neighborhoodHit, MOVEMENT, movement);
  }

  /** What it takes in memory, with the activations that it holds on to. */
  long bytes() {
    long places = frames.stream().mapToLong(frame -> frame.positions().length).sum();
    return Float.BYTES * places + sequence.heldBytes();
  }

  /** The epoch of the first frame, as a person reads it; of all if they are of one moment. */
  public String epoch() {
    return sequence.epochs().get(0);
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
