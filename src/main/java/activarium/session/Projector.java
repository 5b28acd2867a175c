package activarium.session;

import activarium.work.StopToken;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;

/**
 * The job that makes maps, the most urgent one first: a quick map of what a person asks to see;
 * quick maps of the moments that come, none of which is skipped, since the trainer waits; where
 * nothing is in a hurry, the settled map of what is shown; at last quick maps of what came before
 * the layer was chosen. No map depends on another, so the order does not show.
 */
final class Projector {

  /** Moments that may wait; the trainer waits when there are more. */
  private static final int MAX_WAITING = 2;

  /** Milliseconds between two looks at whether there is something to do. */
  private static final long PAUSE = 50;

  private final MapWork work;
  private final FramePublisher publisher;
  private final Timeline timeline;
  private final BooleanSupplier calm;
  private final BlockingQueue<Moment> arrivals = new ArrayBlockingQueue<>(MAX_WAITING);
  private final Object wake = new Object();
  private final Unreadable unreadable = new Unreadable();
  private volatile MapRequest request;
  private volatile double progress;
  private volatile String missing;
  private Moment newest;

  /** Of which map the progress is the share. */
  private MapTask measured;

  /**
   * @param layer that is looked at first
   * @param calm whether nothing is in a hurry: no moment will come by itself
   */
  Projector(
      MapWork work,
      FramePublisher publisher,
      Timeline timeline,
      String layer,
      BooleanSupplier calm) {
    this.work = work;
    this.publisher = publisher;
    this.timeline = timeline;
    this.calm = calm;
    this.request = MapRequest.of(layer);
  }

  MapRequest request() {
    return request;
  }

  void request(MapRequest wanted) {
    progress = wanted.isForMapOf(request) ? progress : 0;
    request = wanted;
    wake();
  }

  /** The share of the map that is being made of what is asked for; 1 if none is. */
  double progress() {
    return progress;
  }

  /** What cannot be read of what is asked for, in one line, or null. */
  String missing() {
    return missing;
  }

  /** Called by the trainer's thread; waits while too many moments wait. */
  void arrived(Moment moment) throws InterruptedException {
    arrivals.put(moment);
    wake();
  }

  private void wake() {
    synchronized (wake) {
      wake.notifyAll();
    }
  }

  /**
   * Works until it is stopped.
   *
   * @param seed of the first moment: what its maps start from is made before it comes
   */
  void run(long seed, StopToken stop) throws InterruptedException {
    while (!stop.isStopped()) {
      boolean busy =
          newest == null && arrivals.isEmpty() ? work.advanceOrigin(seed) : advance(request, stop);
      if (!busy) {
        await(request);
      }
    }
  }

  private void await(MapRequest seen) throws InterruptedException {
    synchronized (wake) {
      if (request == seen && arrivals.isEmpty()) {
        wake.wait(PAUSE); // a pause of the training does not call
      }
    }
  }

  /** Does a piece of what is most urgent; false if there is nothing to do. */
  private boolean advance(MapRequest wanted, StopToken stop) {
    newest = newest == null ? arrivals.poll() : newest;
    Moment asked = wanted.moment() != null ? wanted.moment() : newest;
    publisher.publish(asked, wanted);
    MapTask task = urgent(asked, wanted);
    if (task == null) {
      unreadable.attempt(wanted, publisher::judge);
      task = leftOver(wanted);
    }
    if (task != null) {
      make(task, task.moment() == asked, stop);
    } else if (unreadable.first(quick(asked, wanted)) == null) {
      progress = 1;
    }
    missing = unreadable.first(quick(asked, wanted), settled(asked, wanted), wanted);
    return task != null;
  }

  private void make(MapTask task, boolean isAsked, StopToken stop) {
    unreadable.attempt(
        task,
        () -> {
          if (isAsked && !task.equals(measured)) {
            measured = task;
            progress = 0; // what it begins with may take long
          }
          double done = work.advance(task, stop);
          progress = isAsked ? done : progress;
        });
  }

  /** The next map that somebody waits for, or null. */
  private MapTask urgent(Moment asked, MapRequest wanted) {
    if (isOpen(quick(asked, wanted))) {
      return quick(asked, wanted);
    }
    if (wanted.moment() != null && canSettle(asked, wanted)) {
      return settled(asked, wanted);
    }
    while (!isOpen(quick(newest, wanted)) && !arrivals.isEmpty()) {
      newest = arrivals.poll();
    }
    if (isOpen(quick(newest, wanted))) {
      return quick(newest, wanted);
    }
    Moment last = wanted.moment() != null ? wanted.moment() : newest;
    return canSettle(last, wanted) ? settled(last, wanted) : null;
  }

  private boolean canSettle(Moment moment, MapRequest wanted) {
    return calm.getAsBoolean() && isOpen(settled(moment, wanted));
  }

  /** A map that nobody waits for, newest first, or null. */
  private MapTask leftOver(MapRequest wanted) {
    List<Moment> moments = timeline.moments();
    for (int i = moments.size() - 1; i >= 0; i--) {
      MapTask quick = quick(moments.get(i), wanted);
      if (isOpen(quick)) {
        return quick;
      }
    }
    return null;
  }

  private boolean isOpen(MapTask task) {
    return !task.isDone() && unreadable.isDue(task);
  }

  private static MapTask quick(Moment moment, MapRequest wanted) {
    return new MapTask(moment, wanted.layer(), wanted.technique(), false);
  }

  private static MapTask settled(Moment moment, MapRequest wanted) {
    return new MapTask(moment, wanted.layer(), wanted.technique(), true);
  }
}
