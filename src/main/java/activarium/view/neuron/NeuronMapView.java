package activarium.view.neuron;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.neuron.NeuronMap;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.view.interaction.Camera;
import activarium.view.interaction.MapTransform;
import activarium.view.interaction.Outline;
import activarium.view.interaction.Pickable;
import activarium.view.map.MapScale;
import activarium.view.map.Viewport;

/**
 * The neurons of a layer, alike ones close together. The discriminative neuron map: each has the
 * hue of the class that it decides most, and is the more saturated and the larger the better it
 * does. Dead neurons are gray rings around the others. One class can be shown alone, or any other
 * numbers instead.
 */
public final class NeuronMapView implements Pickable {

  /** Seconds in which a glyph makes up about two thirds of its way. */
  private static final float EASING = 0.25f;

  private static final float PICK_RADIUS = 14;

  /** Glyphs grow with this power of the zoom: less than the distances between them. */
  private static final double GROWTH = 0.4;

  private final Viewport viewport = new Viewport();
  private final Camera camera = new Camera();
  private final NeuronColors colors = new NeuronColors();
  private NeuronMap map;
  private float[] shown;
  private int hovered = -1;
  private Selection chosen = Selection.none(0);
  private int[] pointedOut = {};

  /** Shows a map; neurons glide to their new places. */
  public void show(NeuronMap newMap) {
    float[] goal = newMap.projection().embedding().positions();
    if (shown == null || shown.length != goal.length) {
      shown = goal.clone();
      hovered = -1;
      pointedOut = new int[0];
    }
    map = newMap;
    colors.show(newMap);
  }

  /** Shows none, until there are others. */
  public void showNothing() {
    map = null;
    shown = null;
  }

  /** Colors neurons for one class, or, with −1, for the class that each decides most. */
  public void onlyClass(int newClass) {
    colors.onlyClass(newClass);
  }

  /** Colors neurons by numbers around 0, in standard deviations, or, with null, by class again. */
  public void contrast(float[] newContrast) {
    colors.contrast(newContrast);
  }

  /** Whether numbers are shown instead of classes. */
  public boolean showsContrast() {
    return colors.showsContrast();
  }

  /** Marks neurons, as far as there are such. */
  public void choice(Selection newChosen) {
    chosen = newChosen;
  }

  /** Marks neurons that are to be noticed, with their numbers. */
  public void pointOut(int[] neurons) {
    pointedOut = neurons;
  }

  /** The neuron that stands out because the pointer is on it; −1 for none. */
  public void lift(int neuron) {
    hovered = neuron;
  }

  /** Moves the glyphs on by a time step. */
  public void advance(float seconds) {
    if (map == null) {
      return;
    }
    float share = 1 - (float) Math.exp(-seconds / EASING);
    float[] goal = map.projection().embedding().positions();
    for (int i = 0; i < shown.length; i++) {
      shown[i] += share * (goal[i] - shown[i]);
    }
    camera.advance(seconds);
    viewport.follow(new Embedding(map.neurons(), shown).bounds(), seconds);
  }

  /** Draws the map into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (map == null) {
      return;
    }
    float radius = radius(box);
    Box inner = box.inset(2 * radius(box, 1));
    MapTransform transform = transform(box);
    drawGlyphs(canvas, box, transform, radius);
    NeuronMarks marks = new NeuronMarks(canvas, inner, transform, shown, radius);
    for (int neuron : pointedOut) {
      marks.ring(neuron);
    }
    Selection all = chosen.among(map.neurons());
    all.forEach(marks::ring);
    marks.ring(hovered);
    canvas.flush();
    marks.number(hovered);
    marks.numbers(pointedOut);
    marks.numbers(all.indices());
  }

  private void drawGlyphs(Canvas canvas, Box box, MapTransform transform, float radius) {
    Theme theme = canvas.theme();
    for (int neuron : colors.order()) {
      float x = transform.toCanvasX(shown[2 * neuron]);
      float y = transform.toCanvasY(shown[2 * neuron + 1]);
      if (!box.contains(x, y)) {
        continue;
      }
      if (map.projection().isDead(neuron)) {
        canvas.glyph(x, y, 0.8f * radius, Shape.RING, theme.muted());
      } else {
        float size = radius * (0.65f + 0.55f * colors.strength(neuron));
        canvas.glyph(x, y, size, Shape.DISK, colors.color(theme, neuron));
      }
    }
  }

  private float radius(Box box) {
    return radius(box, camera.zoom());
  }

  private float radius(Box box, float zoom) {
    double afar = Math.min(7, 1.35f * MapScale.radius(box, map.neurons()));
    return (float) (afar * Math.pow(zoom, GROWTH));
  }

  private MapTransform transform(Box box) {
    return camera.of(viewport.transform(box.inset(2 * radius(box, 1))), box);
  }

  @Override
  public int total() {
    return map == null ? 0 : map.neurons();
  }

  @Override
  public int classOf(int neuron) {
    return map.power().decidedClass(neuron);
  }

  @Override
  public Camera camera() {
    return camera;
  }

  @Override
  public String called() {
    return Text.say("called.neuron");
  }

  @Override
  public String relation() {
    return Text.say("relation.decides");
  }

  @Override
  public Selection covered(Outline outline, Box box) {
    MapTransform at = transform(box);
    return Selection.where(
        map.neurons(),
        i -> outline.contains(at.toCanvasX(shown[2 * i]), at.toCanvasY(shown[2 * i + 1])));
  }

  @Override
  public int pick(float x, float y, Box box) {
    if (map == null || !box.contains(x, y)) {
      return -1;
    }
    MapTransform transform = transform(box);
    float best = PICK_RADIUS * PICK_RADIUS;
    int picked = -1;
    for (int i = 0; i < map.neurons(); i++) {
      float dx = transform.toCanvasX(shown[2 * i]) - x;
      float dy = transform.toCanvasY(shown[2 * i + 1]) - y;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        picked = i;
      }
    }
    return picked;
  }
}
