package activarium.session;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.work.Latest;
import activarium.work.StopToken;
import java.util.concurrent.CancellationException;

/**
 * The job that maps every moment, in order, each from the map before it, and whatever older moment
 * a person asks to see. It holds the trainer up when it falls behind, so that no moment is skipped
 * and the same seed gives the same maps.
 */
final class Projector {

  /** Moments that may wait; the trainer waits when there are more. */
  private static final int MAX_WAITING = 2;

  private final MapMaker maker;
  private final Timeline timeline;
  private final Latest<Frame> frames;
  private final java.util.concurrent.BlockingQueue<Moment> arrivals =
      new java.util.concurrent.ArrayBlockingQueue<>(MAX_WAITING);
  private final Object wake = new Object();
  private volatile View view;
  private Moment newest;

  /**
   * What a person wants to see.
   *
   * @param layer whose map
   * @param moment which moment, or null for the newest
   * @param judgeBy neighbors to judge the map by, or 0 to leave it
   */
  record View(String layer, Moment moment, int judgeBy) {}

  Projector(MapMaker maker, Timeline timeline, Latest<Frame> frames, String layer) {
    this.maker = maker;
    this.timeline = timeline;
    this.frames = frames;
    this.view = new View(layer, null, 0);
  }

  View view() {
    return view;
  }

  void view(View wanted) {
    view = wanted;
    synchronized (wake) {
      wake.notifyAll();
    }
  }

  /** Called by the trainer's thread; waits while too many moments wait. */
  void arrived(Moment moment) throws InterruptedException {
    arrivals.put(moment);
    synchronized (wake) {
      wake.notifyAll();
    }
  }

  void run(StopToken stop) throws InterruptedException {
    while (!stop.isStopped()) {
      View wanted = view;
      Moment asked = wanted.moment != null ? wanted.moment : newest;
      Moment arrival;
      if (asked != null && asked.map(wanted.layer) == null) {
        show(asked, wanted, stop);
      } else if ((arrival = arrivals.poll()) != null) {
        newest = arrival;
        show(arrival, new View(wanted.layer, null, 0), stop);
      } else {
        publishFinished(asked, wanted);
        await(wanted);
      }
    }
  }

  private View published;
  private Moment publishedMoment;

  private void publishFinished(Moment moment, View wanted) {
    if (moment == null || (wanted.equals(published) && moment == publishedMoment)) {
      return;
    }
    LayerMap map = moment.map(wanted.layer);
    frames.publish(new Frame(moment.snapshot(), wanted.layer, map.embedding(), map, null));
    if (wanted.judgeBy > 0) {
      Judgement judgement = maker.judge(activations(moment, wanted.layer), map, wanted.judgeBy);
      frames.publish(new Frame(moment.snapshot(), wanted.layer, map.embedding(), map, judgement));
    }
    published = wanted;
    publishedMoment = moment;
  }

  private void await(View seen) throws InterruptedException {
    synchronized (wake) {
      while (view == seen && arrivals.isEmpty()) {
        wake.wait();
      }
    }
  }

  /** Makes the map of a moment, showing the way there if it is what a person looks at. */
  private void show(Moment moment, View wanted, StopToken stop) {
    String layer = wanted.layer;
    try {
      LayerMap map = make(moment, layer, embedding -> step(moment, wanted, embedding, stop));
      moment.map(layer, map);
      if (isWatched(moment)) {
        frames.publish(new Frame(moment.snapshot(), layer, map.embedding(), map, null));
      }
    } catch (CancellationException e) {
      // The person asked for something else meanwhile; the loop goes on with that.
      return;
    }
  }

  private void step(Moment moment, View wanted, Embedding embedding, StopToken stop) {
    stop.throwIfStopped();
    View now = view;
    if (!now.layer.equals(wanted.layer) || wanted.moment != null && now.moment != wanted.moment) {
      throw new CancellationException("another view was asked for");
    }
    if (isWatched(moment)) {
      frames.publish(new Frame(moment.snapshot(), wanted.layer, embedding, null, null));
    }
  }

  private boolean isWatched(Moment moment) {
    Moment asked = view.moment;
    return asked == null || asked == moment;
  }

  private LayerMap make(
      Moment moment, String layer, java.util.function.Consumer<Embedding> onStep) {
    FloatMatrix activations = activations(moment, layer);
    Moment before = nearest(moment, layer);
    if (before != null) {
      Embedding start = before.map(layer).embedding();
      return maker.from(start, activations, MapMaker.FOLLOW_ITERATIONS, true, onStep);
    }
    LayerMap other = anyMap(moment);
    return other == null
        ? maker.fresh(activations, onStep)
        : maker.from(other.embedding(), activations, MapMaker.CROSS_ITERATIONS, false, onStep);
  }

  private static FloatMatrix activations(Moment moment, String layer) {
    return moment.snapshot().layer(layer).activations();
  }

  /** The moment nearest in training that has a map of the layer, or null. */
  private Moment nearest(Moment moment, String layer) {
    Moment best = null;
    double distance = Double.POSITIVE_INFINITY;
    for (Moment candidate : timeline.moments()) {
      double d = Math.abs(candidate.snapshot().progress() - moment.snapshot().progress());
      if (candidate.map(layer) != null && d < distance) {
        distance = d;
        best = candidate;
      }
    }
    return best;
  }

  /** The map of any other layer, at this moment if there is one, else at the nearest. */
  private LayerMap anyMap(Moment moment) {
    for (String layer : moment.snapshot().layerNames()) {
      Moment nearest = nearest(moment, layer);
      if (nearest != null) {
        return nearest.map(layer);
      }
    }
    return null;
  }
}
