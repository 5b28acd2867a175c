package activarium.view.map;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.projection.Embedding;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * The map: every observation a glyph in the hue of its true class; one that the network takes for
 * another class is a triangle, filled in the hue of that other class. Glyphs glide from one
 * embedding to the next.
 */
public final class ProjectionView {

  /** Seconds in which a glyph makes up about two thirds of its way. */
  private static final float EASING = 0.16f;

  private static final float HIDDEN_STRENGTH = 0.12f;

  private static final float PICK_RADIUS = 14;

  private final Viewport viewport = new Viewport();
  private final ClassLabels classLabels = new ClassLabels();
  private Embedding target;
  private float[] shown;
  private Observations observations;
  private IntPredicate visible = c -> true;
  private MapColors colors = MapColors.TRUE_CLASS;
  private boolean[] chosen;
  private int hovered = -1;
  private int[] marked = new int[0];
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
    if (shown == null || shown.length != embedding.positions().length) {
      shown = embedding.positions().clone();
    }
    target = embedding;
    observations = newObservations;
    chosen = chosen != null && chosen.length == embedding.size() ? chosen : null;
    classLabels.aim(embedding.positions(), newObservations);
  }

  /**
   * Shows that there is no map yet: whatever was shown is forgotten.
   *
   * @param count observations that there will be
   * @param what says what is waited for, and how far it is
   */
  public void showWaiting(int count, Supplier<String> what) {
    clear();
    waiting = count;
    waitsFor = what;
  }

  /** Forgets everything: the map is empty until the next {@link #show}. */
  public void clear() {
    target = null;
    shown = null;
    observations = null;
    hovered = -1;
    waiting = 0;
  }

  /** Which classes are drawn in full; the others stay as a shadow. */
  public void visibleClasses(IntPredicate newVisible) {
    visible = newVisible;
  }

  /** What the colors mean from now on. */
  public void colors(MapColors newColors) {
    colors = newColors;
  }

  /** What is chosen stands out from the rest, which stays to be seen; nothing does if none is. */
  public void choose(int[] newChosen) {
    chosen = null;
    if (newChosen.length > 0 && target != null) {
      chosen = new boolean[target.size()];
      Arrays.stream(newChosen).filter(i -> i < chosen.length).forEach(i -> chosen[i] = true);
    }
  }

  /** Draws a square around these observations. */
  public void marked(int[] observations) {
    marked = observations.clone();
  }

  /** Moves the glyphs on by a time step. */
  public void advance(float seconds) {
    if (target == null) {
      return;
    }
    float share = 1 - (float) Math.exp(-seconds / EASING);
    float[] goal = target.positions();
    for (int i = 0; i < shown.length; i++) {
      shown[i] += share * (goal[i] - shown[i]);
    }
    viewport.follow(new Embedding(target.size(), shown).bounds(), seconds);
    classLabels.advance(seconds);
  }

  /** Draws the map into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (target == null) {
      if (waiting > 0) {
        Waiting.draw(canvas, box, waiting, waitsFor.get());
      }
      return;
    }
    float radius = radius(box, observations.count());
    Box inner = box.inset(radius * 2);
    for (int i = 0; i < observations.count(); i++) {
      if (isShadow(i)) {
        glyph(canvas, inner, i, radius, HIDDEN_STRENGTH);
      }
    }
    for (int i = 0; i < observations.count(); i++) {
      if (isFaded(i)) {
        glyph(canvas, inner, i, radius, MapLook.FADED / (float) MapLook.FULL);
      }
    }
    drawVisible(canvas, inner, radius, false);
    drawVisible(canvas, inner, radius, true);
    if (hovered >= 0) {
      canvas.glyph(
          x(hovered, inner), y(hovered, inner), radius * 3, Shape.RING, canvas.theme().text());
    }
    drawMarks(canvas, inner, radius);
    canvas.flush();
    classLabels.draw(canvas, inner, viewport.transform(inner), observations, visible);
  }

  private void drawMarks(Canvas canvas, Box inner, float radius) {
    for (int i : marked) {
      float half = radius * 2.2f;
      float x = x(i, inner);
      float y = y(i, inner);
      canvas.line(x - half, y - half, x + half, y - half, 2, canvas.theme().text());
      canvas.line(x - half, y + half, x + half, y + half, 2, canvas.theme().text());
      canvas.line(x - half, y - half, x - half, y + half, 2, canvas.theme().text());
      canvas.line(x + half, y - half, x + half, y + half, 2, canvas.theme().text());
    }
  }

  /** Errors last, so that they lie on top. */
  private void drawVisible(Canvas canvas, Box inner, float radius, boolean errors) {
    for (int i = 0; i < observations.count(); i++) {
      if (!isShadow(i) && !isFaded(i) && observations.isError(i) == errors) {
        glyph(canvas, inner, i, radius, 1);
      }
    }
  }

  private boolean isShadow(int observation) {
    return !visible.test(observations.labels()[observation]);
  }

  /** Whether others are chosen. */
  private boolean isFaded(int observation) {
    return chosen != null && !isShadow(observation) && !chosen[observation];
  }

  private void glyph(Canvas canvas, Box inner, int i, float radius, float strength) {
    Theme theme = canvas.theme();
    int color = theme.faded(colors.color(theme, observations, i), strength);
    float x = x(i, inner);
    float y = y(i, inner);
    if (observations.isError(i)) {
      int core = theme.faded(colors.core(theme, observations, i), strength);
      ErrorGlyph.draw(canvas, x, y, radius, color, core);
    } else {
      canvas.glyph(x, y, radius, Shape.DISK, color);
    }
    if (strength == 1) {
      DoubtRing.draw(canvas, x, y, radius, colors, i);
    }
  }

  /** Glyphs shrink with their number, so that the map stays readable. */
  public static float radius(Box box, int count) {
    double spacing = Math.sqrt(box.width() * box.height() / Math.max(1, count));
    return (float) Math.max(1, Math.min(5, 0.23 * spacing));
  }

  /** The observation under a place of the canvas, or -1; it is marked from now on. */
  public int hover(float x, float y, Box box) {
    hovered = -1;
    if (target == null || !box.contains(x, y)) {
      return -1;
    }
    Box inner = box.inset(radius(box, observations.count()) * 2);
    float best = PICK_RADIUS * PICK_RADIUS;
    for (int i = 0; i < observations.count(); i++) {
      float dx = x(i, inner) - x;
      float dy = y(i, inner) - y;
      float distance = dx * dx + dy * dy;
      if (distance < best && !isShadow(i)) {
        best = distance;
        hovered = i;
      }
    }
    return hovered;
  }

  /** Where an observation is drawn, in design units. */
  public float canvasX(int observation, Box box) {
    return x(observation, box.inset(radius(box, observations.count()) * 2));
  }

  /** Where an observation is drawn, in design units. */
  public float canvasY(int observation, Box box) {
    return y(observation, box.inset(radius(box, observations.count()) * 2));
  }

  /** From places of the canvas to the embedding, as it is drawn into a box now. */
  public MapTransform transform(Box box) {
    return viewport.transform(box.inset(radius(box, observations.count()) * 2));
  }

  private float x(int i, Box inner) {
    return viewport.toCanvasX(shown[2 * i], inner);
  }

  private float y(int i, Box inner) {
    return viewport.toCanvasY(shown[2 * i + 1], inner);
  }
}
