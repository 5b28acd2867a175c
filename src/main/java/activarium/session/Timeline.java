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
    this.maxBytes = maxBytes;
  }

  /** Of a training that is over; nothing is thinned. */
  Timeline(List<Moment> moments, List<TrainingPoint> points) {
    this(Long.MAX_VALUE);
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
    List<Moment> grown = append(moments, moment, MAX_MOMENTS);
    while (grown.size() > 2 && SnapshotSize.bytes(grown) > maxBytes) {
      grown = append(thinned(grown.subList(0, grown.size() - 1)), moment, MAX_MOMENTS);
    }
    moments = grown;
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
    int older = Math.max(2, list.size() / 2);
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (i >= older || i % 2 == 0) {
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
