package activarium.view.trail;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.gpu.trail.TrailLook;
import activarium.gpu.trail.TrailPainter;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.view.interaction.MapTransform;
import activarium.view.map.MapScale;
import java.util.Arrays;

/** Draws trails as they are now: in a window by the graphics card, in a figure as lines. */
final class TrailPicture {

  /** Design units from the middle to the edge of a lone trail. */
  private static final float RIBBON = 1.35f;

  /** Pixels, or a ribbon would fall between them. */
  private static final float THINNEST = 1.1f;

  /** Size of the mark where a trail starts, of that where it is. */
  private static final float START = 0.6f;

  private static final float DIMMED = 0.16f;

  /** Seconds from one pulse to the next. */
  private static final float PULSE = 3.5f;

  private static final float PULSE_START = 0.4f;

  /** Design units of a pulse in a figure, where it is a disk at its head, without its tail. */
  private static final float PULSE_RADIUS = 1.5f * RIBBON;

  private final TrailPainter painter;
  private final TrailFit fit;
  private Theme colored;
  private boolean tube;
  private float until = 1;
  private boolean pulses;

  TrailPicture(TrailPainter painter, TrailFit fit) {
    this.painter = painter;
    this.fit = fit;
  }

  void tube(boolean newTube) {
    tube = newTube;
  }

  void pulse(boolean on) {
    pulses = on;
  }

  void until(float time) {
    until = Math.max(0, Math.min(1, time));
  }

  /** There are other trails, which have no colors yet. */
  void uncolored() {
    colored = null;
  }

  /**
   * Draws into a box of the canvas.
   *
   * @param trails of as many points as there are layers or epochs
   * @param knots points that a ribbon bends at
   */
  void draw(Canvas canvas, Box box, TrailSet trails, TrailStrengths strengths, int knots) {
    float dim = strengths.lifted() > 0 ? DIMMED : 1;
    float scale = canvas.isVector() ? 1 : canvas.pixelScale();
    TrailLook look = look(canvas.theme(), box, scale, strengths.shown(), knots);
    if (canvas.isVector()) {
      drawFigure(canvas, box, trails, strengths, new TrailLight(look), dim);
      return;
    }
    color(canvas.theme(), trails);
    boolean lifts = strengths.isAnyLifted();
    painter.draw(look, dim, lifts);
    if (pulses) {
      painter.pulse(look, phase(canvas) * until, lifts);
    }
    float radius = radius(box, trails) * scale;
    painter.mark(look, 0, Math.max(1, radius * START), dim);
    painter.mark(look, until, Math.max(1, radius), dim);
  }

  private void drawFigure(
      Canvas canvas,
      Box box,
      TrailSet trails,
      TrailStrengths strengths,
      TrailLight light,
      float dim) {
    TrailSet set = painter.shown();
    TrailsShown shown =
        new TrailsShown(
            set,
            Resampler.times(trails, set.samples()),
            painter.crowds(set),
            colors(canvas.theme(), trails),
            strengths.pairs());
    float radius = radius(box, trails);
    boolean lifts = strengths.isAnyLifted();
    drawFigure(canvas, radius, new TrailFigure(canvas, shown, light, false, dim), !lifts);
    if (lifts) {
      drawFigure(canvas, radius, new TrailFigure(canvas, shown, light, true, 1), true);
    }
  }

  private void drawFigure(Canvas canvas, float radius, TrailFigure figure, boolean front) {
    figure.draw();
    if (front && pulses) {
      figure.mark(phase(canvas) * until, PULSE_RADIUS);
    }
    figure.mark(0, Math.max(1, radius * START));
    figure.mark(until, Math.max(1, radius));
    canvas.flush();
  }

  /** How far pulses are on their way, 0 to 1; at the beginning they can be seen. */
  private static float phase(Canvas canvas) {
    return (float) ((PULSE_START + canvas.time() / PULSE) % 1);
  }

  /** Of the mark where a trail is, in design units. */
  private static float radius(Box box, TrailSet trails) {
    return MapScale.radius(box, trails.size()) * 0.42f;
  }

  private void color(Theme theme, TrailSet trails) {
    if (theme != colored) {
      painter.colors(colors(theme, trails));
      colored = theme;
    }
  }

  private static int[] colors(Theme theme, TrailSet trails) {
    return Arrays.stream(trails.classes()).map(theme.classes()::color).toArray();
  }

  /** In pixels, of which a design unit has {@code scale}. */
  private TrailLook look(Theme theme, Box box, float scale, int shown, int knots) {
    MapTransform at = fit.transform(box);
    int left = Math.round(box.x() * scale);
    int top = Math.round(box.y() * scale);
    return new TrailLook(
        at.x() * scale,
        at.y() * scale,
        at.scale() * scale,
        left,
        top,
        Math.max(1, Math.round(box.right() * scale) - left),
        Math.max(1, Math.round(box.bottom() * scale) - top),
        Math.max(THINNEST, RIBBON * scale),
        (float) Math.min(1.5, 11 / Math.sqrt(Math.max(1, shown))),
        theme.background(),
        theme.isDark(),
        tube,
        until,
        knots);
  }
}
