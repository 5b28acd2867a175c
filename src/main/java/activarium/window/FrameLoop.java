package activarium.window;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.work.JobFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  /**
   * A sketch, what it was made of (null if it was written in Java), and its style when replaced.
   */
  private record Version(Sketch sketch, SketchVersion classes, PStyle style) {}

  private final SketchHost host;
  private volatile Sketch sketch;
  private volatile SketchVersion classes;
  private final Map<String, Version> asleep = new LinkedHashMap<>();
  private Version before;
  private boolean turning;
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
    SketchVersion other = host.takeTurn();
    if (other != null && !other.name().equals(nameOf(classes))) {
      turnTo(other);
    }
    if (host.takeShadersChanged()) {
      guarded(sketch::shadersChanged);
    }
    if (failures < FAILURES_BEFORE_REST) {
      guarded(this::draw);
    }
    if (host.reported() != null && host.failure() == null) {
      drawReport();
    }
    runTasks();
    countFrame();
  }

  /** A report that cannot be shown would leave a window that is wrong without a word. */
  private void drawReport() {
    try {
      ReportStrip.draw(sketch.g, host.reported());
    } catch (RuntimeException | Error e) {
      host.fail(new SketchFailedException(host.reported() + " (and it cannot be shown)", e));
    }
  }

  private void runTasks() {
    for (Consumer<Sketch> task = host.takeTask(); task != null; task = host.takeTask()) {
      Consumer<Sketch> next = task;
      guarded(() -> next.accept(sketch));
    }
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
      asleep.put(nameOf(left.classes), left);
    } else {
      LOG.info("reloaded {}", classes.name());
      left.sketch.retire();
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

  private static String nameOf(SketchVersion version) {
    return version == null ? "" : version.name();
  }

  /** One that was here before comes back as it was; another one is on trial, as after a reload. */
  private void turnTo(SketchVersion wanted) {
    if (before != null) {
      endTrial();
    }
    Version leaving = new Version(sketch, classes, sketch.g.getStyle());
    Version known = asleep.remove(wanted.name());
    if (known == null) {
      before = leaving;
      turning = true;
      classes = wanted;
      guarded(this::enter);
      return;
    }
    asleep.put(nameOf(leaving.classes), leaving);
    classes = known.classes;
    known.sketch.takeOver(leaving.sketch);
    on(known.sketch, known.style);
    failures = 0;
    guarded(() -> host.turned(known.sketch));
  }

  /** Ends the sketches that sleep, with the window. */
  void endSleepers() {
    asleep.values().forEach(sleeper -> guarded(sleeper.sketch::retire));
    asleep.clear();
  }

  // ---- replacing

  /** One that sleeps is opened anew when it is turned to. */
  private void renew(SketchVersion newer) {
    Version sleeper = asleep.remove(newer.name());
    if (sleeper != null) {
      guarded(sleeper.sketch::retire);
    } else if (classes == null || newer.name().equals(classes.name())) {
      replaceBy(newer);
    }
  }

  private void replaceBy(SketchVersion newer) {
    if (before != null) {
      endTrial();
    }
    before = new Version(sketch, classes, sketch.g.getStyle());
    classes = newer;
    guarded(this::enter);
  }

  private void enter() {
    Sketch next = classes.newInstance();
    next.attach(host, classes.folder().toFile());
    next.takeOver(before.sketch);
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
    classes = back.classes;
    on(back.sketch, back.style);
    if (newcomer != sketch) {
      guarded(newcomer::retire);
    }
  }

  private void on(Sketch next, PStyle style) {
    sketch = next;
    host.sketch(next);
    next.show();
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
