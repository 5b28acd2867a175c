package activarium.session;

import java.util.List;

/** How far a session is on its way to the map that is asked for, and is fit to publish. */
public final class Settling {

  private final Session session;
  private final Playback playback;
  private volatile boolean awake;

  /** Until something else is asked for, no map is settled. */
  private volatile boolean keepsQuick;

  Settling(Session session, Playback playback) {
    this.session = session;
    this.playback = playback;
  }

  /**
   * Stays with quick maps until another layer, technique or moment is asked for: so comes back what
   * was saved before its map had settled.
   */
  public void keepQuick() {
    keepsQuick = true;
  }

  void askedAnew() {
    keepsQuick = false;
  }

  /** Whether there is time for a map that is fit to publish. */
  boolean isCalm() {
    return session.isWaiting() && !session.isComing() && !keepsQuick;
  }

  /**
   * True once every moment has its map, and, unless training goes on, what is shown the one that is
   * fit to publish: nothing moves until somebody asks for more.
   */
  public boolean isSettled() {
    List<Moment> moments = session.timeline().moments();
    String layer = session.layer();
    String technique = session.technique();
    if (session.isComing()
        || moments.isEmpty()
        || moments.stream().anyMatch(m -> m.quick(layer, technique) == null)) {
      return false;
    }
    LayerMap shown = wanted(moments).map(layer, technique);
    return shown != null && (shown.settled() || !isCalm());
  }

  private Moment wanted(List<Moment> moments) {
    Moment chosen = session.moment();
    return chosen == null ? moments.get(moments.size() - 1) : chosen;
  }

  /**
   * Whether what is shown is what is asked for, and fit to publish, whatever is mapped beside it.
   */
  public boolean isShown() {
    Frame shown = playback.taken();
    return shown != null && playback.waiting() == null && shown.isSettled() && isWanted(shown);
  }

  /** True once what is asked for is finished and was taken, and nothing newer will come. */
  boolean isAtRest() {
    Frame waiting = playback.waiting();
    Frame taken = playback.taken();
    Frame last = taken == null ? waiting : taken; // some sketches look at moments only
    if (session.phase() == Phase.FAILED) {
      return true;
    }
    boolean isNew = taken != null && waiting != null;
    if (isNew || !session.isWaiting() || !isSettled() || last == null) {
      return false;
    }
    return isWanted(last)
        && (last.isSettled() || keepsQuick)
        && (session.judgeBy() == 0 || last.judgement() != null);
  }

  /** Whether what is shown is being replaced by the map that is fit to publish. */
  public boolean isSettling() {
    Frame shown = playback.taken();
    return shown != null && !shown.isSettled() && isCalm() && isWanted(shown);
  }

  /**
   * Whether a frame only passes: where nothing more comes by itself, it is of another layer,
   * technique or moment than is asked for. The epochs of a recording pass until its last is mapped.
   */
  public boolean isPassing(Frame frame) {
    return session.isWaiting() && !isWanted(frame);
  }

  /** Whether a frame is of the layer, the technique and the moment that are asked for. */
  private boolean isWanted(Frame frame) {
    return frame.layer().equals(session.layer())
        && (frame.map() == null || frame.map().technique().equals(session.technique()))
        && frame.snapshot() == wanted(session.timeline().moments()).snapshot();
  }

  /** True from the first map of a layer that has learned, and whenever all is trained. */
  public boolean isAwake() {
    awake =
        awake
            || session.phase().isOver()
            || session.timeline().moments().stream().anyMatch(this::hasLearned);
    return awake;
  }

  private boolean hasLearned(Moment moment) {
    return moment.snapshot().progress() > 0
        && moment.map(session.layer(), session.technique()) != null;
  }
}
