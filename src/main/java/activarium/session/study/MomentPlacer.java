package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Transform;
import activarium.recording.Snapshot;
import activarium.session.MapMaker;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import activarium.work.StopToken;

/**
 * Places the activations of moments that came after a projection was made into it, by {@link
 * Transform}: what is projected already stays where it is. One moment at a time; all methods return
 * at once.
 */
public final class MomentPlacer implements AutoCloseable {

  /**
   * A moment that was placed.
   *
   * @param base the map that it was placed into
   */
  public record Placed(Embedding base, Snapshot snapshot, Embedding embedding) {}

  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("later moments are not placed");
  private final Latest<Placed> results = new Latest<>();
  private StopToken running = new StopToken();
  private volatile boolean busy;

  /**
   * Begins to place a moment; the one under way is dropped.
   *
   * @param base where the observations lay at a moment that is projected, the nearest one
   */
  public void begin(String layer, Snapshot projected, Embedding base, Snapshot newer) {
    running.stop();
    busy = true;
    running = jobs.start("placing", stop -> place(layer, projected, base, newer, stop));
  }

  private void place(
      String layer, Snapshot projected, Embedding base, Snapshot newer, StopToken stop) {
    FloatMatrix known = projected.layer(layer).activations();
    double perplexity = Math.min(Transform.DEFAULT_PERPLEXITY, MapMaker.perplexity(base.size()));
    Embedding placed =
        new Transform(known, base, perplexity, parallel).place(newer.layer(layer).activations());
    stop.throwIfStopped();
    results.publish(new Placed(base, newer, placed));
    busy = false;
  }

  public boolean isBusy() {
    return busy && failure() == null;
  }

  /** What was placed since the last call, or null. */
  public Placed take() {
    return results.take();
  }

  /** What ended the placing begun last, or null. */
  public RuntimeException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
    parallel.close();
  }
}
