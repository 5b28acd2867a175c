package activarium.projection.technique;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.linear.ClassicalScaling;
import activarium.projection.neighbor.Dissimilarities;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Isomap (Tenenbaum, de Silva and Langford, "A global geometric framework for nonlinear
 * dimensionality reduction", Science 290, 2000): classical scaling of the shortest paths in a graph
 * of nearest neighbors. An edge is there if either end is among the other's nearest; if the graph
 * falls into components, each two of them are joined by the shortest edge between them, so that all
 * observations have a place (the paper leaves it open). Its cost is the paper's residual variance:
 * 1 − R² of path lengths and distances in the plane.
 */
record Isomap(Options options) implements Projection {

  /**
   * @param neighbors of each observation, ≥ 1
   */
  record Options(int neighbors) {

    Options {
      if (neighbors < 1) {
        throw new IllegalArgumentException("neighbors must be at least 1, was " + neighbors);
      }
    }

    static Options defaults() {
      return new Options(10);
    }
  }

  @Override
  public String name() {
    return "isomap";
  }

  @Override
  public String title() {
    return "Isomap";
  }

  @Override
  public String costTitle() {
    return "residual variance";
  }

  @Override
  public OptionalInt neighbors() {
    return OptionalInt.of(options.neighbors);
  }

  @Override
  public Optional<String> costName() {
    return Optional.of("residualVariance");
  }

  @Override
  public Projection with(ProjectionSettings settings) {
    return new Isomap(new Options(settings.neighbors().orElse(options.neighbors)));
  }

  @Override
  public Run start(
      FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer) {
    if (data.rows() > Dissimilarities.MAX_SIZE) {
      throw BadInputException.of(
          "paths of all pairs",
          "at most " + Dissimilarities.MAX_SIZE + " observations",
          data.rows());
    }
    Neighbors neighbors =
        timer.time("neighbors", () -> SymmetricGraph.nearest(data, options.neighbors, parallel));
    stop.throwIfStopped();
    JoinedGraph joined = timer.time("neighbors", () -> JoinedGraph.of(neighbors, data, parallel));
    stop.throwIfStopped();
    Dissimilarities paths =
        timer.time("distances", () -> ShortestPaths.all(joined.graph(), parallel, stop));
    Embedding embedding =
        timer.time("optimize", () -> ClassicalScaling.embed(paths, seed, parallel));
    stop.throwIfStopped();
    return new Scaled(embedding, paths, joined.components(), parallel);
  }

  private static final class Scaled extends Finished {

    private final Dissimilarities paths;
    private final int components;
    private final Parallel parallel;

    Scaled(Embedding embedding, Dissimilarities paths, int components, Parallel parallel) {
      super(embedding);
      this.paths = paths;
      this.components = components;
      this.parallel = parallel;
    }

    @Override
    public double cost() {
      return ResidualVariance.of(paths, embedding(), parallel);
    }

    @Override
    public List<String> notes() {
      return components == 1
          ? List.of()
          : List.of(
              "the graph of neighbors falls into "
                  + components
                  + " parts, which were joined where they are nearest: more --neighbors may join"
                  + " them by themselves");
    }
  }
}
