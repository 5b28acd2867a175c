package activarium.program;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.WindowPicture;
import activarium.keyboard.KeyTable;
import activarium.sketch.SketchKit;
import processing.core.PConstants;
import processing.core.PImage;
import processing.event.KeyEvent;

/**
 * What a lecturer holds over whatever is shown: {@code F} keeps the picture that the audience sees
 * while one prepares the next behind it, {@code L} is a light at the pointer, {@code Z} a magnifier
 * there, {@code T} makes everything fit for a hall: light, and letters that are read from a
 * distance. Draw thread only.
 */
final class StageTools {

  private static final int BLACK = 0xff000000;

  /** Radius of the light, in design units. */
  private static final float LIGHT = 90;

  /** Side of the magnifier, in design units, and how much larger things are in it. */
  private static final float GLASS = 260;

  private static final float LARGER = 2.5f;
  private static final int SHADE = 0xb0000000;
  private static final int RIM = 0xffffc83d;

  /** What sits in the first row is so large from the last as to be read without effort. */
  private static final double DISTANCES_A_LETTER = 200;

  /** The smallest letters of figures, in design units, and the shorter side of a window. */
  private static final double LETTER = 14;

  private static final double SIDE = 720;

  /** More would leave the picture no room. */
  private static final double LARGEST = 1.75;

  private final WindowPicture picture = new WindowPicture();
  private double distance = 6;
  private PImage frozen;
  private PImage glass;
  private boolean freezes;
  private boolean black;
  private boolean light;
  private boolean magnifies;
  private boolean hall;
  private boolean changed;
  private String themeBefore = "dark";
  private boolean panelBefore;

  /**
   * How far the last row is from the picture.
   *
   * @param heights of the picture, 1 … 12
   */
  void distance(double heights) {
    distance = heights;
  }

  static void tell(KeyTable keys) {
    keys.tell("F", "freeze").tell("L", "light").tell("Z", "magnifier").tell("T", "hall");
  }

  /** Whether a key is for one of these; if so, it is obeyed. */
  boolean take(KeyEvent event) {
    if (event.getAction() != KeyEvent.PRESS || event.isControlDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getKey()) {
      case 'F' -> freezes = !freezes;
      case 'L' -> light = !light;
      case 'Z' -> magnifies = !magnifies;
      case 'T' -> {
        hall = !hall;
        changed = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Nothing but black is seen, or the picture again. */
  void black(boolean wanted) {
    black = wanted;
  }

  /** Whether the audience sees a picture that stands still. */
  boolean isFrozen() {
    return freezes;
  }

  boolean isBlack() {
    return black;
  }

  /** Draws over a frame what the audience is to see. */
  void draw(SketchKit kit) {
    Canvas canvas = kit.canvas();
    fitHall(kit);
    if (magnifies) {
      magnify(kit);
    }
    if (light) {
      light(canvas, pointerX(kit), pointerY(kit));
    }
    if (!freezes) {
      WindowPicture.forget(canvas, frozen);
      frozen = null;
    } else if (frozen == null) {
      frozen = picture.whole(canvas);
    } else {
      canvas.image(frozen, canvas.box());
      canvas.flush();
    }
    if (black) {
      canvas.fill(canvas.box(), BLACK);
      canvas.flush();
    }
  }

  /** Where the pointer is, in design units, however long nobody has moved it. */
  private static float pointerX(SketchKit kit) {
    return kit.sketch().mouseX / kit.canvas().scale();
  }

  private static float pointerY(SketchKit kit) {
    return kit.sketch().mouseY / kit.canvas().scale();
  }

  private void fitHall(SketchKit kit) {
    if (changed) {
      changed = false;
      if (hall) {
        themeBefore = kit.canvas().theme().name();
        panelBefore = kit.panel.isVisible();
      }
      kit.theme(hall ? "light" : themeBefore);
      kit.panel.show(!hall && panelBefore);
    }
    double letters = distance / DISTANCES_A_LETTER * SIDE / LETTER;
    kit.canvas().magnify(hall ? (float) Math.min(LARGEST, Math.max(1, letters)) : 1);
  }

  /** All but a circle is darker. */
  private static void light(Canvas canvas, float x, float y) {
    Box window = canvas.box();
    canvas.flush();
    float top = y - LIGHT;
    canvas.fill(window.top(Math.max(0, top)), SHADE);
    canvas.fill(window.below(Math.min(window.height(), y + LIGHT)), SHADE);
    for (float row = Math.max(0, top); row < Math.min(window.height(), y + LIGHT); row++) {
      float off = row + 0.5f - y;
      float half = (float) Math.sqrt(Math.max(0, LIGHT * LIGHT - off * off));
      float height = Math.min(1, Math.min(window.height(), y + LIGHT) - row);
      canvas.fill(new Box(0, row, Math.max(0, x - half), height), SHADE);
      canvas.fill(new Box(x + half, row, Math.max(0, window.right() - x - half), height), SHADE);
    }
    canvas.flush();
    canvas.polyline(circle(x, y, LIGHT), 3, RIM);
    canvas.flush();
  }

  private static float[] circle(float x, float y, float radius) {
    int corners = 96;
    float[] points = new float[2 * corners + 2];
    for (int i = 0; i <= corners; i++) {
      points[2 * i] = x + radius * (float) Math.cos(i * PConstants.TWO_PI / corners);
      points[2 * i + 1] = y + radius * (float) Math.sin(i * PConstants.TWO_PI / corners);
    }
    return points;
  }

  private void magnify(SketchKit kit) {
    Canvas canvas = kit.canvas();
    float x = pointerX(kit);
    float y = pointerY(kit);
    float scale = canvas.pixelScale();
    int side = Math.round(GLASS / LARGER * scale);
    int left = Math.round(x * scale) - side / 2;
    int top = Math.round(y * scale) - side / 2;
    glass = picture.part(canvas, glass, left, top, side, side);
    Box window = canvas.box();
    Box box =
        new Box(
            Clamp.of(x - GLASS / 2, 0, window.width() - GLASS),
            Clamp.of(y - GLASS / 2, 0, window.height() - GLASS),
            GLASS,
            GLASS);
    canvas.image(glass, box);
    canvas.flush();
    canvas.polyline(
        new float[] {
          box.x(),
          box.y(),
          box.right(),
          box.y(),
          box.right(),
          box.bottom(),
          box.x(),
          box.bottom(),
          box.x(),
          box.y()
        },
        3,
        RIM);
    canvas.flush();
  }
}
