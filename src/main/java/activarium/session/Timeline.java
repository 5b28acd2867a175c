package activarium.session;

import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened since training began: moments and training curves. Its size is bounded, so that it
 * can grow for months: when it is full, the older half is thinned. What stays depends on what came
 * alone, never on time or the machine. Safe for use by several threads; what it returns never
 * changes.
 */
public final class Timeline {

  private static final int MAX_MOMENTS = 48;

  /**
   * Bytes that the activations of all moments may take: 48 moments of the live network, 12 of the
   * paper's. The first and the newest moment stay however large they are.
   */
  static final long MAX_BYTES = 400L << 20;

  private static final int MAX_POINTS = 4000;

  private final long maxBytes;

  /** The curves of the trunk up to where a branch begins. */
  private final List<TrainingPoint> before;

  private List<Moment> moments = List.of();
  private List<TrainingPoint> points = List.of();

  /** Begins with nothing. */
  public Timeline() {
    this(MAX_BYTES);
  }

  /**
   * Begins with nothing.
   *
   * @param maxBytes that the activations of all moments may take
   */
  Timeline(long maxBytes) {
    this(maxBytes, List.of());
  }

  private Timeline(long maxBytes, List<TrainingPoint> before) {
    this.maxBytes = maxBytes;
    this.before = before;
    this.points = before;
  }

  /**
   * Of a branch that begins after so many updates: the curves are those of the trunk up to there.
   */
  synchronized Timeline branch(long updates) {
    return new Timeline(
        maxBytes, points.stream().filter(point -> point.updates() <= updates).toList());
  }

  /** Of a training that is over; nothing is thinned. */
  Timeline(List<Moment> moments, List<TrainingPoint> points) {
    this(Long.MAX_VALUE);
    this.moments = List.copyOf(moments);
    this.points = List.copyOf(points);
  }

  /** Adds a moment; one that is not later than the last begins everything anew. */
  synchronized Moment add(Snapshot snapshot) {
    if (!moments.isEmpty() && snapshot.updates() <= updates(moments)) {
      moments = List.of();
      points = before;
    }
    Moment moment = new Moment(snapshot);
    List<Moment> grown = append(moments, moment, MAX_MOMENTS);
    while (grown.size() > 2 && SnapshotSize.bytes(grown) > maxBytes) {
      grown = append(Thinning.thinned(grown.subList(0, grown.size() - 1)), moment, MAX_MOMENTS);
    }
    moments = grown;
    return moment;
  }

  private static long updates(List<Moment> moments) {
    return moments.get(moments.size() - 1).snapshot().updates();
  }

  /** Adds a point; the one that a branch begins with is the trunk's. */
  synchronized void add(TrainingPoint point) {
    boolean isThere =
        !before.isEmpty() && point.updates() <= before.get(before.size() - 1).updates();
    points = isThere ? points : append(points, point, MAX_POINTS);
  }

  private static <T> List<T> append(List<T> list, T element, int max) {
    List<T> grown = new ArrayList<>(list.size() < max ? list : Thinning.thinned(list));
    grown.add(element);
    return List.copyOf(grown);
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
