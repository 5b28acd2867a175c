package activarium.session.study;

import activarium.projection.Embedding;

/**
 * A running t-SNE as it is now. Its arrays are not changed any more.
 *
 * @param embedding where the observations lie
 * @param iteration steps since it began
 * @param iterations when it was judged, ascending
 * @param kl KL divergence then, without exaggeration, in nats
 * @param hit neighborhood hit then, 0 … 1
 * @param hitHigh neighborhood hit among the activations, 0 … 1
 * @param pinned the observations that are held where they are
 */
public record TsneFrame(
    Embedding embedding,
    int iteration,
    float[] iterations,
    float[] kl,
    float[] hit,
    double hitHigh,
    int[] pinned) {}
