package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.show.ViewState;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture waits until nothing moves, and people do what they want meanwhile. */
class StillFrameTest {

  @TempDir Path folder;

  @Test
  void whoPausesWhileAPictureIsAwaitedHasPausedWhenItIsTaken() throws Exception {
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(320, 180)).withEpochs(0);
    try (TinyHome tiny = new TinyHome(folder.resolve("home"));
        RunningSketch running = new SketchRunner(tiny.home()).open("Activarium", options)) {
      until("a kit", () -> kit(running) != null && kit(running).session() != null);
      LiveSession session = (LiveSession) kit(running).session();
      until("a training", () -> session.phase() == Phase.TRAINING);
      AtomicReference<Phase> meanwhile = new AtomicReference<>();
      capture(running, () -> meanwhile.set(session.phase()));
      assertThat(meanwhile).hasValue(Phase.PAUSED);
      assertThat(session.phase()).as("nobody paused").isEqualTo(Phase.TRAINING);
      capture(running, session::pause);
      assertThat(session.isPaused()).as("somebody paused").isTrue();
    }
  }

  /** Else every picture would be waited for in vain, for a minute. */
  @Test
  void aStateThatCannotComeAnyMoreIsNotWaitedFor() throws Exception {
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(320, 180)).withEpochs(0);
    try (TinyHome tiny = new TinyHome(folder.resolve("home"));
        RunningSketch running = new SketchRunner(tiny.home()).open("Activarium", options)) {
      until("a kit", () -> kit(running) != null && kit(running).session() != null);
      LiveSession session = (LiveSession) kit(running).session();
      until("three looks", () -> session.timeline().moments().size() >= 3);
      session.pause();
      until("a pause", session::isAtRest);
      ViewState later = new Hand(running.sketch()).afterFrame(() -> kit(running).state());
      Moment first = session.timeline().moments().get(0);
      session.rewind();
      until(
          "a new beginning",
          () -> session.isAtRest() && session.timeline().moments().get(0) != first);
      new Hand(running.sketch())
          .afterFrame(
              () -> {
                kit(running).restore(later);
                return null;
              });
      until("nothing is waited for", () -> kit(running).parts.isAtRest());
      session.resume();
      until("it comes", () -> session.moment() != null || session.timeline().moments().size() >= 3);
    }
  }

  private static SketchKit kit(RunningSketch running) {
    return SketchKit.of(running.sketch());
  }

  /** Takes a picture; something is done in the first frame in which it is waited for. */
  private static void capture(RunningSketch running, Runnable meanwhile) throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    Hand hand = new Hand(running.sketch());
    hand.afterFrame(
        () -> {
          kit(running).whenStill(taken::countDown);
          running.sketch().afterFrame(meanwhile);
          return null;
        });
    assertThat(taken.await(240, TimeUnit.SECONDS)).as("taken").isTrue();
    hand.frames(2);
  }
}
