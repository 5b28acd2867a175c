package activarium.window;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.window.Sleepers.Version;
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
import processing.core.PStyle;

/**
 * Frame after frame of the sketch in a window, and its replacement by a newer version. A newcomer
 * is on trial until its {@code setup()} and its first {@code draw()} have succeeded; if they fail,
 * the one before comes back. Draw thread only.
 */
final class FrameLoop {

  private static final Logger LOG = LoggerFactory.getLogger(FrameLoop.class);

  /** So many failing frames one after the other, and the sketch rests until it is mended. */
  private static final int FAILURES_BEFORE_REST = 8;

  /** {@code frameCount} after {@code setup()} and the first {@code draw()}. */
  private static final int PROVEN = 2;

  private final SketchHost host;
  private volatile Sketch sketch;
  private volatile SketchVersion classes;
  private final Sleepers asleep = new Sleepers();
  private Version before;
  private boolean turning;
  private boolean ended;
  private final List<Throwable> thrown = new ArrayList<>();
  private PStyle initialStyle;
  private int failures;
  private int framesDrawn;

  FrameLoop(SketchHost host) {
    this.host = host;
  }

  void open(Sketch first, SketchVersion madeOf) {
    sketch = first;
    classes = madeOf;
  }

  void frame() {
    if (initialStyle == null) {
      rememberInitialStyle();
      seed();
    }
    if (host.driver() != null && sketch.frameCount > 0) {
      guarded(this::drive);
      return;
    }
    SketchVersion newer = host.takeOffer();
    if (newer != null) {
      renew(newer);
    }
    SketchHost.Turn other = host.takeTurn();
    if (other != null && !shown().isFor(other)) {
      turnTo(other);
    }
    if (host.takeShadersChanged()) {
      guarded(sketch::shadersChanged);
    }
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

  /** A report that cannot be shown would leave a window that is wrong without a word. */
  private void drawReport(BiConsumer<PGraphics, String> strip) {
    if (host.reported() == null || host.failure() != null) {
      return;
    }
    try {
      strip.accept(sketch.g, host.reported());
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
        task.accept(sketch);
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
    SketchVersion drawn = classes;
    return drawn == null ? sketch.getClass().getSimpleName() : drawn.place(stack);
  }

  private void rememberInitialStyle() {
    sketch.g.beginDraw();
    initialStyle = sketch.g.getStyle();
    sketch.g.endDraw();
  }

  private void seed() {
    host.options()
        .seed()
        .ifPresent(
            seed -> {
              sketch.randomSeed(seed);
              sketch.noiseSeed(seed);
            });
  }

  private void drive() {
    try {
      host.driver().tick(sketch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void draw() {
    sketch.drawFrame();
    failures = 0;
    if (turning && sketch.frameCount == 1) {
      host.turned(sketch);
    }
    if (before != null && sketch.frameCount >= PROVEN) {
      endTrialWell();
    }
  }

  private void endTrialWell() {
    Version left = before;
    before = null;
    host.clearReport();
    if (turning) {
      turning = false;
      asleep.add(left);
    } else {
      LOG.info("reloaded {}", classes.name());
      left.sketch().retire();
    }
  }

  private void countFrame() {
    if (sketch.frameCount < PROVEN) {
      return;
    }
    framesDrawn++;
    if (framesDrawn == 1) {
      tellStartTime();
    }
    if (framesDrawn == host.options().frames().orElse(-1)) {
      sketch.exit();
    }
  }

  private static void tellStartTime() {
    ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()).toMillis())
        .ifPresent(time -> LOG.info("first frame {} ms after the process started", time));
  }

  // ---- turning to another sketch, while this one sleeps

  private Version shown() {
    return new Version(sketch, classes, sketch.g.getStyle());
  }

  /** One that was here before comes back as it was; another one is on trial, as after a reload. */
  private void turnTo(SketchHost.Turn wanted) {
    if (before != null) {
      endTrial();
    }
    Version leaving = shown();
    Version known = asleep.wake(wanted);
    if (known == null) {
      before = leaving;
      turning = true;
      classes = wanted.version();
      guarded(() -> enter(wanted.options()));
      return;
    }
    asleep.add(leaving);
    classes = known.classes();
    known.sketch().takeOver(leaving.sketch());
    on(known.sketch(), known.style());
    failures = 0;
    guarded(() -> host.turned(known.sketch()));
  }

  /** Ends the sketches that sleep, with the window. */
  void endSleepers() {
    asleep.giveAll().forEach(sleeper -> guarded(sleeper.sketch()::retire));
  }

  // ---- replacing

  /** Those that sleep are opened anew when they are turned to. */
  private void renew(SketchVersion newer) {
    asleep.give(newer.name()).forEach(sleeper -> guarded(sleeper.sketch()::retire));
    if (classes == null || newer.name().equals(classes.name())) {
      replaceBy(newer);
    }
  }

  private void replaceBy(SketchVersion newer) {
    if (before != null) {
      endTrial();
    }
    before = shown();
    classes = newer;
    guarded(() -> enter(before.sketch().runOptions()));
  }

  private void enter(RunOptions run) {
    Sketch next = classes.newInstance();
    next.attach(host, classes.folder().toFile(), run);
    next.takeOver(before.sketch());
    on(next, initialStyle);
    failures = 0;
    seed();
  }

  /** The newcomer goes, the one before comes back. */
  private void endTrial() {
    Sketch newcomer = sketch;
    Version back = before;
    before = null;
    turning = false;
    classes = back.classes();
    on(back.sketch(), back.style());
    if (newcomer != sketch) {
      guarded(newcomer::retire);
    }
  }

  private void on(Sketch next, PStyle style) {
    sketch = next;
    host.sketch(next);
    next.show();
    next.pace(Pace.FULL); // it may not look whether it moves
    next.g.resetShader();
    next.g.style(style);
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
    return classes == null ? e.toString() : classes.explain(e);
  }

  private void failed(Throwable e) {
    String line = explain(e);
    if (!line.equals(host.reported())) {
      LOG.error("the sketch threw", e);
    }
    host.report(line);
    sketch.abandonFrame();
    boolean forThePerson =
        e instanceof BadInputException || e instanceof MissingRequirementException;
    boolean opening = sketch.frameCount == 0 && before == null;
    if (!host.options().reload() || forThePerson && opening) {
      host.fail(forThePerson ? (RuntimeException) e : new SketchFailedException(line, e));
    } else if (before != null) {
      endTrial();
    } else {
      failures = opening ? FAILURES_BEFORE_REST : failures + 1;
    }
  }
}
