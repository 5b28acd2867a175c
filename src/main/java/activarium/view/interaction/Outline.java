package activarium.view.interaction;

import activarium.core.Text;
import activarium.draw.Canvas;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a hand draws over a view: a rectangle, or a lasso that closes by itself. A lasso as straight
 * as a line encloses nothing: it covers what lies along it.
 */
public final class Outline {

  /** What is drawn. */
  public enum Kind {
    RECTANGLE("outline.rectangle"),
    LASSO("outline.lasso");

    private final String called;

    Kind(String called) {
      this.called = called;
    }

    /** This one or the other. */
    Kind or(boolean other) {
      return !other ? this : this == LASSO ? RECTANGLE : LASSO;
    }

    /** Its name in a sentence. */
    public String called() {
      return Text.say(called);
    }
  }

  /** A stroke smaller than this, in design units, is a click. */
  private static final float SMALLEST = 5;

  /** Corners of a lasso are at least so far apart. */
  private static final float STEP = 3;

  /** A lasso is straight while it leaves its chord by no more than this share of it. */
  private static final float STRAIGHT = 0.06f;

  private record Corner(float x, float y) {}

  private final Kind kind;
  private final float reach;
  private final List<Corner> drawn = new ArrayList<>();
  private float[] corners;

  /**
   * Begins where the hand went down.
   *
   * @param reach design units to either side that a straight lasso covers
   */
  public Outline(Kind kind, float x, float y, float reach) {
    this.kind = kind;
    this.reach = reach;
    drawn.add(new Corner(x, y));
  }

  /** The hand moved. */
  public void extend(float x, float y) {
    Corner first = drawn.get(0);
    Corner last = drawn.get(drawn.size() - 1);
    if (kind == Kind.RECTANGLE) {
      drawn.clear();
      drawn.add(first);
      drawn.add(new Corner(x, first.y));
      drawn.add(new Corner(x, y));
      drawn.add(new Corner(first.x, y));
    } else if (Math.hypot(x - last.x, y - last.y) >= STEP) {
      drawn.add(new Corner(x, y));
    }
    corners = null;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is too small to cover anything. */
  public boolean isClick() {
    return Math.hypot(farthest().x - drawn.get(0).x, farthest().y - drawn.get(0).y) < SMALLEST;
  }

  private Corner farthest() {
    Corner first = drawn.get(0);
    Corner best = first;
    double most = 0;
    for (Corner corner : drawn) {
      double distance = Math.hypot(corner.x - first.x, corner.y - first.y);
      if (distance > most) {
        most = distance;
        best = corner;
      }
    }
    return best;
  }

  /** X and y of its corners in design units, interleaved; it closes from the last to the first. */
  private float[] corners() {
    if (corners == null) {
      List<Corner> closed = kind == Kind.LASSO && isStraight() ? band() : drawn;
      corners = new float[2 * closed.size()];
      for (int i = 0; i < closed.size(); i++) {
        corners[2 * i] = closed.get(i).x;
        corners[2 * i + 1] = closed.get(i).y;
      }
    }
    return corners;
  }

  private boolean isStraight() {
    Corner from = drawn.get(0);
    Corner to = farthest();
    double length = Math.hypot(to.x - from.x, to.y - from.y);
    return drawn.stream()
        .allMatch(
            corner ->
                Math.abs(
                        (corner.x - from.x) * (to.y - from.y)
                            - (corner.y - from.y) * (to.x - from.x))
                    <= STRAIGHT * length * length);
  }

  private List<Corner> band() {
    Corner from = drawn.get(0);
    Corner to = farthest();
    float length = (float) Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
    float dx = reach * (to.x - from.x) / length;
    float dy = reach * (to.y - from.y) / length;
    return List.of(
        new Corner(from.x - dx - dy, from.y - dy + dx),
        new Corner(to.x + dx - dy, to.y + dy + dx),
        new Corner(to.x + dx + dy, to.y + dy - dx),
        new Corner(from.x - dx + dy, from.y - dy - dx));
  }

  /** Finds what it covers among places that lie on the canvas by a transform. */
  public void find(MapTransform transform, PickGrid grid, IntConsumer found) {
    float[] outline = corners().clone();
    for (int i = 0; i < outline.length; i += 2) {
      outline[i] = transform.toMapX(outline[i]);
      outline[i + 1] = transform.toMapY(outline[i + 1]);
    }
    grid.inside(outline, found);
  }

  /** Whether it covers a place, by the even-odd rule. */
  public boolean contains(float x, float y) {
    float[] at = corners();
    boolean inside = false;
    for (int i = 0; i < at.length; i += 2) {
      int next = (i + 2) % at.length;
      if (at[i + 1] > y != at[next + 1] > y) {
        float share = (y - at[i + 1]) / (at[next + 1] - at[i + 1]);
        inside ^= x < at[i] + share * (at[next] - at[i]);
      }
    }
    return inside;
  }

  /** Whether a straight line, no longer than a bend of a trail, runs through it or ends in it. */
  public boolean meets(float x0, float y0, float x1, float y1) {
    if (contains(x1, y1)) {
      return true;
    }
    float[] at = corners();
    for (int i = 0; i < at.length; i += 2) {
      int next = (i + 2) % at.length;
      if (Line2D.linesIntersect(x0, y0, x1, y1, at[i], at[i + 1], at[next], at[next + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Left, top, right and bottom of what it can cover. */
  public float[] bounds() {
    return PickGrid.bounds(corners());
  }

  /** Draws it. */
  public void draw(Canvas canvas, int color) {
    float[] at = corners();
    for (int i = 0; i < at.length; i += 2) {
      int next = (i + 2) % at.length;
      canvas.line(at[i], at[i + 1], at[next], at[next + 1], 1.5f, color);
    }
    canvas.flush();
  }
}
