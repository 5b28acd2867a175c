package activarium.sketch;

import activarium.control.BranchControls;
import activarium.control.MomentChoice;
import activarium.session.Branch;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.stage.CompareStage;
import activarium.work.Resting;
import java.util.List;
import java.util.Optional;

/**
 * The branch of a training that is compared with it. It is never ahead of its trunk: it trains
 * until it has come to the trunk's newest moment, and waits there.
 */
final class Branches implements AutoCloseable, Resting {

  /** What a hand passes over for less than so many seconds is never begun. */
  private static final float CALM = 0.4f;

  private final Session trunk;
  private final BranchControls controls;
  private Optional<Branch> asked = Optional.empty();
  private Optional<Branch> begun = Optional.empty();
  private LiveSession branch;
  private float calm;

  /** Whether the newest moment that both have is shown, whichever that is. */
  private boolean follows = true;

  Branches(Session trunk, BranchControls controls) {
    this.trunk = trunk;
    this.controls = controls;
  }

  /** The training beside the trunk, or null. */
  LiveSession branch() {
    return branch;
  }

  /**
   * Lets the branch follow its trunk. Once a frame.
   *
   * @return whether another branch is to be begun, or none is to be there any more: a hand is at
   *     rest, and the trunk has come so far
   */
  boolean advance(float seconds) {
    controls.advance();
    calm = controls.wanted().equals(asked) ? calm + seconds : 0;
    asked = controls.wanted();
    if (branch != null) {
      chase();
    }
    return !asked.equals(begun) && calm >= CALM && hasCome();
  }

  /** Begins the branch that is asked for, or ends the one that is no longer. */
  void begin() {
    close();
    begun = asked;
    branch = asked.map(this::begin).orElse(null);
    follows = true;
  }

  private boolean hasCome() {
    return asked.isEmpty() || epochs().stream().anyMatch(epoch -> epoch >= asked.get().epoch());
  }

  private List<Integer> epochs() {
    return ((LiveSession) trunk).rememberedEpochs();
  }

  /** At the epoch asked for, or the next one that is remembered. */
  private LiveSession begin(Branch wanted) {
    int epoch = epochs().stream().filter(e -> e >= wanted.epoch()).findFirst().orElseThrow();
    LiveSession opened = ((LiveSession) trunk).branch(wanted.change(), epoch);
    opened.pause();
    return opened.start();
  }

  private void chase() {
    Moment wanted = newest(trunk);
    if (isBehind()) {
      branch.holdAt(wanted.snapshot().updates());
      branch.resume();
    }
  }

  private boolean isBehind() {
    Moment wanted = newest(trunk);
    Moment there = newest(branch);
    return wanted != null
        && there != null
        && branch.phase() != Phase.FAILED
        && branch.phase() != Phase.FINISHED
        && there.snapshot().updates() < wanted.snapshot().updates();
  }

  private static Moment newest(Session session) {
    List<Moment> moments = session.timeline().moments();
    return moments.isEmpty() ? null : moments.get(moments.size() - 1);
  }

  // ---- both at the same moment

  /** Shows on both sides the newest moment that both have, unless another one was chosen. */
  void follow(CompareStage stage) {
    if (branch != null && follows) {
      Moment right = newest(branch);
      Moment left = right == null ? null : nearest(trunk, right);
      boolean isCommon = left != null && updates(left) == updates(right);
      stage.moment(0, isCommon ? left : null);
      stage.moment(1, isCommon ? right : null);
    }
  }

  /** Shows a moment that was chosen on one side on the other one as well. */
  void choose(CompareStage stage, int side, Moment chosen) {
    if (branch != null) {
      follows = side == 0 ? updates(chosen) >= updates(newest(branch)) : chosen == newest(branch);
      stage.moment(1 - side, nearest(side == 0 ? branch : trunk, chosen));
    }
  }

  /** Whether the moments shown are those that somebody chose. */
  boolean isChosen() {
    return branch == null || !follows;
  }

  /** Both are shown at the moment after so many updates. */
  void await(CompareStage stage, long updates) {
    follows = false;
    stage.await(0, updates);
    stage.await(1, updates);
  }

  private static Moment nearest(Session session, Moment moment) {
    List<Moment> moments = session.timeline().moments();
    int place = MomentChoice.indexOf(moments, moment);
    return place < 0 ? null : moments.get(place);
  }

  private static long updates(Moment moment) {
    return moment == null ? 0 : moment.snapshot().updates();
  }

  // ---- what goes on

  /** Both begin again, each at the very same weights. */
  void rewind() {
    controls.rewind();
    if (branch != null) {
      branch.rewind();
    }
  }

  @Override
  public boolean isAtRest() {
    return asked.equals(begun)
        && asked.equals(controls.wanted())
        && (branch == null || !isBehind() && branch.isAtRest());
  }

  @Override
  public RuntimeException failure() {
    return branch == null ? null : branch.failure();
  }

  @Override
  public void close() {
    if (branch != null) {
      branch.close();
      branch = null;
    }
  }
}
