package activarium.view.map;

import activarium.draw.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** What a brush draws over a map: a rectangle, or a lasso that closes by itself. */
public final class Outline {

  /** What is drawn. */
  public enum Kind {
    RECTANGLE,
    LASSO
  }

  /** A stroke smaller than this, in design units, is a click. */
  private static final float SMALLEST = 5;

  /** Corners of a lasso are at least so far apart. */
  private static final float STEP = 3;

  private record Corner(float x, float y) {}

  private final Kind kind;
  private final List<Corner> corners = new ArrayList<>();

  /** Begins where the pointer went down. */
  public Outline(Kind kind, float x, float y) {
    this.kind = kind;
    corners.add(new Corner(x, y));
  }

  /** The pointer moved. */
  public void extend(float x, float y) {
    Corner first = corners.get(0);
    Corner last = corners.get(corners.size() - 1);
    if (kind == Kind.RECTANGLE) {
      corners.clear();
      corners.add(first);
      corners.add(new Corner(x, first.y));
      corners.add(new Corner(x, y));
      corners.add(new Corner(first.x, y));
    } else if (Math.hypot(x - last.x, y - last.y) >= STEP) {
      corners.add(new Corner(x, y));
    }
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is too small to cover anything. */
  public boolean isClick() {
    Corner first = corners.get(0);
    return corners.stream()
        .allMatch(corner -> Math.hypot(corner.x - first.x, corner.y - first.y) < SMALLEST);
  }

  /** Finds what it covers. */
  void find(MapTransform transform, PickGrid grid, IntConsumer found) {
    float[] outline = new float[2 * corners.size()];
    for (int i = 0; i < corners.size(); i++) {
      outline[2 * i] = transform.toMapX(corners.get(i).x);
      outline[2 * i + 1] = transform.toMapY(corners.get(i).y);
    }
    grid.inside(outline, found);
  }

  /** Draws it. */
  public void draw(Canvas canvas, int color) {
    for (int i = 0; i < corners.size(); i++) {
      Corner from = corners.get(i);
      Corner to = corners.get((i + 1) % corners.size());
      canvas.line(from.x, from.y, to.x, to.y, 1.5f, color);
    }
    canvas.flush();
  }
}
