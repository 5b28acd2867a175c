package activarium.session;

import activarium.recording.Snapshot;
import activarium.work.Latest;
import java.util.List;

/**
 * What the draw thread has of a session: the newest frame, or, while observations are on their way
 * between two moments, one of both with them on it.
 */
public final class Playback {

  private final Timeline timeline;
  private final Latest<Frame> frames;
  private volatile Frame taken;
  private volatile Passage passage;
  private boolean passes;
  private volatile Moment beginning;

  Playback(Timeline timeline, Latest<Frame> frames) {
    this.timeline = timeline;
    this.frames = frames;
  }

  /** The newest frame if it was not taken before, or if it is on its way, else null. */
  Frame take() {
    Frame newest = frames.take();
    taken = newest == null ? taken : newest;
    if (newest != null && isOfTimeline(newest.snapshot())) {
      beginning = timeline.moments().get(0);
    }
    boolean isOther = newest != null || passes;
    passes = false;
    if (!isOther || taken == null) {
      return null;
    }
    return passage == null ? taken : passage.of(taken);
  }

  private boolean isOfTimeline(Snapshot snapshot) {
    return timeline.moments().stream().anyMatch(moment -> moment.snapshot() == snapshot);
  }

  /** The frame that was taken last, or null. */
  Frame taken() {
    return taken;
  }

  /** A frame that was not taken yet, or null. */
  Frame waiting() {
    return frames.peek();
  }

  /**
   * Shows observations on their way between the maps of the two moments nearest to a time of the
   * training, of which one is to be chosen by {@link Session#moment}; at a moment itself, its map.
   *
   * @param progress in epochs
   */
  public void pass(double progress) {
    Passage next = Passage.at(timeline.moments(), progress);
    passes = passes || next != null || passage != null;
    passage = next;
  }

  /** The frame that was taken last can be taken once more: another view shows it from now on. */
  public void again() {
    passes = true;
  }

  /** Between which moments observations are on their way, or null if they are at one. */
  public Passage passage() {
    return passage;
  }

  /** Whether a look is at a network that is no more: its training was begun anew since. */
  boolean isGone(Snapshot snapshot) {
    List<Moment> moments = timeline.moments();
    return beginning != null
        && !moments.isEmpty()
        && moments.get(0) != beginning
        && moments.stream().noneMatch(moment -> moment.snapshot() == snapshot);
  }
}
