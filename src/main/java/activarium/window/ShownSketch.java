package activarium.window;

import activarium.window.Sleepers.Version;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PStyle;

/**
 * Which sketch a window shows: it may be replaced by a newer version of itself, and another may be
 * turned to while it sleeps. A newcomer is on trial until its {@code setup()} and its first {@code
 * draw()} have succeeded; if they fail, the one before comes back. Draw thread only, but for what
 * is asked.
 */
final class ShownSketch {

  private static final Logger LOG = LoggerFactory.getLogger(ShownSketch.class);

  /** {@code frameCount} after {@code setup()} and the first {@code draw()}. */
  static final int PROVEN = 2;

  private final SketchHost host;
  private final Sleepers asleep = new Sleepers();
  private final Set<Named> unfit = new HashSet<>();
  private volatile Sketch sketch;
  private volatile SketchVersion classes;
  private Version before;
  private boolean turning;
  private PStyle initialStyle;

  /** A sketch, whichever version of it, and what it looks at. */
  private record Named(String name, RunOptions options) {

    static Named of(SketchHost.Turn turn) {
      return new Named(turn.version().name(), turn.options());
    }
  }

  ShownSketch(SketchHost host) {
    this.host = host;
  }

  /** Puts the first one in, before its window exists. */
  void open(Sketch first, SketchVersion madeOf) {
    sketch = first;
    classes = madeOf;
  }

  /** Remembers the style that sketches begin with, before the first one changes it. */
  void begin() {
    if (initialStyle == null) {
      sketch.g.beginDraw();
      initialStyle = sketch.g.getStyle();
      sketch.g.endDraw();
      seed(sketch);
    }
  }

  /** Any thread. */
  Sketch sketch() {
    return sketch;
  }

  /** What it was made of; null if it was written in Java. Any thread. */
  SketchVersion classes() {
    return classes;
  }

  /** Whether it is on trial in the place of another. */
  boolean isOnTrial() {
    return before != null;
  }

  /** Draws a frame of it. */
  void draw() {
    sketch.drawFrame();
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

  private Version shown() {
    return new Version(sketch, classes, sketch.g.getStyle());
  }

  // ---- turning to another sketch, while this one sleeps

  /** One that was here before comes back as it was; another one is on trial, as after a reload. */
  void turnTo(SketchHost.Turn wanted) {
    if (shown().isFor(wanted)) {
      return;
    }
    if (before != null) {
      endTrial();
    }
    Version leaving = shown();
    Version known = asleep.wake(wanted);
    if (known == null) {
      before = leaving;
      turning = true;
      classes = wanted.version();
      enter(wanted.options());
      return;
    }
    asleep.add(leaving);
    classes = known.classes();
    known.sketch().takeOver(leaving.sketch());
    on(known.sketch(), known.style());
    host.turned(known.sketch());
  }

  /**
   * Draws a frame of a sketch that may be turned to soon, which the next frame of the one that is
   * shown draws over: nobody sees it, and it is there at once when it is turned to. One that fails
   * is left alone until then.
   *
   * @return the sketch, or null if nothing was drawn
   */
  Sketch rehearse(SketchHost.Turn wanted) {
    Version shown = shown();
    if (before != null || shown.isFor(wanted) || unfit.contains(Named.of(wanted))) {
      return null;
    }
    Version known = asleep.wake(wanted);
    Sketch hidden = known == null ? wanted.version().newInstance() : known.sketch();
    if (known == null) {
      hidden.attach(host, wanted.version().folder().toFile(), wanted.options());
    }
    hidden.takeOver(sketch);
    try {
      draw(hidden, known == null ? initialStyle : known.style());
      asleep.add(new Version(hidden, wanted.version(), hidden.g.getStyle()));
      return hidden;
    } catch (RuntimeException | Error e) {
      LOG.info("rehearsing {}", wanted.version().name(), e);
      unfit.add(Named.of(wanted));
      hidden.abandonFrame();
      hidden.retire();
      return null;
    } finally {
      putOn(shown.sketch(), shown.style());
    }
  }

  private void draw(Sketch hidden, PStyle style) {
    putOn(hidden, style);
    if (hidden.frameCount == 0) {
      seed(hidden);
    }
    hidden.drawFrame();
  }

  /** Ends the sketches that sleep, with the window. */
  void endSleepers() {
    asleep.giveAll().forEach(ShownSketch::retire);
  }

  // ---- replacing

  /** Those that sleep are opened anew when they are turned to. */
  void renew(SketchVersion newer) {
    unfit.clear();
    asleep.give(newer.name()).forEach(ShownSketch::retire);
    if (classes == null || newer.name().equals(classes.name())) {
      replaceBy(newer);
    }
  }

  /** What one that is not drawn any more cannot close keeps no other from ending. */
  private static void retire(Version left) {
    try {
      left.sketch().retire();
    } catch (RuntimeException | Error e) {
      LOG.warn("what {} had open", left.sketch().getClass().getSimpleName(), e);
    }
  }

  private void replaceBy(SketchVersion newer) {
    if (before != null) {
      endTrial();
    }
    before = shown();
    classes = newer;
    enter(before.sketch().runOptions());
  }

  private void enter(RunOptions run) {
    Sketch next = classes.newInstance();
    next.attach(host, classes.folder().toFile(), run);
    next.takeOver(before.sketch());
    on(next, initialStyle);
    seed(next);
  }

  /** The newcomer goes, the one before comes back. */
  void endTrial() {
    Sketch newcomer = sketch;
    Version back = before;
    before = null;
    turning = false;
    classes = back.classes();
    on(back.sketch(), back.style());
    if (newcomer != sketch) {
      newcomer.retire();
    }
  }

  private void on(Sketch next, PStyle style) {
    sketch = next;
    host.sketch(next);
    putOn(next, style);
  }

  private static void putOn(Sketch next, PStyle style) {
    next.show();
    next.pace(Pace.FULL); // it may not look whether it moves
    next.g.resetShader();
    next.g.style(style);
  }

  private void seed(Sketch beginner) {
    host.options()
        .seed()
        .ifPresent(
            seed -> {
              beginner.randomSeed(seed);
              beginner.noiseSeed(seed);
            });
  }
}
