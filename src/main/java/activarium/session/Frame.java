package activarium.session;

import activarium.projection.Embedding;
import activarium.recording.Snapshot;

/**
 * What is to be drawn now. Immutable.
 *
 * @param snapshot the network at this moment
 * @param layer whose activations are projected
 * @param embedding where the observations lie
 * @param map the same with what is known about it, or null if nothing is
 * @param judgement how far the map can be trusted, or null while nobody asked or it is not finished
 */
public record Frame(
    Snapshot snapshot, String layer, Embedding embedding, LayerMap map, Judgement judgement) {

  /** Whether the map is a full run of t-SNE, fit to publish. */
  public boolean isSettled() {
    return map != null && map.settled();
  }
}
