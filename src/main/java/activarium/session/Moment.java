package activarium.session;

import activarium.recording.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One look at the network, and the maps that were made of its layers so far. */
public final class Moment {

  private final Snapshot snapshot;
  private final Map<Key, LayerMap> quick = new ConcurrentHashMap<>();
  private final Map<Key, LayerMap> settled = new ConcurrentHashMap<>();

  private record Key(String layer, String technique) {}

  Moment(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** The best finished map of a layer by a technique, or null while there is none. */
  public LayerMap map(String layer, String technique) {
    LayerMap best = settled.get(new Key(layer, technique));
    return best == null ? quick(layer, technique) : best;
  }

  /**
   * The map of a layer that is made first, or null while there is none. In a sequence of moments
   * all are of this kind: whether one of them was looked at for longer makes no difference.
   */
  public LayerMap quick(String layer, String technique) {
    return quick.get(new Key(layer, technique));
  }

  void map(String layer, LayerMap map) {
    (map.settled() ? settled : quick).put(new Key(layer, map.technique()), map);
  }
}
