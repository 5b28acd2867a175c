package activarium.session;

import activarium.core.FloatMatrix;
import activarium.core.LruCache;
import activarium.projection.Embedding;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.work.StopToken;
import java.util.function.ToLongFunction;

/**
 * Makes maps piece by piece, so that one can be left for another that is more urgent and gone on
 * with later. Used by one thread.
 */
final class MapWork {

  /** Maps under way that are remembered, each with its affinities: some megabytes. */
  private static final int MAX_UNDER_WAY = 3;

  /** How a map is made; one of the images themselves is the same at every moment. */
  private record How(String technique, long seed, boolean settled) {

    /** What all maps of a seed start from: the usual technique's quick map of the images. */
    static How origin(long seed) {
      return new How(Projections.usual().name(), seed, false);
    }

    boolean isUsual() {
      return technique.equals(Projections.usual().name());
    }
  }

  private final MapMaker maker;
  private final Techniques techniques;
  private final String images;
  private final ToLongFunction<Snapshot> seeds;
  private final KeptMaps kept;

  /** What was looked for among the kept maps, and is not there yet. */
  private final LruCache<Object, KeptMaps.Id> missed = new LruCache<>(2 * MAX_UNDER_WAY, id -> 1);

  private final LruCache<Object, MapRun> underWay = new LruCache<>(MAX_UNDER_WAY, run -> 1);
  private final LruCache<How, LayerMap> ofImages = new LruCache<>(2 * MAX_UNDER_WAY, map -> 1);

  /**
   * @param techniques that are known
   * @param images name of the layer that is the images themselves, or null
   * @param seeds gives the seed of a moment's maps
   * @param kept maps that were made before
   */
  MapWork(
      MapMaker maker,
      Techniques techniques,
      String images,
      ToLongFunction<Snapshot> seeds,
      KeptMaps kept) {
    this.maker = maker;
    this.techniques = techniques;
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
    return advanceImages(How.origin(seed), new StopToken()) == null;
  }

  /**
   * Does a piece of the work on a map, and keeps the map with its moment once it is finished.
   *
   * @return the share that is done
   * @throws activarium.core.BadInputException if the activations cannot be read, or the technique
   *     cannot project so many
   */
  double advance(MapTask task, StopToken stop) {
    Snapshot snapshot = task.moment().snapshot();
    long seed = seeds.applyAsLong(snapshot);
    How how = new How(task.technique(), seed, task.settled());
    if (task.layer().equals(images)) {
      LayerMap map = advanceImages(how, stop);
      MapRun run = underWay.get(how);
      return map != null ? keep(task, map) : run == null ? 0 : run.progress();
    }
    MapRun run = underWay.get(task);
    if (run == null) {
      LayerMap known = known(task, snapshot, task.layer(), how);
      if (known != null) {
        return keep(task, known);
      }
      LayerMap origin = advanceImages(How.origin(seed), stop);
      if (origin == null) {
        return 0;
      }
      FloatMatrix activations = snapshot.layer(task.layer()).activations();
      run = begin(how, activations, origin.embedding(), stop);
      underWay.put(task, run);
    }
    return run.step() ? keep(task, finished(task, run)) : run.progress();
  }

  /** A map that was made before, or null. Looks once. */
  private LayerMap known(Object key, Snapshot snapshot, String layer, How how) {
    if (missed.get(key) != null) {
      return null;
    }
    KeptMaps.Id id = kept.id(snapshot, layer, how.technique, how.seed, how.settled);
    LayerMap map = kept.map(id, how.technique, how.settled);
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

  private MapRun begin(How how, FloatMatrix activations, Embedding origin, StopToken stop) {
    Projection technique = techniques.require(how.technique);
    return how.settled
        ? maker.settled(technique, activations, origin, how.seed, stop)
        : maker.quick(technique, activations, origin, how.seed, stop);
  }

  private static double keep(MapTask task, LayerMap map) {
    task.moment().map(task.layer(), map);
    return 1;
  }

  /** A map of the images, or null while it is under way. */
  private LayerMap advanceImages(How key, StopToken stop) {
    LayerMap map = ofImages.get(key);
    MapRun run = underWay.get(key);
    if (map == null && run == null) {
      map = known(key, null, ActivationSet.INPUT, key);
    }
    if (map == null) {
      if (run == null) {
        run = beginImages(key, stop);
        if (run == null) {
          return null;
        }
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

  /** Null while what it starts from is under way. */
  private MapRun beginImages(How how, StopToken stop) {
    if (how.isUsual()) {
      return how.settled ? maker.settledImages(how.seed) : maker.origin(how.seed);
    }
    LayerMap origin = advanceImages(How.origin(how.seed), stop);
    return origin == null ? null : begin(how, maker.images(), origin.embedding(), stop);
  }
}
