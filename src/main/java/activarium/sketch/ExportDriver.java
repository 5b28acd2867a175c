package activarium.sketch;

import activarium.session.Phase;
import activarium.session.Session;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;

/**
 * What all exports do: they wait until the training is over and its maps are there, set what is to
 * be set one after the other, each time waiting until all jobs have answered, and only then draw.
 * So the same command draws the same, however fast anything is.
 */
abstract class ExportDriver implements FrameDriver {

  /** Nanoseconds of work between two looks at the window. */
  private static final long TURN = 60_000_000;

  private final ExportSettings settings;
  private final Queue<Map.Entry<String, Object>> pending = new ArrayDeque<>();
  private boolean begun;

  /** Any thread. */
  private volatile boolean done;

  ExportDriver(ExportSettings settings) {
    this.settings = settings;
  }

  /** Sets a parameter before the next step is drawn. */
  final void set(String name, Object value) {
    pending.add(Map.entry(name, value));
  }

  /** Called once, before anything is drawn: all maps are there. */
  abstract void begin(Sketch sketch);

  /**
   * Draws one step.
   *
   * @return whether there is more to draw
   */
  abstract boolean step(Sketch sketch) throws InterruptedException;

  /** Called after the last step; again and again until it returns true. */
  abstract boolean end(Sketch sketch) throws InterruptedException;

  @Override
  public final void tick(Sketch sketch) throws InterruptedException {
    SketchKit kit = sketch.kit();
    long until = System.nanoTime() + TURN;
    do {
      kit.keeper().advance();
      if (done) {
        if (end(sketch)) {
          sketch.exit();
        }
        return;
      }
      if (!isReady(kit)) {
        Thread.sleep(1);
      } else if (!begun) {
        begun = true;
        settings.applyTo(kit);
        begin(sketch);
      } else if (!pending.isEmpty()) {
        Map.Entry<String, Object> next = pending.remove();
        ExportSettings.set(kit, next.getKey(), next.getValue());
      } else {
        done = !step(sketch);
      }
    } while (System.nanoTime() < until);
  }

  private static boolean isReady(SketchKit kit) {
    Session session = kit.session();
    if (session != null && session.phase() == Phase.FAILED) {
      throw new IllegalStateException("the session failed", session.failure());
    }
    boolean training =
        session != null
            && (session.phase() == Phase.PREPARING || session.phase() == Phase.TRAINING);
    return !training && kit.isAtRest();
  }
}
