package activarium.cli.bench;

import activarium.dataset.DrawnDigit.Stroke;
import activarium.dataset.Images;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an image of a digit back into the way of a pen: its ink, enlarged, is thinned to lines of
 * one pixel (Zhang and Suen, "A fast parallel algorithm for thinning digital patterns", CACM 27(3),
 * 1984), which are then walked along.
 */
final class Thinning {

  /** Thinning sees edges as finely as the grays of the image tell them. */
  private static final int LARGER = 5;

  private static final int INK = 128;

  /** Neighbors from the one above, clockwise. */
  private static final int[] DX = {0, 1, 1, 1, 0, -1, -1, -1};

  private static final int[] DY = {-1, -1, 0, 1, 1, 1, 0, -1};

  private final int side;
  private final boolean[] ink;

  private Thinning(Images images, int image) {
    side = LARGER * images.width();
    ink = new boolean[side * side];
    for (int y = 1; y < side - 1; y++) {
      for (int x = 1; x < side - 1; x++) {
        ink[y * side + x] = smooth(images, image, x, y) >= INK;
      }
    }
  }

  /** Between the centers of pixels, linearly. */
  private static float smooth(Images images, int image, int x, int y) {
    float column = Math.max(0, (x + 0.5f) / LARGER - 0.5f);
    float row = Math.max(0, (y + 0.5f) / LARGER - 0.5f);
    int left = Math.min((int) column, images.width() - 2);
    int top = Math.min((int) row, images.height() - 2);
    float right = column - left;
    float down = row - top;
    return (1 - down)
            * ((1 - right) * images.value(image, top, left, 0)
                + right * images.value(image, top, left + 1, 0))
        + down
            * ((1 - right) * images.value(image, top + 1, left, 0)
                + right * images.value(image, top + 1, left + 1, 0));
  }

  /** The strokes of a square image of one channel. */
  static List<Stroke> strokes(Images images, int image) {
    Thinning thinning = new Thinning(images, image);
    thinning.thin();
    return thinning.walk();
  }

  private void thin() {
    boolean changed = true;
    while (changed) {
      changed = peel(0) | peel(1);
    }
  }

  /** Takes the pixels off one pair of sides that are not needed to hold the rest together. */
  private boolean peel(int half) {
    List<Integer> off = new ArrayList<>();
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] && isRim(i, half)) {
        off.add(i);
      }
    }
    off.forEach(i -> ink[i] = false);
    return !off.isEmpty();
  }

  private boolean isRim(int pixel, int half) {
    int count = 0;
    int begins = 0;
    boolean[] near = new boolean[8];
    for (int n = 0; n < 8; n++) {
      near[n] = isInk(pixel, n);
      count += near[n] ? 1 : 0;
    }
    for (int n = 0; n < 8; n++) {
      begins += !near[n] && near[(n + 1) % 8] ? 1 : 0;
    }
    boolean isSide =
        half == 0
            ? !(near[0] && near[2] && near[4]) && !(near[2] && near[4] && near[6])
            : !(near[0] && near[2] && near[6]) && !(near[0] && near[4] && near[6]);
    return count >= 2 && count <= 6 && begins == 1 && isSide;
  }

  private boolean isInk(int pixel, int neighbor) {
    int x = pixel % side + DX[neighbor];
    int y = pixel / side + DY[neighbor];
    return x >= 0 && y >= 0 && x < side && y < side && ink[y * side + x];
  }

  // ---- along the lines

  private List<Stroke> walk() {
    List<Stroke> strokes = new ArrayList<>();
    boolean[] walked = new boolean[ink.length];
    for (int most : new int[] {1, 8}) { // from the ends first
      for (int i = 0; i < ink.length; i++) {
        if (ink[i] && !walked[i] && neighbors(i) <= most) {
          strokes.add(walk(i, walked));
        }
      }
    }
    return strokes;
  }

  private int neighbors(int pixel) {
    int count = 0;
    for (int n = 0; n < 8; n++) {
      count += isInk(pixel, n) ? 1 : 0;
    }
    return count;
  }

  private Stroke walk(int from, boolean[] walked) {
    List<Integer> way = new ArrayList<>();
    int joined = next(from, walked, true);
    if (joined >= 0) {
      way.add(joined); // where it leaves a line that was walked before
    }
    for (int at = from; at >= 0; at = next(at, walked, false)) {
      walked[at] = true;
      way.add(at);
    }
    float[] points = new float[2 * way.size()];
    for (int i = 0; i < way.size(); i++) {
      points[2 * i] = (way.get(i) % side + 0.5f) / side;
      points[2 * i + 1] = (way.get(i) / side + 0.5f) / side;
    }
    return new Stroke(points);
  }

  private int next(int pixel, boolean[] walked, boolean wanted) {
    for (int n = 0; n < 8; n += 2) { // straight on before askew
      int straight = beside(pixel, n);
      if (isInk(pixel, n) && walked[straight] == wanted) {
        return straight;
      }
    }
    for (int n = 1; n < 8; n += 2) {
      int askew = beside(pixel, n);
      if (isInk(pixel, n) && walked[askew] == wanted) {
        return askew;
      }
    }
    return -1;
  }

  private int beside(int pixel, int neighbor) {
    return pixel + DY[neighbor] * side + DX[neighbor];
  }
}
