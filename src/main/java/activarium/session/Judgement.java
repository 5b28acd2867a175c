package activarium.session;

import activarium.core.Clamp;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.work.Parallel;

/**
 * How far a finished map can be trusted.
 *
 * @param k neighbors that it is judged by
 * @param hit neighborhood hit of the map
 * @param hitHigh the same among the activations: what the map can at best show
 * @param trustworthiness low where the map makes neighbors of observations that are none
 * @param continuity low where the map tears neighbors apart
 */
public record Judgement(
    int k,
    NeighborhoodHit hit,
    NeighborhoodHit hitHigh,
    Trustworthiness trustworthiness,
    Trustworthiness continuity) {

  /** The most neighbors that a map is judged by. */
  public static final int MAX_K = 30;

  public static Judgement of(
      FloatMatrix activations, Embedding embedding, int[] labels, int k, Parallel parallel) {
    // Trustworthiness is defined for k < N/2 only.
    int neighbors = Clamp.of((labels.length - 1) / 2, 1, k);
    return new Judgement(
        neighbors,
        NeighborhoodHit.of(embedding, labels, neighbors, parallel),
        NeighborhoodHit.of(activations, labels, neighbors, parallel),
        Trustworthiness.of(activations, embedding, neighbors, parallel),
        Trustworthiness.continuity(activations, embedding, neighbors, parallel));
  }
}
