package activarium.view;

import activarium.projection.Embedding;

/**
 * Where an embedding lies on the canvas: it is fitted into a box, and follows its bounds with
 * easing, so that the map neither jumps nor trembles while the embedding moves.
 */
final class Viewport {

  /** Seconds in which the view makes up about two thirds of the way. */
  private static final float EASING = 0.45f;

  /** An embedding smaller than this, as before the first iteration, is not blown up. */
  private static final float SMALLEST = 1e-6f;

  private float centerX;
  private float centerY;
  private float width;
  private float height;
  private boolean started;

  /** Moves towards the bounds of an embedding; the first time at once. */
  void follow(Embedding.Bounds bounds, float seconds) {
    float share = started ? 1 - (float) Math.exp(-seconds / EASING) : 1;
    centerX += share * ((bounds.minX() + bounds.maxX()) / 2 - centerX);
    centerY += share * ((bounds.minY() + bounds.maxY()) / 2 - centerY);
    width += share * (bounds.width() - width);
    height += share * (bounds.height() - height);
    started = true;
  }

  /** Design units for one unit of the embedding. */
  float zoom(Box box) {
    return Math.min(
        box.width() / Math.max(SMALLEST, width), box.height() / Math.max(SMALLEST, height));
  }

  float toCanvasX(float x, Box box) {
    return box.centerX() + (x - centerX) * zoom(box);
  }

  float toCanvasY(float y, Box box) {
    return box.centerY() + (y - centerY) * zoom(box);
  }
}
