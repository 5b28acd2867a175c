package activarium.kiosk;

import activarium.program.StoryProgram;
import activarium.story.StoryCue.Then;
import activarium.story.StoryTeller;

/** Tells a story by itself, round and round: cues that wait for a lecturer go on after a while. */
final class AttractLoop {

  /** Seconds that a cue stands whose story does not say how long. */
  private static final double STANDS = 12;

  /** Seconds after which a cue is left whose picture does not come. */
  private static final double PATIENCE = 60;

  private final StoryProgram story;
  private int place = -1;
  private double shown;
  private double waited;

  AttractLoop(StoryProgram story) {
    this.story = story;
  }

  /** From the first cue. */
  void begin() {
    story.teller().goTo(0);
  }

  void advance(double seconds) {
    StoryTeller teller = story.teller();
    if (teller.place() != place || story.coming() != null) {
      waited = teller.place() == place ? waited + seconds : 0;
      place = teller.place();
      shown = 0;
    } else {
      waited = 0;
      shown += seconds;
    }
    if (teller.cue() == null) {
      return;
    }
    boolean isLast = teller.upcoming() == null;
    boolean goesOn = !isLast && teller.cue().timing().then() != Then.WAIT;
    double stands = Math.max(STANDS, teller.cue().timing().after());
    if (waited > PATIENCE || !goesOn && shown >= stands) {
      next(isLast);
    }
  }

  private void next(boolean isLast) {
    shown = 0;
    waited = 0;
    if (isLast) {
      begin();
    } else {
      story.teller().next();
    }
  }
}
