package activarium.view.trail;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.PaintedParts;
import activarium.draw.Theme;
import activarium.gpu.trail.TrailLook;
import activarium.gpu.trail.TrailPainter;
import activarium.trail.BundlingOptions;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.view.interaction.MapTransform;
import activarium.view.map.MapScale;

/** Draws trails as they are now: in a window by the graphics card, in a figure as lines. */
final class TrailPicture {

  /** Design units from the middle to the edge of a lone trail. */
  private static final float RIBBON = 1.35f;

  /** Pixels, or a ribbon would fall between them. */
  private static final float THINNEST = 1.1f;

  /** Size of the mark where a trail starts, of that where it is. */
  private static final float START = 0.6f;

  private static final float DIMMED = 0.16f;

  /** The soonest that a few trails cover what is behind them. */
  private static final float SOONEST = 1.5f;

  /** Seconds from one pulse to the next. */
  private static final float PULSE = 3.5f;

  private static final float PULSE_START = 0.4f;

  /** Design units of a pulse in a figure, where it is a disk at its head, without its tail. */
  private static final float PULSE_RADIUS = 1.5f * RIBBON;

  /** Of the mark of an error at least, in design units. */
  private static final float ERROR = 2.4f;

  /** So few trails are marked along their way. */
  private static final int HANDFUL = 12;

  private final TrailPainter painter;
  private final TrailFit fit;
  private TrailColors coloring;
  private Painted painted;
  private int[] lines;
  private int[] cores;
  private boolean uploaded;
  private PaintedParts parts;
  private PaintedParts.Key last;
  private boolean tube;
  private float until = 1;
  private boolean pulses;

  /** Whose colors these are. */
  private record Painted(TrailColors coloring, Theme theme, int stop) {}

  TrailPicture(TrailPainter painter, TrailFit fit) {
    this.painter = painter;
    this.fit = fit;
  }

  void recallFrom(PaintedParts painted) {
    parts = painted;
  }

  void tube(boolean newTube) {
    tube = newTube;
  }

  void pulse(boolean on) {
    pulses = on;
  }

  void until(float time) {
    until = Clamp.share(time);
  }

  float until() {
    return until;
  }

  /** What colors mean from now on. */
  void colors(TrailColors newColoring) {
    coloring = newColoring;
    painted = null;
  }

  /**
   * Draws into a box of the canvas.
   *
   * @param trails of as many points as there are layers or epochs
   * @param knots points that a ribbon bends at
   * @param settled how the trails are bundled, or null while they are on their way
   */
  void draw(
      Canvas canvas,
      Box box,
      TrailSet trails,
      TrailStrengths strengths,
      int knots,
      BundlingOptions settled) {
    float dim = strengths.lifted() > 0 ? DIMMED : 1;
    float scale = canvas.isVector() ? 1 : canvas.pixelScale();
    TrailLook look = look(canvas.theme(), box, scale, strengths.shown(), knots);
    TrailLook above = strengths.isAnyLifted() ? look.lifted(strengths.lifted()) : null;
    if (canvas.isVector()) {
      drawFigure(canvas, box, shown(canvas.theme(), trails, strengths), look, above, dim);
    } else {
      Lights lights = lights(canvas, box, trails, look, above, dim);
      color(canvas.theme());
      if (parts == null || settled == null || pulses) {
        drawLight(canvas, lights);
      } else {
        recall(canvas, box, lights, trails, strengths, settled);
      }
    }
  }

  /** What was painted before is laid down; what is shown for the second frame is kept. */
  private void recall(
      Canvas canvas,
      Box box,
      Lights lights,
      TrailSet trails,
      TrailStrengths strengths,
      BundlingOptions settled) {
    PaintedParts.Key key =
        PaintedParts.Key.of(
            trails.positions(), trails.classes(), settled, lights, lines, cores, strengths.pairs());
    parts.draw(canvas, box, key, key.equals(last), () -> drawLight(canvas, lights));
    last = key;
  }

