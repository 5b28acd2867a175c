package activarium.session;

import activarium.core.LruCache;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
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
  private final KeptMaps kept;

  /** What was looked for among the kept maps, and is not there yet. */
  private final LruCache<Object, KeptMaps.Id> missed = new LruCache<>(2 * MAX_UNDER_WAY, id -> 1);

  private final LruCache<Object, MapRun> underWay = new LruCache<>(MAX_UNDER_WAY, run -> 1);
  private final LruCache<ImageKey, LayerMap> ofImages = new LruCache<>(MAX_UNDER_WAY, map -> 1);

  /**
   * @param images name of the layer that is the images themselves, or null
   * @param seeds gives the seed of a moment's maps
   * @param kept maps that were made before
   */
  MapWork(MapMaker maker, String images, ToLongFunction<Snapshot> seeds, KeptMaps kept) {
    this.maker = maker;
    this.images = images;
    this.seeds = seeds;
    this.kept = kept;
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
    Snapshot snapshot = task.moment().snapshot();
    long seed = seeds.applyAsLong(snapshot);
    if (task.layer().equals(images)) {
      ImageKey key = new ImageKey(seed, task.settled());
      LayerMap map = advanceImages(key);
      return map == null ? underWay.get(key).progress() : keep(task, map);
    }
    MapRun run = underWay.get(task);
    if (run == null) {
      LayerMap known = known(task, snapshot, task.layer(), seed, task.settled());
      if (known != null) {
        return keep(task, known);
      }
      LayerMap origin = advanceImages(new ImageKey(seed, false));
      if (origin == null) {
        return 0;
      }
      run = begin(task, origin);
      underWay.put(task, run);
    }
    return run.step() ? keep(task, finished(task, run)) : run.progress();
  }

  /** A map that was made before, or null. Looks once. */
  private LayerMap known(Object key, Snapshot snapshot, String layer, long seed, boolean settled) {
    if (missed.get(key) != null) {
      return null;
    }
    KeptMaps.Id id = kept.id(snapshot, layer, seed, settled);
    LayerMap map = kept.map(id, settled);
    if (map == null && id != null) {
      missed.put(key, id);
    }
    return map;
  }

  private LayerMap finished(Object key, MapRun run) {
    underWay.remove(key);
    LayerMap map = run.map();
    kept.keep(missed.get(key), map);
    missed.remove(key);
    return map;
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
    LayerMap map = ofImages.get(key);
    MapRun run = underWay.get(key);
    if (map == null && run == null) {
      map = known(key, null, ActivationSet.INPUT, key.seed(), key.settled());
    }
    if (map == null) {
      if (run == null) {
        run = key.settled() ? maker.settledImages(key.seed()) : maker.origin(key.seed());
        underWay.put(key, run);
      }
      if (!run.step()) {
        return null;
      }
      map = finished(key, run);
    }
    ofImages.put(key, map);
    return map;
  }
}
