package activarium.view;

import activarium.gpu.pass.GlyphPass.Shape;
import activarium.neuron.NeuronMap;
import activarium.projection.Embedding;
import activarium.view.Canvas.Weight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
  private static final float LABEL = 15;

  /** Contrasts of this many standard deviations have the strongest color. */
  private static final float STRONG = 1.5f;

  private final Viewport viewport = new Viewport();
  private NeuronMap map;
  private float[] shown;
  private Integer[] order = {};
  private int onlyClass = -1;
  private float[] contrast;
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
    sort();
  }

  /** Colors neurons for one class, or, with −1, for the class that each decides most. */
  public void onlyClass(int newClass) {
    onlyClass = newClass;
    sort();
  }

  /** Colors neurons by numbers around 0, in standard deviations, or, with null, by class again. */
  public void contrast(float[] newContrast) {
    contrast = newContrast;
    sort();
  }

  /** Whether numbers are shown instead of classes. */
  public boolean showsContrast() {
    return contrast != null;
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

  /** The strongest are drawn last, on top. */
  private void sort() {
    if (map != null) {
      order = IntStream.range(0, map.neurons()).boxed().toArray(Integer[]::new);
      Arrays.sort(order, Comparator.comparing(this::strength));
    }
  }

  /** How much a neuron stands out, 0 … 1. */
  private float strength(int neuron) {
    if (contrast != null) {
      return neuron < contrast.length ? Math.min(1, Math.abs(contrast[neuron]) / STRONG) : 0;
    }
    int c = shownClass(neuron);
    return c < 0 ? 0 : map.power().score(c, neuron);
  }

  private int shownClass(int neuron) {
    return onlyClass >= 0 ? onlyClass : map.power().decidedClass(neuron);
  }

  private int color(Theme theme, int neuron) {
    if (contrast != null) {
      return Ramp.signed(theme, neuron < contrast.length ? contrast[neuron] / STRONG : 0);
    }
    int c = shownClass(neuron);
    int hue = c < 0 ? theme.line() : theme.classes().color(c);
    return Ramp.mix(theme.faded(theme.muted(), 0.45f), hue, strength(neuron));
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
    Theme theme = canvas.theme();
    float radius = radius(box);
    Box inner = box.inset(2 * radius);
    for (int neuron : order) {
      float x = x(neuron, inner);
      float y = y(neuron, inner);
      if (map.projection().isDead(neuron)) {
        canvas.glyph(x, y, 0.8f * radius, Shape.RING, theme.muted());
      } else {
        float size = radius * (0.65f + 0.55f * strength(neuron));
        canvas.glyph(x, y, size, Shape.DISK, color(theme, neuron));
      }
    }
    for (int neuron : pointedOut) {
      mark(canvas, inner, neuron, radius);
    }
    mark(canvas, inner, hovered, radius);
    mark(canvas, inner, picked, radius);
    canvas.flush();
    for (int i = 0; i < pointedOut.length; i++) {
      if (hasRoom(inner, i)) {
        label(canvas, inner, pointedOut[i], radius);
      }
    }
    if (picked >= 0) {
      label(canvas, inner, picked, radius);
    }
    if (hovered >= 0 && hovered != picked) {
      label(canvas, inner, hovered, radius);
    }
  }

  /** Whether the number of a neuron pointed out does not run into one of those before it. */
  private boolean hasRoom(Box inner, int index) {
    float x = x(pointedOut[index], inner);
    float y = y(pointedOut[index], inner);
    return IntStream.range(0, index)
        .map(i -> pointedOut[i])
        .noneMatch(j -> Math.abs(x(j, inner) - x) < 3 * LABEL && Math.abs(y(j, inner) - y) < LABEL);
  }

  private void mark(Canvas canvas, Box inner, int neuron, float radius) {
    if (neuron >= 0) {
      int color = canvas.theme().text();
      canvas.glyph(x(neuron, inner), y(neuron, inner), 2.2f * radius, Shape.RING, color);
    }
  }

  private void label(Canvas canvas, Box inner, int neuron, float radius) {
    String number = "#" + neuron;
    float half = canvas.textWidth(number, LABEL, Weight.SEMIBOLD) / 2;
    float x = Math.max(inner.x() + half, Math.min(inner.right() - half, x(neuron, inner)));
    float above = y(neuron, inner) - 2.6f * radius - 2;
    float y = above - LABEL < inner.y() ? y(neuron, inner) + 2.6f * radius + LABEL : above;
    canvas.haloText(number, x, y, LABEL, Weight.SEMIBOLD, 1);
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
    Box inner = box.inset(2 * radius(box));
    float best = PICK_RADIUS * PICK_RADIUS;
    for (int i = 0; i < map.neurons(); i++) {
      float dx = x(i, inner) - x;
      float dy = y(i, inner) - y;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        hovered = i;
      }
    }
    return hovered;
  }

  private float x(int neuron, Box inner) {
    return viewport.toCanvasX(shown[2 * neuron], inner);
  }

  private float y(int neuron, Box inner) {
    return viewport.toCanvasY(shown[2 * neuron + 1], inner);
  }
}
