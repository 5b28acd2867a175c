package activarium.session;

import activarium.projection.Embedding;

/**
 * The finished map of one layer at one moment.
 *
 * @param embedding where the observations lie
 * @param neighborhoodHit of the map, k = 6, 0 … 1
 * @param neighborhoodHitHigh the same among the activations themselves
 */
public record LayerMap(Embedding embedding, double neighborhoodHit, double neighborhoodHitHigh) {}
