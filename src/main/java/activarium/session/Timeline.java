package activarium.session;

import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened since training began: moments and training curves. Its size is bounded, so that it
 * can grow for months: when it is full, the older half is thinned. Safe for use by several threads;
 * what it returns never changes.
 */
public final class Timeline {

  /** Moments hold activations, some megabytes each. */
  private static final int MAX_MOMENTS = 48;

  private static final int MAX_POINTS = 4000;

  private List<Moment> moments = List.of();
  private List<TrainingPoint> points = List.of();

  /** Begins with nothing. */
  public Timeline() {}

  /** Of a training that is over; nothing is thinned. */
  Timeline(List<Moment> moments, List<TrainingPoint> points) {
    this.moments = List.copyOf(moments);
    this.points = List.copyOf(points);
  }

  /** Adds a moment; one before training begins everything anew. */
  synchronized Moment add(Snapshot snapshot) {
    if (snapshot.updates() == 0) {
      moments = List.of();
      points = List.of();
    }
    Moment moment = new Moment(snapshot);
    moments = append(moments, moment, MAX_MOMENTS);
    return moment;
  }

  synchronized void add(TrainingPoint point) {
    points = append(points, point, MAX_POINTS);
  }

  private static <T> List<T> append(List<T> list, T element, int max) {
    List<T> grown = new ArrayList<>(list.size() < max ? list : thinned(list));
    grown.add(element);
    return List.copyOf(grown);
  }

  /** Without every second element of the older half; the first stays. */
  private static <T> List<T> thinned(List<T> list) {
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (i >= list.size() / 2 || i % 2 == 0) {
        kept.add(list.get(i));
      }
    }
    return kept;
  }

  /** All moments, earliest first. */
  public synchronized List<Moment> moments() {
    return moments;
  }

  /** The training curves, earliest first. */
  public synchronized List<TrainingPoint> points() {
    return points;
  }
}
