package activarium.projection.technique;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.EqualRows;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.neighbor.UsableValues;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A technique of projection with its options: from observations to points in the plane. A new one
 * is a class that implements this, and a line in {@link Projections}, or a sketch that opens its
 * session with it. Immutable.
 */
public interface Projection {

  /** The name by which commands and files know the technique, such as {@code tsne}. */
  String name();

  /** Its proper name, as people write it, such as {@code t-SNE}. */
  String title();

  /**
   * The same technique as it was asked for. Settings that it does not have are ignored: here, all.
   *
   * @throws IllegalArgumentException if it cannot work with them, in words for a person
   */
  default Projection with(ProjectionSettings settings) {
    return this;
  }

  /** Neighbors of each observation in its graph; empty if that is no setting of the technique. */
  default OptionalInt neighbors() {
    return OptionalInt.empty();
  }

  /** What {@link Run#cost} is called in reports, such as {@code kl}; empty if there is none. */
  default Optional<String> costName() {
    return Optional.empty();
  }

  /** The same in a caption, such as {@code KL}. */
  default String costTitle() {
    return costName().orElse("");
  }

  /**
   * Whether points start at {@link ProjectionSettings#initialization}. Embeddings of a technique
   * that starts nowhere lie as they like: they may be turned or mirrored.
   */
  default boolean hasStart() {
    return false;
  }

  /** The same technique in less time, for a map that is shown until there is a better one. */
  default Projection quick() {
    return this;
  }

  /**
   * Prepares a run: all that comes before its iterations.
   *
   * @param data observations × features
   * @param seed decides everything that is random; the same seed gives the same embedding, bit for
   *     bit, whatever the number of threads
   * @param stop asked between phases
   * @param timer told about phases
   * @throws activarium.core.BadInputException if the technique cannot project such data
   * @throws java.util.concurrent.CancellationException if stopped
   */
  Run start(FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer);

  /**
   * Projects observations in one go, on all processors. Where all of them are equal, their map is
   * one place, the origin. {@link #start} is for whoever wants to see the embedding come, to stop
   * it, or to know whether it has come to rest.
   *
   * @param data observations × features
   * @param seed decides everything that is random, as in {@link #start}
   * @throws activarium.core.BadInputException if the technique cannot project such data, in words
   *     for a person
   */
  default Embedding embed(FloatMatrix data, long seed) {
    UsableValues.require(data, "observations");
    if (EqualRows.only(data)) {
      return new Embedding(data.rows(), new float[2 * data.rows()]);
    }
    StopToken never = new StopToken();
    try (Parallel parallel = Parallel.ofAllProcessors()) {
      Run run = start(data, seed, parallel, never, PhaseTimer.NONE);
      while (!run.isFinished()) {
        run.step(run.total() - run.done(), never);
      }
      return run.embedding();
    }
  }

  /** A projection under way, which is stepped. Used by one thread at a time. */
  interface Run {

    /** Of a technique without iterations: {@link Projection#start} has done everything. */
    static Run of(Embedding embedding) {
      return new Finished(embedding);
    }

    /** Iterations that were made. */
    int done();

    /** Iterations in all, if none turns out to be needless; 0 if {@link #start} did everything. */
    int total();

    /** Whether nothing is left to do. */
    default boolean isFinished() {
      return done() >= total();
    }

    /**
     * Makes {@code count} iterations, or fewer if it finishes before.
     *
     * @throws java.util.concurrent.CancellationException if stopped; the run may be gone on with
     */
    void step(int count, StopToken stop);

    /** The positions as they are now; later steps do not change it. */
    Embedding embedding();

    /**
     * What the technique minimizes, of the embedding as it is now.
     *
     * @throws UnsupportedOperationException if it has no {@link Projection#costName}
     */
    default double cost() {
      throw new UnsupportedOperationException("no cost");
    }

    /** Nearest neighbors among the data that it found on its way; empty if it has none. */
    default Optional<Neighbors> neighbors() {
      return Optional.empty();
    }

    /** After the last step: whether it came to rest. Empty if more steps could not better it. */
    default Optional<Boolean> hasConverged() {
      return Optional.empty();
    }

    /** What a person must know to read the embedding, a line each. */
    default List<String> notes() {
      return List.of();
    }
  }
}
