package activarium.session;

import activarium.recording.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One look at the network, and the maps that were made of its layers so far. */
public final class Moment {

  private final Snapshot snapshot;
  private final Map<String, LayerMap> maps = new ConcurrentHashMap<>();

  Moment(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** The finished map of a layer, or null while there is none. */
  public LayerMap map(String layer) {
    return maps.get(layer);
  }

  void map(String layer, LayerMap map) {
    maps.put(layer, map);
  }
}
