package activarium.kiosk;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.exhibit.Idleness.State;
import activarium.sketch.SketchKit;
import activarium.stage.drawing.DrawingStage;
import activarium.view.drawing.DrawingPad;
import activarium.watchdog.Steadiness;
import activarium.watchdog.Vitals;
import activarium.window.Sketch;
import activarium.window.SketchHost;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import processing.core.PConstants;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * Three months of visitors in minutes, by a clock that skips what they would wait: they touch
 * wherever it may be, draw, speak other languages, look for the staff's panel, and go away. Tells
 * whether what the show holds stays as it is.
 */
public final class KioskSoak implements SketchHost.Program {

  /** One visit in so many is drawn and lasts; the others begin, are asked, and end. */
  private static final int LASTS = 25;

  /** Of the others, so many come and go in one frame. */
  private static final int AT_ONCE = 8;

  private static final int SAMPLES = 60;
  private static final int MOST_TOUCHES = 12;
  private static final double UNTIL_ASKED = 61;
  private static final double UNTIL_HOME = 31;
  private static final double MOST_WAITED = 40;
  private static final int POINTS = 12;

  private final int visits;
  private final Random random;
  private final Steadiness held = new Steadiness();
  private SketchHost host;
  private KioskProgram program;
  private volatile long skipped;
  private int visit;
  private int touches;
  private int lasting;
  private boolean isEnded;

  /**
   * @param visits how many of them
   */
  public KioskSoak(int visits, long seed) {
    if (visits < SAMPLES * LASTS) {
      throw new IllegalArgumentException("visits must be at least " + SAMPLES * LASTS);
    }
    this.visits = visits;
    random = new Random(seed);
  }

  /** The clock of the show that is visited. */
  public LongSupplier clock() {
    return () -> System.nanoTime() + skipped;
  }

  /** Sends visitors to a show that goes by this clock; they come once its picture is at rest. */
  public SketchHost.Program visits(SketchHost window, KioskProgram visited) {
    host = window;
    program = visited;
    return this;
  }

  /** What was held, once the window has closed. */
  public Steadiness held() {
    return held;
  }

  /** Visits so far. */
  public int count() {
    return visit;
  }

  /** Those of them that were drawn. */
  public int lasting() {
    return lasting;
  }

  // ---- a frame

  @Override
  public void draw(Sketch sketch) {
    program.draw(sketch);
    SketchKit kit = SketchKit.of(sketch);
    boolean isReady = kit != null && kit.session() != null && kit.canvas().scale() > 0;
    boolean hasBegun = visit > 0 || touches > 0;
    if (isEnded || !isReady || !hasBegun && !kit.parts.isAtRest()) {
      return;
    }
    if (program.state() != State.SHOW) {
      goOn(sketch, kit);
    } else if (touches > 0) {
      touches = 0;
      count(kit);
    } else if (visit % LASTS == 0) {
      touches = 1 + random.nextInt(MOST_TOUCHES);
      lasting++;
      tap(sketch, anywhere(kit.canvas().box()));
    } else {
      for (int i = 0; i < AT_ONCE && visit % LASTS != 0 && !isEnded; i++) {
        comeAndGo(sketch, kit);
      }
    }
  }

  /** A visit of less than a frame: whoever touched it is gone at once. */
  private void comeAndGo(Sketch sketch, SketchKit kit) {
    float[] place = anywhere(kit.canvas().box());
    program.take(event(kit, MouseEvent.PRESS, place[0], place[1]));
    program.take(event(kit, MouseEvent.RELEASE, place[0], place[1]));
    skip(UNTIL_ASKED);
    program.draw(sketch);
    skip(UNTIL_HOME);
    program.draw(sketch);
    count(kit);
  }

  private void count(SketchKit kit) {
    visit++;
    if (visit % (visits / SAMPLES) == 0) {
      System.gc(); // so that what is told of the heap is what is held
      held.add(Vitals.now(kit.canvas().gpu().openResources()));
    }
    if (visit >= visits) {
      isEnded = true;
      host.exitRequested();
    }
  }

  /** The next touch of a visit, or the time after the last. */
  private void goOn(Sketch sketch, SketchKit kit) {
    touches--;
    if (touches <= 1) {
      touches = 1; // it is under way
      skip(program.state() == State.ASKING ? UNTIL_HOME : UNTIL_ASKED);
      return;
    }
    switch (random.nextInt(20)) {
      case 0 -> skip(random.nextDouble() * MOST_WAITED);
      case 1 -> corners(sketch, kit.canvas().box());
      case 2, 3, 4 -> tap(sketch, anywhere(kit.canvas().box()));
      case 5, 6 -> slideOff(sketch, kit.canvas().box());
      case 7, 8, 9, 10, 11, 12 -> tapButton(sketch);
      default -> stroke(sketch, kit);
    }
  }

  private void skip(double seconds) {
    skipped += (long) (seconds * 1e9);
  }

  // ---- hands

  private float[] anywhere(Box box) {
    return new float[] {
      box.x() + random.nextFloat() * box.width(), box.y() + random.nextFloat() * box.height()
    };
  }

  private void tap(Sketch sketch, float[] place) {
    post(sketch, MouseEvent.PRESS, place);
    post(sketch, MouseEvent.RELEASE, place);
  }

  private void tapButton(Sketch sketch) {
    List<Button> buttons = program.buttons();
    if (!buttons.isEmpty()) {
      tap(sketch, anywhere(buttons.get(random.nextInt(buttons.size())).box()));
    }
  }

  private void slideOff(Sketch sketch, Box window) {
    post(sketch, MouseEvent.PRESS, anywhere(window));
    post(sketch, MouseEvent.DRAG, anywhere(window));
    post(sketch, MouseEvent.RELEASE, anywhere(window));
  }

  private void corners(Sketch sketch, Box window) {
    float right = window.width() - 2;
    float bottom = window.height() - 2;
    for (float[] corner : new float[][] {{2, 2}, {right, 2}, {right, bottom}, {2, bottom}}) {
      tap(sketch, corner);
    }
  }

  /** Mostly on the paper, where there is one. */
  private void stroke(Sketch sketch, SketchKit kit) {
    DrawingStage stage = kit.parts.newest(DrawingStage.class);
    Box paper = stage == null ? kit.canvas().box() : ((DrawingPad) stage.touchables().get(0)).box();
    post(sketch, MouseEvent.PRESS, anywhere(paper));
    float[] from = anywhere(paper);
    float[] to = anywhere(paper);
    for (int i = 0; i < POINTS; i++) {
      float share = (float) i / POINTS;
      post(
          sketch,
          MouseEvent.DRAG,
          new float[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])});
    }
    post(sketch, MouseEvent.RELEASE, to);
  }

  private static void post(Sketch sketch, int action, float[] place) {
    sketch.postEvent(event(SketchKit.of(sketch), action, place[0], place[1]));
  }

  private static MouseEvent event(SketchKit kit, int action, float x, float y) {
    Canvas canvas = kit.canvas();
    int px = Math.round(x * canvas.scale());
    int py = Math.round(y * canvas.scale());
    return new MouseEvent(null, 0, action, 0, px, py, PConstants.LEFT, 1);
  }

  // ---- what is the show's

  @Override
  public boolean take(KeyEvent event) {
    return program.take(event);
  }

  @Override
  public boolean take(MouseEvent event) {
    return program.take(event);
  }

  @Override
  public void turned(Sketch sketch) {
    program.turned(sketch);
  }
}
