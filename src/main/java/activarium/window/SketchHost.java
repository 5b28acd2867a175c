package activarium.window;

import activarium.work.Latest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.event.Event;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * What a window, the sketch in it, and whoever opened or watches it tell each other. It outlives
 * the sketch, which may be replaced. For any thread, but for {@link #frame}.
 */
public final class SketchHost {

  private static final Logger LOG = LoggerFactory.getLogger(SketchHost.class);

  private final RunOptions options;
  private final FrameDriver driver;
  private final FrameLoop loop = new FrameLoop(this);
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch exitRequested = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Latest<SketchVersion> newer = new Latest<>();
  private final Latest<Turn> turn = new Latest<>();
  private final Latest<Rehearsal> rehearsal = new Latest<>();
  private final AtomicBoolean shadersChanged = new AtomicBoolean();
  private final Queue<Consumer<Sketch>> tasks = new ConcurrentLinkedQueue<>();
  private final Queue<Event> hands = new ConcurrentLinkedQueue<>();
  private final SharedParts shared = new SharedParts();
  private final WindowPlace place = new WindowPlace();
  private volatile Program program;
  private volatile String report;
  private volatile RuntimeException failure;
  private volatile Sketch sketch;

  public SketchHost(RunOptions options) {
    this(options, null);
  }

  /**
   * @param driver what draws the sketch once it is set up; null for its window's loop
   */
  public SketchHost(RunOptions options, FrameDriver driver) {
    this.options = options;
    this.driver = driver;
  }

  FrameDriver driver() {
    return driver;
  }

  public RunOptions options() {
    return options;
  }

  /** Where the window opens. */
  public WindowPlace place() {
    return place;
  }

  /** Puts the first sketch in, before its window exists. */
  public void open(Sketch first, SketchVersion madeOf) {
    sketch = first;
    loop.open(first, madeOf);
  }

  /** Draws one frame. Draw thread only. */
  void frame() {
    started.countDown();
    loop.frame();
  }

  /** Whether the draw thread has come to the sketch. */
  boolean hasStarted() {
    return started.getCount() == 0;
  }

  /** Whether the sketch has drawn, and is not about to end. */
  boolean isDrawn() {
    return hasStarted() && exitRequested.getCount() > 0 && sketch.frameCount > 0;
  }

  /** Waits until the draw thread has come to the sketch; false if it takes longer than allowed. */
  public boolean awaitStart(Duration limit) throws InterruptedException {
    return started.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  // ---- from the guard

  /** When the frame under way began, by {@link System#nanoTime}; 0 between frames. */
  long busySince() {
    return sketch.window().drawThread().busySince();
  }

  /** What the draw thread is doing. */
  StackTraceElement[] drawStack() {
    Thread thread = sketch.window().drawThread().getThread();
    return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
  }

  /** Where in the sketch a stack is. */
  String placeOf(StackTraceElement[] stack) {
    return loop.placeOf(stack);
  }

  /**
   * Tells of a frame that hangs, in the title of the window, since nothing can be drawn.
   *
   * @param line that tells it; null when the frame has ended
   */
  void hangs(String line) {
    sketch.window().tell(line);
  }

  /** The sketch that is drawn now. */
  public Sketch sketch() {
    return sketch;
  }

  public void sketch(Sketch drawnNow) {
    sketch = drawnNow;
  }

  // ---- from a program of several sketches

  /** What makes one program of the sketches that a window shows one after another. */
  public interface Program {

    /** Whether a key is the program's, and not the sketch's; if so, it is obeyed. Draw thread. */
    boolean take(KeyEvent event);

    /** The same of the pointer. */
    boolean take(MouseEvent event);

    /** Draws what is the program's over a frame of the sketch. Draw thread. */
    void draw(Sketch sketch);

    /** Another sketch is drawn from the next frame on, for the first time or again. Draw thread. */
    void turned(Sketch sketch);
  }

  /** Makes this the window of a program, before it opens. */
  public void program(Program made) {
    program = made;
  }

  /** What the sketches of this window are one program by, or null where there is one sketch. */
  public Program program() {
    return program;
  }

  /** What all sketches of a program have in common. */
  public SharedParts shared() {
    return shared;
  }

  /** A sketch of a program, and what it looks at: each such pair is opened once. */
  record Turn(SketchVersion version, RunOptions options) {}

  /**
   * Draws another sketch before the next frame; this one sleeps, with all that it has.
   *
   * @param run what that one looks at
   */
  public void turnTo(SketchVersion other, RunOptions run) {
    turn.publish(new Turn(other, run));
    wake();
  }

  /**
   * Draws a frame of a sketch that may be turned to soon, before the next frame and drawn over by
   * it: who turns to it later finds it as if it had been shown before. Its setup may take some
   * tenths of a second, so that this is for when nothing moves.
   *
   * @param run what it looks at
   * @param keep runs what it is given, which gives the sketch that was drawn or null if it cannot
   *     be, and keeps what the one that is shown needs meanwhile
   */
  public void rehearse(SketchVersion other, RunOptions run, Consumer<Supplier<Sketch>> keep) {
    rehearsal.publish(new Rehearsal(new Turn(other, run), keep));
  }

  /** What is to be drawn behind what is shown, and who keeps that. */
  record Rehearsal(Turn turn, Consumer<Supplier<Sketch>> keep) {}

  /** What is to be rehearsed, or null. */
  Rehearsal takeRehearsal() {
    return rehearsal.take();
  }

  /** What is to be turned to, or null. */
  Turn takeTurn() {
    return turn.take();
  }

  void turned(Sketch arrived) {
    if (program != null) {
      program.turned(arrived);
    }
  }

  /** The sketches that sleep end with the one that is drawn. */
  void endSleepers() {
    loop.endSleepers();
    shared.close();
  }

  // ---- from the watcher

  /** Replaces the sketch before its next frame. */
  public void offer(SketchVersion classes) {
    newer.publish(classes);
    wake();
  }

  /** What was offered last and not yet taken, or null. */
  SketchVersion takeOffer() {
    return newer.take();
  }

  /** Whether something was offered and not yet taken. */
  boolean hasOffer() {
    return newer.peek() != null;
  }

  public void shadersChanged() {
    shadersChanged.set(true);
    wake();
  }

  boolean takeShadersChanged() {
    return shadersChanged.getAndSet(false);
  }

  // ---- what the audience reads

  /** Shows a message over the sketch until it is cleared, and logs it if it is new. */
  public void report(String message) {
    if (!message.equals(report)) {
      LOG.warn(message);
    }
    report = message;
    wake();
  }

  public void clearReport() {
    report = null;
  }

  /** Clears a message, if it is still that one. */
  public void clearReport(String message) {
    if (message.equals(report)) {
      report = null;
    }
  }

  /** The message over the sketch, or null. */
  public String reported() {
    return report;
  }

  // ---- tasks

  /**
   * Runs {@code task} on the draw thread at the end of the next frame, with OpenGL at hand, while
   * all that was drawn can be read; if the frame fails, after it. Any thread.
   */
  public void afterFrame(Consumer<Sketch> task) {
    tasks.add(task);
    wake();
  }

  private void wake() {
    Sketch drawnNow = sketch;
    if (drawnNow != null) {
      drawnNow.wake();
    }
  }

  /** All of the sketch is drawn. Draw thread only. */
  void endFrame() {
    loop.endFrame();
  }

  /** What is to be run at the end of the frame that is drawn. */
  List<Consumer<Sketch>> takeTasks() {
    List<Consumer<Sketch>> taken = new ArrayList<>();
    for (int i = tasks.size(); i > 0; i--) {
      taken.add(tasks.remove());
    }
    return taken;
  }

  // ---- hands

  /** What a hand does is for the sketch that is drawn when it is heard, whoever was drawn then. */
  void hand(Event event) {
    hands.add(event);
    wake();
  }

  /** What a hand did and nobody has heard of yet, or null. */
  Event takeHand() {
    return hands.poll();
  }

  // ---- the end

  public void exitRequested() {
    exitRequested.countDown();
  }

  public void awaitExitRequest() throws InterruptedException {
    exitRequested.await();
  }

  void ended() {
    started.countDown();
    exitRequested.countDown();
    ended.countDown();
  }

  /** Waits until the sketch has released all it holds; false if it takes longer than allowed. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the sketch because of {@code cause}. */
  void fail(RuntimeException cause) {
    failure = cause;
    sketch.exit();
  }

  /** Ends the sketch after something escaped its frames: the thread that draws is no more. */
  void drawingFailed(Throwable problem) {
    LOG.error("drawing ended", problem);
    failure = new SketchFailedException("drawing failed: " + problem, problem);
    try {
      sketch.retire();
    } catch (RuntimeException | Error e) {
      LOG.warn("what the sketch had open", e);
    } finally {
      ended();
    }
  }

  /** Why the sketch ended by itself, or null. */
  public RuntimeException failure() {
    return failure;
  }
}
