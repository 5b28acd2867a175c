package activarium.projection.technique;

import activarium.projection.tsne.Initialization;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What a person may say without knowing the technique. What is empty is the technique's own
 * default; each technique checks what it takes.
 *
 * @param perplexity effective number of neighbors of t-SNE
 * @param iterations steps in all, of UMAP epochs
 * @param neighbors of each observation in the graph of UMAP or Isomap
 * @param initialization asked for by those alone that start somewhere, since it may be a file
 */
public record ProjectionSettings(
    OptionalDouble perplexity,
    OptionalInt iterations,
    OptionalInt neighbors,
    Supplier<Initialization> initialization) {

  /** Every technique by its own defaults. */
  public static ProjectionSettings none() {
    return new ProjectionSettings(
        OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), Initialization::pca);
  }

  public ProjectionSettings withPerplexity(double newPerplexity) {
    return new ProjectionSettings(
        OptionalDouble.of(newPerplexity), iterations, neighbors, initialization);
  }

  public ProjectionSettings withIterations(int newIterations) {
    return new ProjectionSettings(
        perplexity, OptionalInt.of(newIterations), neighbors, initialization);
  }

  public ProjectionSettings withNeighbors(int newNeighbors) {
    return new ProjectionSettings(
        perplexity, iterations, OptionalInt.of(newNeighbors), initialization);
  }
}
