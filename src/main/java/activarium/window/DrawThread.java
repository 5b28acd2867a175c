package activarium.window;

import activarium.work.DrawingThread;
import com.jogamp.nativewindow.NativeWindowFactory;
import com.jogamp.opengl.util.AnimatorBase;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Draws frame after frame of one window: one thread from its opening to its end, whatever happens
 * in a frame. JOGL's own animators make a new thread for every change of the rate, which fails
 * while a frame takes longer than 5 s, and end without a word at whatever a frame throws.
 */
final class DrawThread extends AnimatorBase {

  private static final long SECOND = 1_000_000_000;

  /** Between frames in which nothing moves. */
  private static final long REST = SECOND / 10;

  /** What a hand did is shown after so long at the latest, however few frames are asked for. */
  private static final long PROMPT = SECOND / 24;

  /** Milliseconds that whoever wants a pause waits for the end of a frame, as JOGL's do. */
  private static final long LONGEST_WAIT = 5000;

  private final Consumer<Throwable> onFailure;
  private volatile long period = SECOND / 60;
  private volatile long busySince;
  private volatile Pace pace = Pace.FULL;
  private volatile boolean woken;
  private volatile boolean touched;
  private volatile boolean early;
  private boolean pauseWanted;
  private boolean drawing;
  private boolean stopped;

  /**
   * @param onFailure receives, in this thread, what escaped a frame; no frame comes after it
   */
  DrawThread(Consumer<Throwable> onFailure) {
    super(0); // nothing is drawn by AWT
    this.onFailure = onFailure;
  }

  /** Draws so many frames a second from now on, if there is time. Any thread. */
  void rate(float framesPerSecond) {
    period = (long) (SECOND / framesPerSecond);
  }

  /** Keeps a pace from now on, as long as nothing {@link #wake}s it. Any thread. */
  void pace(Pace wanted) {
    pace = wanted;
  }

  /** The pace that is kept. Any thread. */
  Pace pace() {
    return pace;
  }

  /** Something is there to be shown: the next frame comes soon. Any thread. */
  void wake() {
    woken = true;
    LockSupport.unpark(animThread);
  }

  /** Whether something {@link #wake}d it since the frame before. Any thread. */
  boolean isTouched() {
    return touched;
  }

  /** Whether the frame under way was woken, and came before its time. Any thread. */
  boolean isEarly() {
    return early;
  }

  /** When the frame under way began, by {@link System#nanoTime}; 0 between frames. Any thread. */
  long busySince() {
    return busySince;
  }

  /** Whether it draws no more, or not yet. */
  synchronized boolean isStopped() {
    return stopped || animThread == null;
  }

  // ---- what JOGL asks of an animator

  @Override
  protected String getBaseName(String prefix) {
    return "activarium-draw";
  }

  @Override
  public synchronized boolean start() {
    if (animThread != null || stopped) {
      return false;
    }
    animThread = DrawingThread.of(getBaseName(""), this::run);
    animThread.start();
    return true;
  }

  /** Ends the drawing after the frame under way; true the first time. Any thread. */
  @Override
  public synchronized boolean stop() {
    boolean first = !stopped;
    stopped = true;
    notifyAll();
    wake();
    return first;
  }

  /** False while the virtual machine ends, or JOGL would kill a thread that draws. */
  @Override
  public synchronized boolean isAnimating() {
    return !isStopped() && !pauseWanted && !NativeWindowFactory.isJVMShuttingDown();
  }

  @Override
  public synchronized boolean isPaused() {
    return !isStopped() && pauseWanted;
  }

  /** Draws no frame until {@link #resume}; waits for the one under way. */
  @Override
  public synchronized boolean pause() {
    if (!isAnimating()) {
      return false;
    }
    pauseWanted = true;
    long end = System.nanoTime() + LONGEST_WAIT * 1_000_000;
    try {
      while (drawing && Thread.currentThread() != animThread && System.nanoTime() < end) {
        wait(LONGEST_WAIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  @Override
  public synchronized boolean resume() {
    boolean paused = isPaused();
    pauseWanted = false;
    notifyAll();
    return paused;
  }

  // ---- the thread

  private void run() {
    try {
      while (begins()) {
        long start = System.nanoTime();
        busySince = start;
        try {
          display();
        } finally {
          ends();
        }
        rest(start);
      }
    } catch (Throwable e) {
      stop();
      onFailure.accept(e instanceof UncaughtAnimatorException ? e.getCause() : e);
    }
  }

  /** Waits for the next frame. */
  private void rest(long start) {
    long taken = System.nanoTime() - start;
    parkUntil(start + Math.min(period, PROMPT));
    long due =
        start
            + switch (pace) {
              case FULL -> period;
              case SHARED -> Math.max(period, 2 * taken);
              case REST -> Math.max(period, REST);
            };
    while (!woken && !isStopped() && System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
    touched = woken;
    woken = false;
    early = System.nanoTime() < due;
  }

  private static void parkUntil(long time) {
    while (System.nanoTime() < time) {
      LockSupport.parkNanos(time - System.nanoTime());
    }
  }

  private synchronized boolean begins() throws InterruptedException {
    while (pauseWanted && !stopped) {
      wait();
    }
    drawing = !stopped && !NativeWindowFactory.isJVMShuttingDown();
    return drawing;
  }

  private synchronized void ends() {
    busySince = 0;
    drawing = false;
    notifyAll();
  }
}
