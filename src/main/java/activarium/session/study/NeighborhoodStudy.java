package activarium.session.study;

import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.recording.ActivationSet;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.StopToken;

/**
 * Finds out who is near whom in the background, for one map after another. All methods return at
 * once; a new study ends the one under way.
 */
public final class NeighborhoodStudy implements AutoCloseable, Resting {

  private final int[] labels;
  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("the neighbors are not known");
  private final Latest<Neighborhoods> results = new Latest<>();
  private StopToken running = new StopToken();
  private volatile StopToken ended = running;
  private volatile Known known = new Known(null, null);

  /** Neighbors among activations, which stay the same while the map moves. */
  private record Known(ActivationSet activations, Neighbors neighbors) {}

  /**
   * @param labels the class of each observation
   */
  public NeighborhoodStudy(int[] labels) {
    this.labels = labels;
  }

  /** Begins to find neighbors. Activations of a recording are read in the background, too. */
  public void begin(ActivationSet activations, Embedding embedding) {
    running.stop();
    running =
        jobs.start(
            "neighbors",
            stop -> {
              try {
                study(activations, embedding, stop);
              } finally {
                ended = stop;
              }
            });
  }

  private void study(ActivationSet activations, Embedding embedding, StopToken stop) {
    Known before = known;
    if (before.activations != activations) {
      int k = Math.min(Neighborhoods.COUNT, labels.length - 1);
      Neighbors neighbors = NearestNeighbors.of(activations.activations(), k, parallel);
      before = new Known(activations, neighbors);
      known = before;
    }
    stop.throwIfStopped();
    Neighborhoods found = Neighborhoods.of(before.neighbors, embedding, labels, parallel);
    stop.throwIfStopped();
    results.publish(found);
  }

  /** The newest result if it was not taken before, else null. */
  public Neighborhoods take() {
    return results.take();
  }

  @Override
  public boolean isAtRest() {
    return ended == running && results.peek() == null;
  }

  @Override
  public RuntimeException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
    parallel.close();
  }
}
