package activarium.sketch;

import activarium.work.Latest;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a window, the sketch in it, and whoever opened or watches it tell each other. It outlives
 * the sketch, which may be replaced. For any thread, but for {@link #frame}.
 */
final class SketchHost {

  private static final Logger LOG = LoggerFactory.getLogger(SketchHost.class);

  private final RunOptions options;
  private final FrameDriver driver;
  private final FrameLoop loop = new FrameLoop(this);
  private final CountDownLatch exitRequested = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Latest<SketchClasses> newer = new Latest<>();
  private final AtomicBoolean shadersChanged = new AtomicBoolean();
  private final Queue<Consumer<Sketch>> tasks = new ConcurrentLinkedQueue<>();
  private volatile String report;
  private volatile RuntimeException failure;
  private volatile Sketch sketch;

  SketchHost(RunOptions options) {
    this(options, null);
  }

  /**
   * @param driver what draws the sketch once it is set up; null for its window's loop
   */
  SketchHost(RunOptions options, FrameDriver driver) {
    this.options = options;
    this.driver = driver;
  }

  FrameDriver driver() {
    return driver;
  }

  RunOptions options() {
    return options;
  }

  /** Puts the first sketch in, before its window exists. */
  void open(Sketch first, SketchClasses madeOf) {
    sketch = first;
    loop.open(first, madeOf);
  }

  /** Draws one frame. Draw thread only. */
  void frame() {
    loop.frame();
  }

  /** The sketch that is drawn now. */
  Sketch sketch() {
    return sketch;
  }

  void sketch(Sketch drawnNow) {
    sketch = drawnNow;
  }

  // ---- from the watcher

  /** Replaces the sketch before its next frame. */
  void offer(SketchClasses classes) {
    newer.publish(classes);
  }

  /** What was offered last and not yet taken, or null. */
  SketchClasses takeOffer() {
    return newer.take();
  }

  void shadersChanged() {
    shadersChanged.set(true);
  }

  boolean takeShadersChanged() {
    return shadersChanged.getAndSet(false);
  }

  // ---- what the audience reads

  /** Shows a message over the sketch until it is cleared, and logs it if it is new. */
  void report(String message) {
    if (!message.equals(report)) {
      LOG.warn(message);
    }
    report = message;
  }

  void clearReport() {
    report = null;
  }

  /** The message over the sketch, or null. */
  String reported() {
    return report;
  }

  // ---- tasks

  /** Runs {@code task} on the draw thread after the next frame, with OpenGL at hand. */
  void afterFrame(Consumer<Sketch> task) {
    tasks.add(task);
  }

  void runTasks() {
    for (Consumer<Sketch> task = tasks.poll(); task != null; task = tasks.poll()) {
      task.accept(sketch);
    }
  }

  // ---- the end

  void exitRequested() {
    exitRequested.countDown();
  }

  void awaitExitRequest() throws InterruptedException {
    exitRequested.await();
  }

  void ended() {
    exitRequested.countDown();
    ended.countDown();
  }

  /** Waits until the sketch has released all it holds; false if it takes longer than allowed. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the sketch because of {@code cause}. */
  void fail(RuntimeException cause) {
    failure = cause;
    sketch.exit();
  }

  /** Why the sketch ended by itself, or null. */
  RuntimeException failure() {
    return failure;
  }
}
