package activarium.window;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.work.JobFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PGraphics;

/**
 * Frame after frame of the sketch that a window shows: what others ask for comes before and after
 * its drawing, and what it throws is told. Draw thread only.
 */
final class FrameLoop {

  private static final Logger LOG = LoggerFactory.getLogger(FrameLoop.class);

  /** So many failing frames one after the other, and the sketch rests until it is mended. */
  private static final int FAILURES_BEFORE_REST = 8;

  private final SketchHost host;
  private final ShownSketch shown;
  private final List<Throwable> thrown = new ArrayList<>();
  private boolean ended;
  private int failures;
  private int framesDrawn;

  FrameLoop(SketchHost host) {
    this.host = host;
    this.shown = new ShownSketch(host);
  }

  void open(Sketch first, SketchVersion madeOf) {
    shown.open(first, madeOf);
  }

  void frame() {
    shown.begin();
    if (host.driver() != null && shown.sketch().frameCount > 0) {
      guarded(this::drive);
      return;
    }
    change();
    if (failures < FAILURES_BEFORE_REST) {
      guarded(this::draw);
    }
    if (!ended) { // the frame failed, or was none of those that draw
      drawReport(ReportStrip::draw);
      runTasks();
    }
    ended = false;
    tellOfTasks();
    countFrame();
  }

  /** Brings what was asked for since the frame before. */
  private void change() {
    SketchVersion newer = host.takeOffer();
    if (newer != null) {
      changed(() -> shown.renew(newer));
    }
    SketchHost.Turn other = host.takeTurn();
    if (other != null) {
      changed(() -> shown.turnTo(other));
    }
    SketchHost.Rehearsal soon = host.takeRehearsal();
    if (soon != null && other == null) {
      guarded(() -> soon.keep().accept(() -> shown.rehearse(soon.turn())));
    }
    if (host.takeShadersChanged()) {
      guarded(shown.sketch()::shadersChanged);
    }
  }

  /** Another sketch may draw, even if the one before rests. */
  private void changed(Runnable change) {
    Sketch before = shown.sketch();
    guarded(
        () -> {
          change.run();
          failures = shown.sketch() == before ? failures : 0;
        });
  }

  private void draw() {
    shown.draw();
    failures = 0;
  }

  /** A report that cannot be shown would leave a window that is wrong without a word. */
  private void drawReport(BiConsumer<PGraphics, String> strip) {
    if (host.reported() == null || host.failure() != null) {
      return;
    }
    try {
      strip.accept(shown.sketch().g, host.reported());
    } catch (RuntimeException | Error e) {
      host.fail(new SketchFailedException(host.reported() + " (and it cannot be shown)", e));
    }
  }

  /** All of the sketch is drawn, and can still be read. */
  void endFrame() {
    ended = true;
    drawReport(ReportStrip::drawOver);
    runTasks();
  }

  /**
   * Those that were there by now: one that is asked for meanwhile is for the next frame. What a
   * task throws must not end the frame that it is run in.
   */
  private void runTasks() {
    for (Consumer<Sketch> task : host.takeTasks()) {
      try {
        task.accept(shown.sketch());
      } catch (Throwable e) {
        thrown.add(e);
      }
    }
  }

  private void tellOfTasks() {
    thrown.forEach(this::failed);
    thrown.clear();
  }

  /** Where in the sketch a stack is. Any thread. */
  String placeOf(StackTraceElement[] stack) {
    SketchVersion drawn = shown.classes();
    return drawn == null ? shown.sketch().getClass().getSimpleName() : drawn.place(stack);
  }

  private void drive() {
    try {
      host.driver().tick(shown.sketch());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void countFrame() {
    if (shown.sketch().frameCount < ShownSketch.PROVEN) {
      return;
    }
    framesDrawn++;
    if (framesDrawn == 1) {
      tellStartTime();
    }
    if (framesDrawn == host.options().frames().orElse(-1)) {
      shown.sketch().exit();
    }
  }

  private static void tellStartTime() {
    ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()).toMillis())
        .ifPresent(time -> LOG.info("first frame {} ms after the process started", time));
  }

  /** Ends the sketches that sleep, with the window. */
  void endSleepers() {
    guarded(shown::endSleepers);
  }

  // ---- failures

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      failed(e);
    }
  }

  private String explain(Throwable e) {
    if (e instanceof JobFailedException) {
      return e.getMessage(); // it did not arise in the sketch
    }
    return shown.classes() == null ? e.toString() : shown.classes().explain(e);
  }

  private void failed(Throwable e) {
    String line = explain(e);
    if (!line.equals(host.reported())) {
      LOG.error("the sketch threw", e);
    }
    host.report(line);
    shown.sketch().abandonFrame();
    boolean forThePerson =
        e instanceof BadInputException || e instanceof MissingRequirementException;
    boolean opening = shown.sketch().frameCount == 0 && !shown.isOnTrial();
    if (!host.options().reload() || forThePerson && opening) {
      host.fail(forThePerson ? (RuntimeException) e : new SketchFailedException(line, e));
    } else if (shown.isOnTrial()) {
      shown.endTrial();
      failures = 0;
    } else {
      failures = opening ? FAILURES_BEFORE_REST : failures + 1;
    }
  }
}
