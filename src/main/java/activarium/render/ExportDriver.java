package activarium.render;

import activarium.core.BadInputException;
import activarium.gpu.Tile;
import activarium.parameter.Parameter;
import activarium.parameter.ToggleParameter;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.sketch.FailureReport;
import activarium.sketch.Offscreen;
import activarium.sketch.SketchKit;
import activarium.window.FrameDriver;
import activarium.window.Sketch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * What all exports do: they wait until the training is over and its maps are there, set what is to
 * be set one after the other, each time waiting until all jobs have answered, and only then draw.
 * So the same command draws the same, however fast anything is. While they wait, the sketch is
 * drawn small, for nobody: it may have work to begin, or be on its way somewhere.
 */
abstract class ExportDriver implements FrameDriver {

  /** Nanoseconds of work between two looks at the window. */
  private static final long TURN = 60_000_000;

  private static final float SECONDS = 1 / 30f;

  /** Frames in which all that moves arrives, as far as anybody sees. */
  private static final int SETTLING = 240;

  /** A time step, in seconds, after which it has arrived to the last bit, and frames of those. */
  private static final float LONG = 30;

  private static final int ARRIVING = 3;

  /** Longer side, in pixels, of what is drawn while waiting. */
  private static final double PREVIEW = 320;

  /** Milliseconds between two such frames, which others have for their work. */
  private static final long PAUSE = 5;

  private final ExportSettings settings;
  private final Tile small;
  private final Queue<Map.Entry<String, Object>> pending = new ArrayDeque<>();
  private Offscreen preview;
  private boolean checked;
  private boolean begun;
  private int settled;

  /** Any thread. */
  private volatile boolean done;

  /**
   * @param width of the export, of which here only the shape matters
   */
  ExportDriver(ExportSettings settings, int width, int height) {
    this.settings = settings;
    double scale = PREVIEW / Math.max(width, height);
    this.small =
        Tile.whole(
            (int) Math.max(1, Math.round(width * scale)),
            (int) Math.max(1, Math.round(height * scale)));
  }

  /** Draws a frame for nobody. */
  final void drawSmall(Sketch sketch, float seconds) {
    if (preview == null) {
      preview = Offscreen.unseen(sketch, small.width(), small.height());
    }
    preview.draw(small, seconds, null);
  }

  /** Sets a parameter before the next step is drawn. */
  final void set(String name, Object value) {
    pending.add(Map.entry(name, value));
  }

  /** Whether all is known that is to be known before the first step; asked until it is. */
  boolean isPrepared(Sketch sketch) {
    return true;
  }

  /** Lets all that moves arrive once more before the next step. */
  final void settle() {
    settled = 0;
  }

  /** Whether all that is drawn shows one time: what plays stands then, from the first frame on. */
  boolean isStill() {
    return true;
  }

  private static void stopPlaying(SketchKit kit) {
    List<Parameter> all = kit.parameters() == null ? List.of() : kit.parameters().all();
    for (Parameter parameter : all) {
      if (parameter instanceof ToggleParameter play && play.name().equals("play") && play.value()) {
        play.value(false);
      }
    }
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
    SketchKit kit = SketchKit.of(sketch);
    if (!checked) {
      checked = true;
      if (kit == null) {
        throw BadInputException.of(
            "sketch " + sketch.getClass().getSimpleName(),
            "one that builds a SketchKit in setup(): the kit draws what is exported",
            "none");
      }
      settings.requireKnown(kit);
      if (isStill()) {
        stopPlaying(kit);
      }
    }
    long until = System.nanoTime() + TURN;
    do {
      throwFailure(kit);
      kit.keeper.advance();
      if (done) {
        if (end(sketch)) {
          preview.close();
          sketch.exit();
        }
        return;
      }
      if (hasSettled() && !isPrepared(sketch)) {
        Thread.sleep(PAUSE);
      } else if (!isReady(kit)) {
        drawSmall(sketch, waiting(kit));
        Thread.sleep(PAUSE);
      } else if (!begun) {
        begun = true;
        settings.applyTo(kit);
        drawSmall(sketch, 0); // parameters learn their limits
        settings.values().forEach(this::set);
        begin(sketch);
      } else if (!pending.isEmpty()) {
        Map.Entry<String, Object> next = pending.remove();
        ExportSettings.set(kit, next.getKey(), next.getValue());
        if (pending.isEmpty() && settled >= SETTLING + ARRIVING) {
          drawSmall(sketch, 0); // what the sketch begins now is waited for before the next step
        }
      } else if (settled < SETTLING + ARRIVING) {
        drawSmall(sketch, settled < SETTLING ? SECONDS : LONG);
        settled++;
      } else {
        done = !step(sketch);
      }
    } while (System.nanoTime() < until);
  }

  private boolean hasSettled() {
    return begun && pending.isEmpty() && settled >= SETTLING + ARRIVING;
  }

  /**
   * Seconds that a frame of waiting counts for. From the first step on nothing may move while jobs
   * work, for as long as that takes: all moves by the clock of the film.
   */
  private float waiting(SketchKit kit) {
    boolean begins = settled < SETTLING + ARRIVING;
    return begins || kit.parts.hasNoWork() ? SECONDS : 0;
  }

  /** What fails in the background will not come: nothing waits for it. */
  private static void throwFailure(SketchKit kit) {
    RuntimeException failure = kit.parts.failure();
    if (failure != null) {
      throw FailureReport.forWhoWaits(failure);
    }
  }

  private static boolean isReady(SketchKit kit) {
    Session session = kit.session();
    if (session != null && session.missing() != null) {
      throw new BadInputException(session.missing());
    }
    boolean training =
        session != null
            && (session.phase() == Phase.PREPARING || session.phase() == Phase.TRAINING);
    return !training && kit.parts.isAtRest();
  }
}
