package activarium.story;

import activarium.story.StoryCue.Then;

/**
 * Where a story is: goes on when the lecturer wants it or when a cue says so, and counts the time.
 * Knows nothing of what is drawn. Not for several threads.
 */
public final class StoryTeller {

  private Story story;
  private int place = -1;
  private int wanted = -1;
  private double wait;
  private double shownFor;
  private boolean arrived;
  private boolean follows;
  private boolean away;
  private double elapsed;

  public StoryTeller(Story story) {
    this.story = story;
  }

  public Story story() {
    return story;
  }

  /**
   * Goes on with a story in which a cue was added: that one, which is what is seen, is the one that
   * is told now.
   */
  public void added(Story now, int addedPlace) {
    story = now;
    wanted = addedPlace;
    begin();
    follows = false;
    arrived = true;
  }

  /** The place of the cue that is told, or −1 before the first. */
  public int place() {
    return place;
  }

  /** The cue that is told, or null before the first. */
  public StoryCue cue() {
    return place < 0 ? null : story.cues().get(place);
  }

  /** The cue that comes next, or null at the end. */
  public StoryCue upcoming() {
    int next = story.next(place);
    return next < 0 ? null : story.cues().get(next);
  }

  /** Seconds since the first cue was told. */
  public double elapsed() {
    return elapsed;
  }

  /** Tells the next cue; false at the end. */
  public boolean next() {
    return want(story.next(wanted >= 0 ? wanted : place));
  }

  /** Tells the cue before, at once; false at the beginning. */
  public boolean previous() {
    return goTo(story.previous(place));
  }

  /** Tells the cue at a place, at once; false if there is none. */
  public boolean goTo(int wantedPlace) {
    boolean comes = want(wantedPlace);
    wait = 0;
    return comes;
  }

  /** The cue of a number, at once; false if there is none. */
  public boolean goTo(double number) {
    for (int i = 0; i < story.cues().size(); i++) {
      if (story.cues().get(i).number() == number) {
        return goTo(i);
      }
    }
    return false;
  }

  /** The cue that is told, once more, at once: after one wandered off. */
  public boolean back() {
    return goTo(place);
  }

  private boolean want(int wantedPlace) {
    if (wantedPlace < 0 || wantedPlace >= story.cues().size()) {
      return false;
    }
    wanted = wantedPlace;
    wait = story.cues().get(wantedPlace).timing().before();
    return true;
  }

  /**
   * Somebody touched what a cue shows: it is not the cue any more, and nothing follows by itself.
   */
  public void wander() {
    away = place >= 0;
    follows = false;
  }

  /** Whether somebody wandered off from the cue that is told. */
  public boolean isAway() {
    return away;
  }

  /** The picture of the cue is there: what follows it may be waited for. */
  public void arrived() {
    if (!arrived) {
      arrived = true;
      shownFor = 0;
    }
  }

  /**
   * Moves the time on.
   *
   * @param seconds since the last call
   * @return the cue that is to be shown from now on, or null if nothing changes
   */
  public StoryCue advance(double seconds) {
    elapsed += place < 0 ? 0 : seconds;
    shownFor += seconds;
    if (wanted < 0 && follows && isOver()) {
      follows = false;
      next();
    }
    if (wanted < 0) {
      return null;
    }
    wait -= seconds;
    if (wait > 0) {
      return null;
    }
    begin();
    return cue();
  }

  private boolean isOver() {
    boolean counts = cue().timing().then() == Then.CONTINUE || arrived;
    return counts && shownFor >= cue().timing().after();
  }

  private void begin() {
    place = wanted;
    wanted = -1;
    shownFor = 0;
    arrived = false;
    away = false;
    follows = cue().timing().then() != Then.WAIT;
  }
}
