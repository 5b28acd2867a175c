/**
 * Techniques of projection behind one contract, {@code Projection}, and their registry, {@code
 * Projections}, which the command line reads: t-SNE, principal components, metric scaling, UMAP and
 * Isomap.
 */
package activarium.projection.technique;
