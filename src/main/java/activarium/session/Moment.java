package activarium.session;

import activarium.recording.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One look at the network, and the maps that were made of its layers so far. */
public final class Moment {

  private final Snapshot snapshot;
  private final Map<String, LayerMap> quick = new ConcurrentHashMap<>();
  private final Map<String, LayerMap> settled = new ConcurrentHashMap<>();

  Moment(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** The best finished map of a layer, or null while there is none. */
  public LayerMap map(String layer) {
    LayerMap best = settled.get(layer);
    return best == null ? quick.get(layer) : best;
  }

  /**
   * The map of a layer that is made first, or null while there is none. In a sequence of moments
   * all are of this kind: whether one of them was looked at for longer makes no difference.
   */
  public LayerMap quick(String layer) {
    return quick.get(layer);
  }

  void map(String layer, LayerMap map) {
    (map.settled() ? settled : quick).put(layer, map);
  }
}
