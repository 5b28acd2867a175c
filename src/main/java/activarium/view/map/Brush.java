package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Canvas;
import java.util.stream.IntStream;

/** A rectangle dragged over a map of observations, which chooses those inside. */
public final class Brush {

  /** A drag shorter than this, in design units, is a click. */
  private static final float SHORTEST = 5;

  private float startX;
  private float startY;
  private float endX;
  private float endY;

  /** The pointer went down. */
  public void begin(float x, float y) {
    startX = x;
    startY = y;
    extend(x, y);
  }

  /** The pointer moved. */
  public void extend(float x, float y) {
    endX = x;
    endY = y;
  }

  /** Chooses nothing from now on. */
  public void clear() {
    begin(0, 0);
  }

  /** Whether it is large enough to choose anything. */
  public boolean isOpen() {
    return Math.hypot(endX - startX, endY - startY) >= SHORTEST;
  }

  /** The rectangle. */
  public Box box() {
    return new Box(
        Math.min(startX, endX),
        Math.min(startY, endY),
        Math.abs(endX - startX),
        Math.abs(endY - startY));
  }

  /** The observations inside, ascending. */
  public int[] chosen(ProjectionView map, Box stage, int observations) {
    Box box = box();
    return IntStream.range(0, isOpen() ? observations : 0)
        .filter(i -> box.contains(map.canvasX(i, stage), map.canvasY(i, stage)))
        .toArray();
  }

  /** Draws its outline. */
  public void draw(Canvas canvas) {
    if (isOpen()) {
      Box box = box();
      int color = canvas.theme().accent();
      canvas.line(box.x(), box.y(), box.right(), box.y(), 1.5f, color);
      canvas.line(box.right(), box.y(), box.right(), box.bottom(), 1.5f, color);
      canvas.line(box.right(), box.bottom(), box.x(), box.bottom(), 1.5f, color);
      canvas.line(box.x(), box.bottom(), box.x(), box.y(), 1.5f, color);
      canvas.flush();
    }
  }
}
