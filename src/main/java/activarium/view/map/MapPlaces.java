package activarium.view.map;

import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.view.interaction.Camera;
import activarium.view.interaction.MapTransform;
import activarium.view.interaction.Outline;
import activarium.view.interaction.PickGrid;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Where the observations of a map lie on the canvas, and which of them lie where one points. */
final class MapPlaces {

  /** Design units around the pointer in which it finds an observation. */
  private static final float PICK_RADIUS = 14;

  private final Viewport viewport = new Viewport();
  private final Camera camera = new Camera();
  private final Glide glide = new Glide();
  private final MapScale size = new MapScale();
  private Embedding sent;
  private int count;
  private PickGrid grid;

  /** Sends the observations to new places; whether there are any new. */
  boolean send(Embedding embedding) {
    if (embedding == sent) {
      return false;
    }
    sent = embedding;
    glide.send(embedding.positions());
    count = embedding.size();
    grid = null;
    return true;
  }

  void advance(float seconds) {
    if (glide.isMoving()) {
      glide.advance(seconds);
      grid = null;
    }
    viewport.follow(new Embedding(count, glide.positions()).bounds(), seconds);
    camera.advance(seconds);
    size.advance(seconds);
  }

  Camera camera() {
    return camera;
  }

  Glide glide() {
    return glide;
  }

  int count() {
    return count;
  }

  void detail(Detail detail) {
    size.detail(detail);
  }

  /** Radius of a glyph in design units. */
  float radius(Box box) {
    return size.radius(box, count, camera.zoom());
  }

  /** Side of an image in design units. */
  float imageSide(Box box) {
    return size.imageSide(box, count, camera.zoom());
  }

  /** 0 while there are glyphs, 1 while there are images. */
  float imageShare() {
    return size.imageShare();
  }

  /** Where the map lies in a box of the canvas now. */
  MapTransform transform(Box box) {
    return camera.of(viewport.transform(inner(box)), box);
  }

  private Box inner(Box box) {
    return box.inset(size.margin(box, Math.max(1, count)));
  }

  /** The one under a place of the canvas of those accepted, or −1. */
  int pick(float x, float y, Box box, IntPredicate accepted) {
    MapTransform t = transform(box);
    return grid().nearest(t.toMapX(x), t.toMapY(y), reach(box) / t.scale(), accepted);
  }

  /** How far from the middle of one a pointer may be that picks it, in design units. */
  float reach(Box box) {
    return Math.max(PICK_RADIUS, imageShare() * imageSide(box) / 2);
  }

  /** Those of the accepted that a brush covers. */
  Selection covered(Outline outline, Box box, IntPredicate accepted) {
    int[] found = new int[count];
    int[] size = {0};
    outline.find(
        transform(box),
        grid(),
        i -> {
          if (accepted.test(i)) {
            found[size[0]++] = i;
          }
        });
    return Selection.of(count, Arrays.copyOf(found, size[0]));
  }

  private PickGrid grid() {
    if (grid == null) {
      grid = new PickGrid(glide.positions());
    }
    return grid;
  }

  /** Looks as near as some observations fit; at all of the map if there are none. */
  void lookAt(Selection selection, Box box) {
    if (selection.isEmpty()) {
      camera.fit();
      return;
    }
    MapTransform whole = viewport.transform(inner(box));
    float minX = Float.MAX_VALUE;
    float minY = Float.MAX_VALUE;
    float maxX = -Float.MAX_VALUE;
    float maxY = -Float.MAX_VALUE;
    for (int i : selection.indices()) {
      float x = whole.toCanvasX(glide.to()[2 * i]);
      float y = whole.toCanvasY(glide.to()[2 * i + 1]);
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    camera.show(new Box(minX, minY, maxX - minX, maxY - minY), box);
  }
}
