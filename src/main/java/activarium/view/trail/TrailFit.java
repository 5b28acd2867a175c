package activarium.view.trail;

import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.view.interaction.Camera;
import activarium.view.interaction.MapTransform;
import activarium.view.map.Viewport;

/** Where the map of trails lies in a box of the canvas, as a person looks at it. */
final class TrailFit {

  /** Bundles are wider than the map by so much of the box. */
  private static final float MARGIN = 0.03f;

  private Viewport viewport = new Viewport();
  private final Camera camera = new Camera();

  void follow(Embedding.Bounds bounds, float seconds) {
    viewport.follow(bounds, seconds);
    camera.advance(seconds);
  }

  /** Is at once where {@link #follow} would lead in the end. */
  void arrive(Embedding.Bounds bounds) {
    viewport = new Viewport();
    viewport.follow(bounds, 0);
  }

  Camera camera() {
    return camera;
  }

  /** From places of the map to the canvas. */
  MapTransform transform(Box box) {
    Box inner = box.inset(Math.min(box.width(), box.height()) * MARGIN);
    return camera.of(viewport.transform(inner), box);
  }
}
