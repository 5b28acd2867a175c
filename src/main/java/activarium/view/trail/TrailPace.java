package activarium.view.trail;

import activarium.draw.Easing;
import activarium.gpu.trail.TrailPainter;

/**
 * How fast trails come to where they belong: a little bundling and easing a frame. A processor that
 * draws does less of it, and draws drafts meanwhile.
 */
final class TrailPace {

  /** Seconds in which trails make up about two thirds of their way. */
  private static final float EASING = 0.16f;

  /** Seconds after the last change until all is where it belongs. */
  private static final float REST = 1.2f;

  /** Of so many drafts in one it is looked anew where trails are dense. */
  private static final int DRAFT_COUNTING = 4;

  private final TrailPainter painter;
  private final boolean software;
  private float restless;
  private int frames;

  /**
   * @param software whether a processor draws
   */
  TrailPace(TrailPainter painter, boolean software) {
    this.painter = painter;
    this.software = software;
  }

  /** Something has changed: there is a way to go again. */
  void wake() {
    restless = REST;
  }

  /** There are other trails: the first of their frames is the same each time. */
  void restart() {
    frames = 0;
    wake();
  }

  /** The trails are known already: with the next time step they are where they belong. */
  void arrive() {
    restless = Float.MIN_VALUE;
  }

  boolean isSettled() {
    return painter.isSettled() && restless <= 0;
  }

  /** Whether the picture is rougher as long as it moves, because a processor draws it. */
  boolean isDraft() {
    return software && !painter.isSettled();
  }

  /** Bundles a little further, and moves what is shown on by a time step. */
  void advance(float seconds, float relaxation) {
    if (seconds <= 0) {
      return; // where no time goes by, nothing moves
    }
    frames++;
    // A processor has no time for both in one frame.
    boolean bundles = !painter.isSettled() && (!software || frames % 2 == 0);
    if (bundles) {
      painter.step(1);
      wake();
    }
    if (restless > 0 && !(software && bundles)) {
      restless -= seconds;
      float share = restless <= 0 ? 1 : Easing.share(seconds, EASING);
      boolean counts = !isDraft() || frames / 2 % DRAFT_COUNTING == 0;
      painter.ease(relaxation, share, counts);
    }
  }
}