  /**
   * Draws marks along the lifted trails, if these are a handful.
   *
   * @param taken where no name may lie
   */
  void drawMarks(Canvas canvas, Box box, TrailSet trails, TrailStrengths strengths, Box[] taken) {
    int[] handful = strengths.handful(HANDFUL);
    if (handful.length > 0) {
      TrailsShown shown = shown(canvas.theme(), trails, strengths);
      new TrailMarks(canvas, box, coloring.stops(), taken).draw(shown, handful, fit, until);
    }
  }

  /**
   * How trails are painted.
   *
   * @param above how the lifted ones look, or null if none is
   * @param dim strength of the others
   * @param start pixels of the mark where a trail begins
   * @param end of that where it is
   * @param lifted likewise, of a lifted one
   * @param error of an error at least
   */
  private record Lights(
      TrailLook look,
      TrailLook above,
      float dim,
      float start,
      float end,
      float lifted,
      float error) {}

  private static Lights lights(
      Canvas canvas, Box box, TrailSet trails, TrailLook look, TrailLook above, float dim) {
    float scale = canvas.pixelScale();
    float radius = radius(box, trails) * scale;
    float end = Math.max(1, radius);
    return new Lights(
        look,
        above,
        dim,
        Math.max(1, radius * START),
        end,
        larger(above, look) * end,
        ERROR * scale);
  }

  private void drawLight(Canvas canvas, Lights lights) {
    if (!uploaded) {
      painter.colors(lines);
      painter.cores(cores);
      uploaded = true;
    }
    painter.draw(lights.look, lights.above, lights.dim);
    if (pulses) {
      painter.pulse(lights.look, phase(canvas) * until, lights.above != null);
    }
    painter.markStart(lights.look, lights.start, lights.dim);
    painter.markEnd(lights.look, lights.end, lights.lifted, lights.error, lights.dim);
  }

  private TrailsShown shown(Theme theme, TrailSet trails, TrailStrengths strengths) {
    TrailSet set = painter.shown();
    int stop = coloring.stopAt(until);
    return new TrailsShown(
        set,
        Resampler.times(trails, set.samples()),
        painter.crowds(set),
        coloring.lines(theme, stop),
        coloring.cores(theme, stop),
        strengths.pairs());
  }

  private void drawFigure(
      Canvas canvas, Box box, TrailsShown shown, TrailLook look, TrailLook above, float dim) {
    float radius = Math.max(1, radius(box, shown.set()));
    TrailLight light = new TrailLight(look);
    boolean lifts = above != null;
    drawFigure(canvas, radius, new TrailFigure(canvas, shown, light, false, dim), !lifts);
    if (lifts) {
      TrailLight front = new TrailLight(above);
      TrailFigure figure = new TrailFigure(canvas, shown, front, true, 1);
      drawFigure(canvas, larger(above, look) * radius, figure, true);
    }
  }

  private void drawFigure(Canvas canvas, float radius, TrailFigure figure, boolean front) {
    figure.draw();
    if (front && pulses) {
      figure.mark(phase(canvas) * until, PULSE_RADIUS);
    }
    figure.mark(0, Math.max(1, radius * START));
    figure.markEnd(radius, ERROR);
    canvas.flush();
  }

  /** How many times larger the marks of lifted trails are: as their ribbons are. */
  private static float larger(TrailLook above, TrailLook look) {
    return above == null ? 1 : above.ribbon() / look.ribbon();
  }

  /** How far pulses are on their way, 0 to 1; at the beginning they can be seen. */
  private static float phase(Canvas canvas) {
    return (float) ((PULSE_START + canvas.time() / PULSE) % 1);
  }

  /** Of the mark where a trail is, in design units. */
  private static float radius(Box box, TrailSet trails) {
    return MapScale.radius(box, trails.size()) * 0.42f;
  }

  private void color(Theme theme) {
    Painted wanted = new Painted(coloring, theme, coloring.stopAt(until));
    if (!wanted.equals(painted)) {
      lines = coloring.lines(theme, wanted.stop);
      cores = coloring.cores(theme, wanted.stop);
      uploaded = false;
      painted = wanted;
    }
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
        TrailLook.exposure(shown, SOONEST),
        theme.background(),
        theme.isDark(),
        tube,
        until,
        knots);
  }
}
