package activarium.view.trail;

import activarium.draw.Box;
import activarium.gpu.trail.TrailPainter;
import java.util.function.IntPredicate;

/** Finds trails by where they run on the canvas. Waits for the graphics card. */
final class TrailFinder {

  /** Design units. */
  private static final float PICK_RADIUS = 9;

  private final TrailPainter painter;
  private final TrailFit fit;

  TrailFinder(TrailPainter painter, TrailFit fit) {
    this.painter = painter;
    this.fit = fit;
  }

  /** The shown trail under a place of the canvas, or -1. */
  int pick(float x, float y, Box box, IntPredicate shown) {
    float[] distances = distances(new Box(x, y, 0, 0), box);
    int best = -1;
    float nearest = PICK_RADIUS / fit.zoom(box);
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < nearest && shown.test(i)) {
        nearest = distances[i];
        best = i;
      }
    }
    return best;
  }

  /** Which of the shown trails run through a rectangle of the canvas. */
  boolean[] through(Box area, Box box, IntPredicate shown) {
    float[] distances = distances(area, box);
    boolean[] through = new boolean[distances.length];
    for (int i = 0; i < through.length; i++) {
      through[i] = distances[i] <= 0 && shown.test(i);
    }
    return through;
  }

  private float[] distances(Box area, Box box) {
    return painter.distances(
        fit.toMapX(area.x(), box),
        fit.toMapY(area.y(), box),
        fit.toMapX(area.right(), box),
        fit.toMapY(area.bottom(), box));
  }
}
