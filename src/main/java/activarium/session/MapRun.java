package activarium.session;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.technique.Projection;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.stream.IntStream;

/**
 * A map under way. It can be left and gone on with at any time: the result is the same. Nothing of
 * it is shown before it is finished, since what an optimizer does on its way is no finding.
 */
public final class MapRun {

  private static final int STEP = 5;

  /** Whoever begins a run may stop its preparation; a step is short. */
  private static final StopToken NEVER = new StopToken();

  private final Projection technique;
  private final Projection.Run run;
  private final FloatMatrix activations;
  private final Embedding like;
  private final int[] labels;
  private final Parallel parallel;
  private final boolean settled;

  /**
   * @param like what the map is turned or mirrored to lie like, or null
   */
  MapRun(
      Projection technique,
      Projection.Run run,
      FloatMatrix activations,
      Embedding like,
      int[] labels,
      Parallel parallel,
      boolean settled) {
    this.technique = technique;
    this.run = run;
    this.activations = activations;
    this.like = like;
    this.labels = labels;
    this.parallel = parallel;
    this.settled = settled;
  }

  /** Does some iterations; true once all are done. */
  public boolean step() {
    if (!run.isFinished()) {
      run.step(STEP, NEVER);
    }
    return run.isFinished();
  }

  /** The share of its iterations that is done. */
  double progress() {
    return run.isFinished() ? 1 : (double) run.done() / run.total();
  }

  /** Does what is left to do. */
  public LayerMap finish() {
    while (!step()) {
      // The step is the work.
    }
    return map();
  }

  /** What a sketch brings along may give anything. */
  private Embedding required(Embedding made) {
    float[] places = made.positions();
    boolean isFinite = IntStream.range(0, places.length).allMatch(i -> Float.isFinite(places[i]));
    if (made.size() != labels.length || !isFinite) {
      throw new IllegalStateException(
          Text.of(
              "%s: expected a finite place for each of %d observations, found %s",
              technique.title(),
              labels.length,
              isFinite ? made.size() + " places" : "a place that is not finite"));
    }
    return made;
  }

  /**
   * The map, once all iterations are done.
   *
   * @throws IllegalStateException if the technique has not placed all observations
   */
  public LayerMap map() {
    Embedding made = required(run.embedding());
    Embedding turned = like == null ? made : Procrustes.align(made, like, false).embedding();
    Embedding embedding = turned.centered();
    int hits = Math.min(NeighborhoodHit.DEFAULT_K, labels.length - 1);
    Neighbors neighbors =
        run.neighbors()
            .filter(found -> found.k() >= hits)
            .orElseGet(() -> NearestNeighbors.of(activations, hits, parallel));
    return new LayerMap(
        embedding,
        NeighborhoodHit.of(embedding, labels, hits, parallel).global(),
        NeighborhoodHit.of(neighbors, labels, hits).global(),
        technique.name(),
        technique.costName().isPresent() ? run.cost() : Double.NaN,
        settled);
  }
}
