/**
 * Projections of observations to the plane: t-SNE that can be stepped, its parts (neighbors,
 * affinities, initialization, optimizer) apart, PCA, multidimensional scaling, and the strategies
 * that turn a sequence of activation sets into a sequence of embeddings. Imports the JDK, Commons
 * Math, {@code core} and {@code work}.
 */
package activarium.projection;
