package activarium.view.trail;

import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.view.map.MapTransform;
import activarium.view.map.Viewport;

/** Where the map of trails lies in a box of the canvas. */
final class TrailFit {

  /** Bundles are wider than the map by so much of the box. */
  private static final float MARGIN = 0.03f;

  private Viewport viewport = new Viewport();

  void follow(Embedding.Bounds bounds, float seconds) {
    viewport.follow(bounds, seconds);
  }

  /** Is at once where {@link #follow} would lead in the end. */
  void arrive(Embedding.Bounds bounds) {
    viewport = new Viewport();
    viewport.follow(bounds, 0);
  }

  private static Box inner(Box box) {
    return box.inset(Math.min(box.width(), box.height()) * MARGIN);
  }

  /** From places of the map to the canvas. */
  MapTransform transform(Box box) {
    return viewport.transform(inner(box));
  }

  /** Design units for one unit of the map. */
  float zoom(Box box) {
    return viewport.zoom(inner(box));
  }

  float toCanvasX(float x, Box box) {
    return viewport.toCanvasX(x, inner(box));
  }

  float toCanvasY(float y, Box box) {
    return viewport.toCanvasY(y, inner(box));
  }

  float toMapX(float x, Box box) {
    return (x - toCanvasX(0, box)) / zoom(box);
  }

  float toMapY(float y, Box box) {
    return (y - toCanvasY(0, box)) / zoom(box);
  }
}
