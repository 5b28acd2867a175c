/**
 * t-SNE that can be stepped, its parts apart: affinities, initialization, repulsion, optimizer, and
 * the placement of new observations.
 */
package activarium.projection.tsne;
