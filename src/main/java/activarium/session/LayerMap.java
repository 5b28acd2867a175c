package activarium.session;

import activarium.projection.Embedding;

/**
 * The finished map of one layer at one moment.
 *
 * @param embedding where the observations lie
 * @param neighborhoodHit of the map, k = 6, 0 … 1
 * @param neighborhoodHitHigh the same among the activations themselves
 * @param technique the name of the technique that made it
 * @param cost what the technique minimizes, as of t-SNE the KL divergence in nats; NaN if nothing
 * @param settled true of a full run, fit to publish; false of the short one that is shown where
 *     there is no time
 */
public record LayerMap(
    Embedding embedding,
    double neighborhoodHit,
    double neighborhoodHitHigh,
    String technique,
    double cost,
    boolean settled) {}
