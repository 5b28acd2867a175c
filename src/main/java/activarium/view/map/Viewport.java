package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Easing;
import activarium.projection.Embedding;
import activarium.view.interaction.MapTransform;

/**
 * Where an embedding lies on the canvas: it is fitted into a box, and follows its bounds with
 * easing, so that the map neither jumps nor trembles while the embedding moves.
 */
public final class Viewport {

  /** Seconds in which the view makes up about two thirds of the way. */
  private static final float EASING = 0.45f;

  /** An embedding smaller than this, as before the first iteration, is not blown up. */
  private static final float SMALLEST = 1e-6f;

  private float minX;
  private float minY;
  private float maxX;
  private float maxY;
  private boolean started;

  /**
   * Moves towards the bounds of what is shown; the first time at once. What grows is followed at
   * once too, so that nothing ever leaves the box; what shrinks, with easing.
   */
  public void follow(Embedding.Bounds bounds, float seconds) {
    float share = started ? Easing.share(seconds, EASING) : 1;
    minX = Math.min(bounds.minX(), minX + share * (bounds.minX() - minX));
    minY = Math.min(bounds.minY(), minY + share * (bounds.minY() - minY));
    maxX = Math.max(bounds.maxX(), maxX + share * (bounds.maxX() - maxX));
    maxY = Math.max(bounds.maxY(), maxY + share * (bounds.maxY() - maxY));
    started = true;
  }

  /** Fits what is followed into a box. */
  public MapTransform transform(Box box) {
    return new MapTransform(zoom(box), toCanvasX(0, box), toCanvasY(0, box));
  }

  /** Design units for one unit of the embedding. */
  public float zoom(Box box) {
    return Math.min(
        box.width() / Math.max(SMALLEST, maxX - minX),
        box.height() / Math.max(SMALLEST, maxY - minY));
  }

  public float toCanvasX(float x, Box box) {
    return box.centerX() + (x - (minX + maxX) / 2) * zoom(box);
  }

  public float toCanvasY(float y, Box box) {
    return box.centerY() + (y - (minY + maxY) / 2) * zoom(box);
  }
}
