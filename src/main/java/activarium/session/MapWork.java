package activarium.session;

import activarium.recording.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Makes maps piece by piece, so that one can be left for another that is more urgent and gone on
 * with later. Used by one thread.
 */
final class MapWork {

  /** Maps under way that are remembered, each with its affinities: some megabytes. */
  private static final int MAX_UNDER_WAY = 3;

  /** What is made of the images themselves: the same at every moment. */
  private record ImageKey(long seed, boolean settled) {}

  private final MapMaker maker;
  private final String images;
  private final ToLongFunction<Snapshot> seeds;
  private final Map<Object, MapRun> underWay = new Recent<>();
  private final Map<ImageKey, LayerMap> ofImages = new Recent<>();

  /** Forgets what was used longest ago. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MAX_UNDER_WAY;
    }
  }

  /**
   * @param images name of the layer that is the images themselves, or null
   * @param seeds gives the seed of a moment's maps
   */
  MapWork(MapMaker maker, String images, ToLongFunction<Snapshot> seeds) {
    this.maker = maker;
    this.images = images;
    this.seeds = seeds;
  }

  /**
   * Does a piece of the work on what all maps of a seed start from.
   *
   * @return whether there is more to do
   */
  boolean advanceOrigin(long seed) {
    return advanceImages(new ImageKey(seed, false)) == null;
  }

  /**
   * Does a piece of the work on a map, and keeps the map with its moment once it is finished.
   *
   * @return the share that is done
   * @throws activarium.core.BadInputException if the activations cannot be read
   */
  double advance(MapTask task) {
    long seed = seeds.applyAsLong(task.moment().snapshot());
    LayerMap origin = advanceImages(new ImageKey(seed, false));
    if (origin == null) {
      return 0;
    }
    if (task.layer().equals(images)) {
      ImageKey key = new ImageKey(seed, task.settled());
      LayerMap map = advanceImages(key);
      return map == null ? underWay.get(key).progress() : keep(task, map);
    }
    MapRun run = underWay.get(task);
    if (run == null) {
      run = begin(task, origin);
      underWay.put(task, run);
    }
    if (!run.step()) {
      return run.progress();
    }
    underWay.remove(task);
    return keep(task, run.map());
  }

  private MapRun begin(MapTask task, LayerMap origin) {
    var activations = task.moment().snapshot().layer(task.layer()).activations();
    return task.settled()
        ? maker.settled(activations, origin.embedding())
        : maker.quick(activations, origin.embedding());
  }

  private static double keep(MapTask task, LayerMap map) {
    task.moment().map(task.layer(), map);
    return 1;
  }

  /** A map of the images, or null while it is under way. */
  private LayerMap advanceImages(ImageKey key) {
    LayerMap known = ofImages.get(key);
    if (known != null) {
      return known;
    }
    MapRun run = underWay.get(key);
    if (run == null) {
      run = key.settled() ? maker.settledImages(key.seed()) : maker.origin(key.seed());
      underWay.put(key, run);
    }
    if (!run.step()) {
      return null;
    }
    underWay.remove(key);
    ofImages.put(key, run.map());
    return ofImages.get(key);
  }
}
