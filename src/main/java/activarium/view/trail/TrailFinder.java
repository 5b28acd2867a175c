package activarium.view.trail;

import activarium.draw.Box;
import activarium.gpu.trail.TrailPainter;
import activarium.selection.Selection;
import activarium.trail.TrailSet;
import activarium.view.interaction.MapTransform;
import activarium.view.interaction.Outline;
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
    MapTransform at = fit.transform(box);
    float mapX = at.toMapX(x);
    float mapY = at.toMapY(y);
    float[] distances = painter.distances(mapX, mapY, mapX, mapY);
    int best = -1;
    float nearest = PICK_RADIUS / at.scale();
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < nearest && shown.test(i)) {
        nearest = distances[i];
        best = i;
      }
    }
    return best;
  }

  /** Those of the shown trails that run through an outline on the canvas. */
  Selection covered(Outline outline, Box box, IntPredicate shown) {
    TrailSet trails = painter.shown();
    MapTransform at = fit.transform(box);
    float[] bounds = outline.bounds();
    return Selection.where(
        trails.size(), i -> shown.test(i) && runsThrough(trails, i, at, outline, bounds));
  }

  private static boolean runsThrough(
      TrailSet trails, int trail, MapTransform at, Outline outline, float[] bounds) {
    float x0 = at.toCanvasX(trails.x(trail, 0));
    float y0 = at.toCanvasY(trails.y(trail, 0));
    if (outline.contains(x0, y0)) {
      return true;
    }
    for (int i = 1; i < trails.samples(); i++) {
      float x1 = at.toCanvasX(trails.x(trail, i));
      float y1 = at.toCanvasY(trails.y(trail, i));
      boolean near =
          Math.max(x0, x1) >= bounds[0]
              && Math.max(y0, y1) >= bounds[1]
              && Math.min(x0, x1) <= bounds[2]
              && Math.min(y0, y1) <= bounds[3];
      if (near && outline.meets(x0, y0, x1, y1)) {
        return true;
      }
      x0 = x1;
      y0 = y1;
    }
    return false;
  }
}
