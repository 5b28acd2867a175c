package activarium.sketch;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.work.Latest;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PGraphics;
import processing.core.PStyle;

/**
 * What goes on in one window: frame after frame of the sketch on show, and its replacement by a
 * newer version. A newcomer is on trial until its {@code setup()} and its first {@code draw()} have
 * succeeded; if they fail, the one before comes back.
 *
 * <p>Frames are drawn, and sketches changed, on the draw thread; the mailboxes are for any thread.
 */
final class Stage {

  private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

  /** So many failing frames one after the other, and the sketch rests until it is mended. */
  private static final int FAILURES_BEFORE_REST = 8;

  /** {@code frameCount} after {@code setup()} and the first {@code draw()}. */
  private static final int PROVEN = 2;

  private final RunOptions options;
  private final CountDownLatch exitRequested = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Latest<SketchClasses> fresh = new Latest<>();
  private final AtomicBoolean shadersChanged = new AtomicBoolean();
  private final Queue<Consumer<Sketch>> tasks = new ConcurrentLinkedQueue<>();
  private volatile String report;
  private volatile RuntimeException failure;
  private volatile Sketch onShow;

  private SketchClasses classes;
  private Sketch before;
  private SketchClasses classesBefore;
  private PStyle initialStyle;
  private PStyle styleBefore;
  private int failures;
  private int framesDrawn;

  Stage(RunOptions options) {
    this.options = options;
  }

  // ---- any thread

  RunOptions options() {
    return options;
  }

  /** The sketch that is drawn now. */
  Sketch onShow() {
    return onShow;
  }

  /** Replaces the sketch before its next frame. */
  void offer(SketchClasses newer) {
    fresh.publish(newer);
  }

  void shadersChanged() {
    shadersChanged.set(true);
  }

  /** Runs {@code task} on the draw thread after the next frame, with OpenGL at hand. */
  void afterFrame(Consumer<Sketch> task) {
    tasks.add(task);
  }

  void report(String message) {
    if (!message.equals(report)) {
      LOG.warn(message);
    }
    report = message;
  }

  void clearReport() {
    report = null;
  }

  String reported() {
    return report;
  }

  void exitRequested() {
    exitRequested.countDown();
  }

  void ended() {
    exitRequested.countDown();
    ended.countDown();
  }

  void awaitExitRequest() throws InterruptedException {
    exitRequested.await();
  }

  /** Waits until the sketch has released all it holds; false if it takes longer than allowed. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Why the sketch ended by itself, or null. */
  RuntimeException failure() {
    return failure;
  }

  // ---- the draw thread

  /** Puts the first sketch on, before its window exists. */
  void open(Sketch sketch, SketchClasses madeOf) {
    onShow = sketch;
    classes = madeOf;
  }

  /** Draws one frame. */
  void frame(Sketch shown) {
    onShow = shown;
    if (initialStyle == null) {
      start(shown);
    }
    SketchClasses newer = fresh.take();
    if (newer != null) {
      replaceBy(newer);
    }
    if (shadersChanged.getAndSet(false)) {
      guarded(onShow::shadersChanged);
    }
    if (failures < FAILURES_BEFORE_REST) {
      guarded(this::drawFrame);
    }
    finishFrame();
  }

  private void start(Sketch sketch) {
    sketch.g.beginDraw();
    initialStyle = sketch.g.getStyle();
    sketch.g.endDraw();
    seed(sketch);
  }

  private void seed(Sketch sketch) {
    options
        .seed()
        .ifPresent(
            seed -> {
              sketch.randomSeed(seed);
              sketch.noiseSeed(seed);
            });
  }

  private void drawFrame() {
    onShow.drawFrame();
    failures = 0;
    if (before != null && onShow.frameCount >= PROVEN) {
      Sketch retired = before;
      before = null;
      clearReport();
      LOG.info("reloaded {}", classes.source().name());
      retired.retire();
    }
  }

  private void finishFrame() {
    if (report != null) {
      ReportStrip.draw(onShow.g, report);
    }
    for (Consumer<Sketch> task = tasks.poll(); task != null; task = tasks.poll()) {
      task.accept(onShow);
    }
    if (onShow.frameCount >= PROVEN && framesDrawn++ == 0) {
      tellStartTime();
    }
    if (options.frames().isPresent() && framesDrawn >= options.frames().getAsInt()) {
      onShow.exit();
    }
  }

  private static void tellStartTime() {
    ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()).toMillis())
        .ifPresent(time -> LOG.info("first frame {} ms after the process started", time));
  }

  private void replaceBy(SketchClasses newer) {
    if (before != null) {
      leaveTrial();
    }
    Sketch running = onShow;
    before = running;
    classesBefore = classes;
    styleBefore = running.g.getStyle();
    guarded(() -> enter(newer, running));
  }

  private void enter(SketchClasses newer, Sketch running) {
    classes = newer;
    Sketch next = newer.newInstance();
    next.attach(this, newer.folder().toFile());
    next.takeOver(running);
    onShow = next;
    failures = 0;
    seed(next);
    restore(next.g, initialStyle);
  }

  /** The newcomer goes, the one before comes back. */
  private void leaveTrial() {
    Sketch failed = onShow;
    onShow = before;
    classes = classesBefore;
    before = null;
    onShow.show();
    restore(onShow.g, styleBefore);
    if (failed != onShow) {
      guarded(failed::retire);
    }
  }

  private static void restore(PGraphics graphics, PStyle style) {
    graphics.resetShader();
    graphics.style(style);
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      failed(e);
    }
  }

  private void failed(Throwable e) {
    String line = classes == null ? e.toString() : classes.explain(e);
    if (!line.equals(report)) {
      LOG.error(line, e);
    }
    onShow.abandonFrame();
    boolean forThePerson =
        e instanceof BadInputException || e instanceof MissingRequirementException;
    boolean opening = onShow.frameCount == 0 && before == null;
    if (!options.reload() || forThePerson && opening) {
      failure = forThePerson ? (RuntimeException) e : new SketchFailedException(line, e);
      onShow.exit();
    } else if (before != null) {
      leaveTrial();
    } else {
      failures = opening ? FAILURES_BEFORE_REST : failures + 1;
    }
    report = line;
  }
}
