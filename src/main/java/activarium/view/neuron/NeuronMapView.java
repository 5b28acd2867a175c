package activarium.view.neuron;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.neuron.NeuronMap;
import activarium.projection.Embedding;
import activarium.view.map.MapTransform;
import activarium.view.map.ProjectionView;
import activarium.view.map.Viewport;

/**
 * The neurons of a layer, alike ones close together. The discriminative neuron map: each has the
 * hue of the class that it decides most, and is the more saturated and the larger the better it
 * does. Dead neurons are gray rings around the others. One class can be shown alone, or any other
 * numbers instead.
 */
public final class NeuronMapView {

  /** Seconds in which a glyph makes up about two thirds of its way. */
  private static final float EASING = 0.25f;

  private static final float PICK_RADIUS = 14;
  private final Viewport viewport = new Viewport();
  private final NeuronColors colors = new NeuronColors();
  private NeuronMap map;
  private float[] shown;
  private int hovered = -1;
  private int picked = -1;
  private int[] pointedOut = {};

  /** Shows a map; neurons glide to their new places. */
  public void show(NeuronMap newMap) {
    float[] goal = newMap.projection().embedding().positions();
    if (shown == null || shown.length != goal.length) {
      shown = goal.clone();
      picked = -1;
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

  /** Marks a neuron; −1 marks none. */
  public void pick(int neuron) {
    picked = map != null && neuron < map.neurons() ? neuron : -1;
  }

  /** Marks neurons that are to be noticed, with their numbers. */
  public void pointOut(int[] neurons) {
    pointedOut = neurons;
  }

  public int picked() {
    return picked;
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
    viewport.follow(new Embedding(map.neurons(), shown).bounds(), seconds);
  }

  /** Draws the map into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (map == null) {
      return;
    }
    float radius = radius(box);
    Box inner = box.inset(2 * radius);
    MapTransform transform = viewport.transform(inner);
    drawGlyphs(canvas, transform, radius);
    NeuronMarks marks = new NeuronMarks(canvas, inner, transform, shown, radius);
    for (int neuron : pointedOut) {
      marks.ring(neuron);
    }
    marks.ring(hovered);
    marks.ring(picked);
    canvas.flush();
    marks.numbers(pointedOut);
    marks.number(picked);
    marks.number(hovered == picked ? -1 : hovered);
  }

  private void drawGlyphs(Canvas canvas, MapTransform transform, float radius) {
    Theme theme = canvas.theme();
    for (int neuron : colors.order()) {
      float x = transform.toCanvasX(shown[2 * neuron]);
      float y = transform.toCanvasY(shown[2 * neuron + 1]);
      if (map.projection().isDead(neuron)) {
        canvas.glyph(x, y, 0.8f * radius, Shape.RING, theme.muted());
      } else {
        float size = radius * (0.65f + 0.55f * colors.strength(neuron));
        canvas.glyph(x, y, size, Shape.DISK, colors.color(theme, neuron));
      }
    }
  }

  private float radius(Box box) {
    return Math.min(7, 1.35f * ProjectionView.radius(box, map.neurons()));
  }

  /** The neuron under a place of the canvas, or −1; it is marked from now on. */
  public int hover(float x, float y, Box box) {
    hovered = -1;
    if (map == null || !box.contains(x, y)) {
      return -1;
    }
    MapTransform transform = viewport.transform(box.inset(2 * radius(box)));
    float best = PICK_RADIUS * PICK_RADIUS;
    for (int i = 0; i < map.neurons(); i++) {
      float dx = transform.toCanvasX(shown[2 * i]) - x;
      float dy = transform.toCanvasY(shown[2 * i + 1]) - y;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        hovered = i;
      }
    }
    return hovered;
  }
}
