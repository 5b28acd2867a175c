package activarium.session;

import activarium.projection.Embedding;

/**
 * The finished map of one layer at one moment.
 *
 * @param embedding where the observations lie
 * @param neighborhoodHit of the map, k = 6, 0 … 1
 * @param neighborhoodHitHigh the same among the activations themselves
 * @param kl KL divergence between activations and map, in nats
 * @param settled true of a full run of t-SNE, fit to publish; false of the short one that is shown
 *     where there is no time
 */
public record LayerMap(
    Embedding embedding,
    double neighborhoodHit,
    double neighborhoodHitHigh,
    double kl,
    boolean settled) {}
