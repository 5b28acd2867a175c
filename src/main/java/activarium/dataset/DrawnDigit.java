package activarium.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody draws, as an image like those of MNIST: the ink fits a box of 20 × 20 pixels, with
 * smooth edges, and its center of mass is the center of 28 × 28 (LeCun et al., "Gradient-based
 * learning applied to document recognition", 1998). All strokes are as wide as MNIST's, whatever
 * they were drawn with.
 */
public final class DrawnDigit {

  /** Pixels of a side of the image, and of the box that the ink fits. */
  public static final int SIDE = 28;

  private static final int BOX = 20;

  /** Pixels that MNIST's strokes are wide, when their digit fits the box. */
  private static final float PEN = 2.3f;

  /** What is drawn smaller than that share of the field is a touch, and no digit. */
  private static final float TINY = 0.1f;

  /** A pen that went so many times the longer side of what it drew only scribbled. */
  private static final float SCRIBBLED = 9;

  /** Two parts side by side, each so high, with so much between them, are two digits. */
  private static final float HIGH = 0.6f;

  private static final float APART = 0.12f;

  /** What a drawing is. */
  public enum Kind {
    EMPTY,
    TINY,
    SCRIBBLE,
    SEVERAL,
    DIGIT
  }

  /**
   * The way of a pen that is down.
   *
   * @param points x and y of each in turn, y down, in shares of the field's side
   */
  public record Stroke(float[] points) {

    public Stroke {
      if (points.length < 2 || points.length % 2 != 0) {
        throw new IllegalArgumentException("expected x and y of a point at least");
      }
    }
  }

  private final List<Stroke> strokes;

  /**
   * @param strokes in the order they were drawn in
   */
  public DrawnDigit(List<Stroke> strokes) {
    this.strokes = List.copyOf(strokes);
  }

  /** A one, for whoever wants to see how an image of a drawing is made. */
  public static DrawnDigit sample() {
    return new DrawnDigit(List.of(new Stroke(new float[] {0.5f, 0.2f, 0.48f, 0.8f})));
  }

  /** What was drawn, in the order it was drawn in. */
  public List<Stroke> strokes() {
    return strokes;
  }

  public boolean isEmpty() {
    return strokes.isEmpty();
  }

  /** What it is, before anybody is asked which digit. */
  public Kind kind() {
    if (strokes.isEmpty()) {
      return Kind.EMPTY;
    }
    Extent all = Extent.of(strokes);
    if (all.side() < TINY) {
      return Kind.TINY;
    }
    if (length() > SCRIBBLED * all.side()) {
      return Kind.SCRIBBLE;
    }
    return areSeveral(all) ? Kind.SEVERAL : Kind.DIGIT;
  }

  private float length() {
    float length = 0;
    for (Stroke stroke : strokes) {
      float[] p = stroke.points;
      for (int i = 2; i < p.length; i += 2) {
        length += (float) Math.hypot(p[i] - p[i - 2], p[i + 1] - p[i - 1]);
      }
    }
    return length;
  }

  /** Whether a vertical gap parts them into two that are both as high as digits. */
  private boolean areSeveral(Extent all) {
    List<Stroke> fromLeft = new ArrayList<>(strokes);
    fromLeft.sort((a, b) -> Float.compare(Extent.of(List.of(a)).left, Extent.of(List.of(b)).left));
    for (int i = 1; i < fromLeft.size(); i++) {
      Extent left = Extent.of(fromLeft.subList(0, i));
      Extent right = Extent.of(fromLeft.subList(i, fromLeft.size()));
      boolean areApart = right.left - left.right > APART * all.height();
      if (areApart && Math.min(left.height(), right.height()) > HIGH * all.height()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The image of what is drawn, ink as bright as it is on MNIST's.
   *
   * @throws IllegalStateException if nothing is drawn
   */
  public Images image() {
    if (strokes.isEmpty()) {
      throw new IllegalStateException("nothing is drawn");
    }
    Extent all = Extent.of(strokes);
    float scale = (BOX - PEN) / Math.max(TINY / 10, all.side());
    float x = SIDE / 2f - scale * (all.left + all.right) / 2;
    float y = SIDE / 2f - scale * (all.top + all.bottom) / 2;
    float[] ink = ink(scale, x, y);
    float[] center = center(ink);
    return image(ink(scale, x + SIDE / 2f - center[0], y + SIDE / 2f - center[1]));
  }

  /** How much of each pixel the strokes cover, moved and scaled. */
  private float[] ink(float scale, float x, float y) {
    float[] ink = new float[SIDE * SIDE];
    for (Stroke stroke : strokes) {
      float[] p = stroke.points;
      int last = Math.max(0, p.length - 4);
      for (int i = 0; i <= last; i += 2) {
        int next = Math.min(i + 2, p.length - 2);
        cover(
            ink,
            x + scale * p[i],
            y + scale * p[i + 1],
            x + scale * p[next],
            y + scale * p[next + 1]);
      }
    }
    return ink;
  }

  /** The pen from one point to another; its edge is a pixel wide. */
  private static void cover(float[] ink, float x0, float y0, float x1, float y1) {
    float dx = x1 - x0;
    float dy = y1 - y0;
    float squared = Math.max(1e-9f, dx * dx + dy * dy);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        float px = column + 0.5f - x0;
        float py = row + 0.5f - y0;
        float along = Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
        float off = (float) Math.hypot(px - along * dx, py - along * dy);
        float covered = Math.max(0, Math.min(1, PEN / 2 + 0.5f - off));
        int pixel = row * SIDE + column;
        ink[pixel] = Math.max(ink[pixel], covered);
      }
    }
  }

  private static float[] center(float[] ink) {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < ink.length; i++) {
      mass += ink[i];
      x += ink[i] * (i % SIDE + 0.5);
      y += ink[i] * (i / SIDE + 0.5);
    }
    return new float[] {(float) (x / mass), (float) (y / mass)};
  }

  private static Images image(float[] ink) {
    byte[] pixels = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      pixels[i] = (byte) Math.round(0xff * ink[i]);
    }
    return new Images(1, SIDE, SIDE, 1, pixels);
  }

  /** A rectangle around points. */
  private record Extent(float left, float top, float right, float bottom) {

    static Extent of(List<Stroke> strokes) {
      float left = Float.POSITIVE_INFINITY;
      float top = Float.POSITIVE_INFINITY;
      float right = Float.NEGATIVE_INFINITY;
      float bottom = Float.NEGATIVE_INFINITY;
      for (Stroke stroke : strokes) {
        for (int i = 0; i < stroke.points.length; i += 2) {
          left = Math.min(left, stroke.points[i]);
          right = Math.max(right, stroke.points[i]);
          top = Math.min(top, stroke.points[i + 1]);
          bottom = Math.max(bottom, stroke.points[i + 1]);
        }
      }
      return new Extent(left, top, right, bottom);
    }

    float height() {
      return bottom - top;
    }

    float side() {
      return Math.max(right - left, bottom - top);
    }
  }
}
