package activarium.view.map;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.projection.Embedding;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.view.interaction.Camera;
import activarium.view.interaction.MapTransform;
import activarium.view.interaction.Outline;
import activarium.view.interaction.Pickable;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * The map to explore, of up to a hundred thousand observations: one looks at it through a {@link
 * Camera}, as glyphs or as the images themselves, and sees what is chosen. An observation that the
 * network takes for another class is a triangle, filled in the hue of that class.
 */
public final class ObservationMap implements Pickable, AutoCloseable {

  private final MapPlaces places = new MapPlaces();
  private final MapLook look = new MapLook();
  private final MapPainter painter = new MapPainter(places, look);
  private final ClassLabels classLabels = new ClassLabels();
  private ImageSheet images;
  private int[] marked = {};
  private int waiting;
  private Supplier<String> waitsFor = () -> "";

  /** Shows an embedding; observations glide to their new places. */
  public void show(Embedding embedding, Observations newObservations) {
    if (embedding.size() != newObservations.count()) {
      throw new IllegalArgumentException(
          Text.of(
              "an embedding of %d points for %d observations",
              embedding.size(), newObservations.count()));
    }
    if (places.send(embedding) | look.observations(newObservations)) {
      look.stale();
      classLabels.aim(embedding.positions(), newObservations);
    }
  }

  /**
   * Shows that there is no map yet: whatever was shown is forgotten.
   *
   * @param count observations that there will be
   * @param what says what is waited for, and how far it is
   */
  public void showWaiting(int count, Supplier<String> what) {
    look.forget();
    marked = new int[0];
    waiting = count;
    waitsFor = what;
  }

  /** The observations' images; without them there are glyphs only. */
  public void images(ImageSheet newImages) {
    images = newImages;
  }

  /** What is chosen: it stands out, brush A and brush B each by its rim; null for nothing. */
  public void choice(Chosen newChoice) {
    look.choice(newChoice);
  }

  /** What the colors mean from now on. */
  public void colors(MapColors newColors) {
    look.colors(newColors);
  }

  /** Which classes are drawn in full. */
  public void visibleClasses(IntPredicate newVisible) {
    look.visibleClasses(newVisible);
  }

  /** Glyphs, images, or what suits the zoom. */
  public void detail(Detail detail) {
    places.detail(detail);
  }

  /** Draws a square around these observations. */
  public void marked(int[] observations) {
    marked = observations.clone();
  }

  @Override
  public Camera camera() {
    return places.camera();
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    if (observations() != null) {
      places.advance(seconds);
      painter.advance(seconds);
      classLabels.advance(seconds);
    }
  }

  /** Draws the map into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    canvas.flush();
    if (observations() == null) {
      Waiting.draw(canvas, box, waiting, waitsFor.get());
      return;
    }
    if (canvas.isVector()) {
      painter.drawGlyphs(canvas, box);
    } else {
      painter.draw(canvas, box, images);
    }
    drawMarks(canvas, box);
  }

  private void drawMarks(Canvas canvas, Box box) {
    float half = 2.2f * places.radius(box);
    for (int i : marked) {
      float x = canvasX(i, box);
      float y = canvasY(i, box);
      if (box.contains(x, y)) {
        int color = canvas.theme().text();
        canvas.line(x - half, y - half, x + half, y - half, 2, color);
        canvas.line(x + half, y - half, x + half, y + half, 2, color);
        canvas.line(x + half, y + half, x - half, y + half, 2, color);
        canvas.line(x - half, y + half, x - half, y - half, 2, color);
      }
    }
    canvas.flush();
  }

  /** Draws the names of the classes over the map. */
  public void drawLabels(Canvas canvas, Box box) {
    if (observations() != null) {
      classLabels.draw(canvas, box, transform(box), observations(), look.visibleClasses());
    }
  }

  /** Draws a ring around one, if there is one, so that it is found among all others. */
  public void drawLifted(Canvas canvas, Box box, int observation) {
    if (observations() == null || observation < 0 || observation >= observations().count()) {
      return;
    }
    float x = canvasX(observation, box);
    float y = canvasY(observation, box);
    if (box.contains(x, y)) {
      float radius = Math.max(9, 2.6f * places.radius(box));
      canvas.glyph(x, y, radius, Shape.RING, canvas.theme().text());
      canvas.glyph(x, y, radius + 4, Shape.RING, canvas.theme().accent());
      canvas.flush();
    }
  }

  /** Whether observations are on their way to new places. */
  public boolean isGliding() {
    return places.glide().isMoving();
  }

  /** Where the map lies on the canvas now. */
  public MapTransform transform(Box box) {
    return places.transform(box);
  }

  @Override
  public int total() {
    return observations() == null ? 0 : observations().count();
  }

  @Override
  public int classOf(int observation) {
    return observations().labels()[observation];
  }

  @Override
  public String called() {
    return Text.say("called.image");
  }

  @Override
  public String relation() {
    return Text.say("relation.class");
  }

  @Override
  public int pick(float x, float y, Box box) {
    return observations() == null || !box.contains(x, y)
        ? -1
        : places.pick(x, y, box, look::isVisible);
  }

  @Override
  public float reach(Box box) {
    return places.reach(box);
  }

  @Override
  public Selection covered(Outline outline, Box box) {
    return places.covered(outline, box, look::isVisible);
  }

  /** Where an observation is drawn, in design units. */
  public float canvasX(int observation, Box box) {
    return transform(box).toCanvasX(places.glide().now(2 * observation));
  }

  /** Where an observation is drawn, in design units. */
  public float canvasY(int observation, Box box) {
    return transform(box).toCanvasY(places.glide().now(2 * observation + 1));
  }

  /** Those of a selection that lie inside the box now, ascending. */
  public int[] inView(Selection selection, Box box) {
    if (observations() == null) {
      return new int[0]; // what is chosen may come back with a state, before there is a map
    }
    MapTransform t = transform(box);
    Glide glide = places.glide();
    int[] inside = new int[selection.size()];
    int[] count = {0};
    selection.forEach(
        i -> {
          if (box.contains(t.toCanvasX(glide.now(2 * i)), t.toCanvasY(glide.now(2 * i + 1)))) {
            inside[count[0]++] = i;
          }
        });
    return Arrays.copyOf(inside, count[0]);
  }

  /** How far two observations lie apart in the map, squared. */
  public double squaredDistance(int one, int other) {
    float[] to = places.glide().to();
    float dx = to[2 * one] - to[2 * other];
    float dy = to[2 * one + 1] - to[2 * other + 1];
    return (double) dx * dx + (double) dy * dy;
  }

  /** Looks as near as some observations fit; at all of the map if there are none. */
  public void lookAt(Selection selection, Box box) {
    if (observations() != null) {
      places.lookAt(selection, box);
    }
  }

  /** The observations shown, or null before there are any. */
  public Observations observations() {
    return look.observations();
  }

  /** Frees what it has on the graphics card; its images belong to whoever gave them. */
  @Override
  public void close() {
    painter.close();
  }
}
