package activarium.session;

import activarium.projection.Embedding;
import activarium.recording.Snapshot;

/**
 * What is to be drawn now. Immutable.
 *
 * @param snapshot the network at this moment
 * @param layer whose activations are projected
 * @param embedding where the observations lie; still moving while {@code map} is null
 * @param map the finished map, or null
 * @param judgement how far the map can be trusted, or null while nobody asked or it is not finished
 */
public record Frame(
    Snapshot snapshot, String layer, Embedding embedding, LayerMap map, Judgement judgement) {}
