package activarium.view.drawing;

import activarium.core.Clamp;
import activarium.dataset.DrawnDigit;
import activarium.dataset.DrawnDigit.Stroke;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of paper to draw a digit on, with finger, pen or mouse. A pen that comes down a while
 * after it went up begins a new sheet. Places are in design units; draw thread only.
 */
public final class DrawingPad implements Touchable {

  /** Seconds after which the next stroke is of another digit. */
  private static final float ANEW = 4;

  /** Shares of the side that a pen moves at least, so that a hand that rests makes no points. */
  private static final float STEP = 0.006f;

  /** Width of the ink, as a share of the side. */
  private static final float INK = 0.075f;

  /** Round ends and corners of the ink, as a share of its width; the rim of a disk is ink, too. */
  private static final float CAP = 0.5f / 1.18f;

  private static final float HINT = 17;
  private static final int PAPER = 0xfff7f5ef;
  private static final int BLACK = 0xff14181f;
  private static final int FAINT = 0xff6b6862;

  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Float> pen = new ArrayList<>();
  private Box box = new Box(0, 0, 1, 1);
  private boolean isDown;
  private float up;
  private DrawnDigit drawn = new DrawnDigit(List.of());

  /** Where it lies. */
  public void box(Box newBox) {
    box = newBox;
  }

  public Box box() {
    return box;
  }

  /** What is drawn by now; another object whenever anything changed. */
  public DrawnDigit drawn() {
    return drawn;
  }

  /** Whether the pen is on the paper. */
  public boolean isDown() {
    return isDown;
  }

  /** A new sheet. */
  public void clear() {
    strokes.clear();
    pen.clear();
    isDown = false;
    renew();
  }

  /** Takes the last stroke back. */
  public void undo() {
    if (!isDown && !strokes.isEmpty()) {
      strokes.remove(strokes.size() - 1);
      renew();
    }
  }

  /** So many seconds have passed. */
  public void advance(float seconds) {
    up += isDown ? 0 : seconds;
  }

  @Override
  public boolean press(Press press) {
    if (press.moves() || !box.contains(press.x(), press.y())) {
      return false;
    }
    if (up > ANEW) {
      strokes.clear();
    }
    isDown = true;
    up = 0;
    pen.clear();
    move(press.x(), press.y());
    return true;
  }

  @Override
  public void drag(float x, float y) {
    if (isDown) {
      move(x, y);
    }
  }

  @Override
  public void release(float x, float y) {
    if (isDown) {
      strokes.add(stroke());
      pen.clear();
      isDown = false; // what is drawn is what it was with the pen on the paper
    }
  }

  /** The ink ends at the edge of the paper, wherever the hand goes. */
  private void move(float x, float y) {
    float px = Clamp.of((x - box.x()) / box.width(), INK / 2, 1 - INK / 2);
    float py = Clamp.of((y - box.y()) / box.height(), INK / 2, 1 - INK / 2);
    int size = pen.size();
    boolean isNear = size > 0 && Math.hypot(px - pen.get(size - 2), py - pen.get(size - 1)) < STEP;
    if (!isNear) {
      pen.add(px);
      pen.add(py);
      renew();
    }
  }

  private Stroke stroke() {
    float[] points = new float[pen.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = pen.get(i);
    }
    return new Stroke(points);
  }

  private void renew() {
    List<Stroke> all = new ArrayList<>(strokes);
    if (!pen.isEmpty()) {
      all.add(stroke());
    }
    drawn = new DrawnDigit(all);
  }

  /**
   * Draws paper and ink.
   *
   * @param hint what an empty sheet says
   */
  public void draw(Canvas canvas, String hint) {
    draw(canvas, box, drawn);
    if (drawn.isEmpty()) {
      canvas.textCenter(hint, box.centerX(), box.centerY(), HINT, Weight.REGULAR, FAINT);
      canvas.flush();
    }
  }

  /** Draws a sheet of paper with what somebody drew. */
  public static void draw(Canvas canvas, Box sheet, DrawnDigit drawn) {
    canvas.flush();
    canvas.fill(sheet, PAPER);
    if (!canvas.theme().isDark()) {
      edge(canvas, sheet);
    }
    canvas.flush();
    drawn.strokes().forEach(stroke -> draw(canvas, sheet, stroke));
  }

  /** White paper on white: it needs an edge. */
  private static void edge(Canvas canvas, Box sheet) {
    int color = canvas.theme().line();
    canvas.line(sheet.x(), sheet.y(), sheet.right(), sheet.y(), 1, color);
    canvas.line(sheet.right(), sheet.y(), sheet.right(), sheet.bottom(), 1, color);
    canvas.line(sheet.right(), sheet.bottom(), sheet.x(), sheet.bottom(), 1, color);
    canvas.line(sheet.x(), sheet.bottom(), sheet.x(), sheet.y(), 1, color);
  }

  private static void draw(Canvas canvas, Box sheet, Stroke stroke) {
    float[] points = stroke.points().clone();
    float width = INK * sheet.width();
    for (int i = 0; i < points.length; i += 2) {
      points[i] = sheet.x() + points[i] * sheet.width();
      points[i + 1] = sheet.y() + points[i + 1] * sheet.height();
      canvas.glyph(points[i], points[i + 1], CAP * width, Shape.DISK, BLACK);
    }
    canvas.polyline(points, width, BLACK);
    canvas.flush(BLACK);
  }
}
