package activarium.view;

import activarium.gpu.GpuContext;
import activarium.gpu.pass.TrailLook;
import activarium.gpu.pass.TrailPainter;
import activarium.trail.BundlingOptions;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Trails, bundled while one watches: hue is the class, brightness the time, later is brighter. On a
 * dark stage they are light that adds up, on paper ink; either is toned so that it keeps its hue.
 * All methods belong to the draw thread.
 */
public final class TrailView implements AutoCloseable {

  /** Seconds in which trails make up about two thirds of their way. */
  private static final float EASING = 0.16f;

  /** Seconds after the last change until all is where it belongs. */
  private static final float REST = 1.2f;

  /** Design units from the middle to the edge of a lone trail. */
  private static final float RIBBON = 1.35f;

  /** Pixels, or a ribbon would fall between them. */
  private static final float THINNEST = 1.1f;

  /** Size of the mark where a trail starts, of that where it is. */
  private static final float START = 0.6f;

  private static final float DIMMED = 0.16f;
  private static final float PICK_RADIUS = 9;

  /** Cells that bundle as well on a map this size, where the processor has to do it. */
  private static final int SOFTWARE_RESOLUTION = 256;

  private static final int SOFTWARE_SAMPLES = 32;

  /** Of so many drafts in one it is looked anew where trails are dense. */
  private static final int DRAFT_COUNTING = 4;

  /** Seconds from one pulse to the next. */
  private static final float PULSE = 3.5f;

  /** Design units of a pulse in a figure, where it is a disk at its head, without its tail. */
  private static final float PULSE_RADIUS = 1.5f * RIBBON;

  private final TrailPainter painter;
  private final Viewport viewport = new Viewport();
  private final boolean software;
  private BundlingOptions options;
  private TrailSet trails;
  private TrailSet raw;
  private TrailStrengths strengths;
  private Theme colored;
  private IntPredicate shown = trail -> true;
  private IntPredicate lifted = trail -> false;
  private boolean aimed;
  private boolean tube;
  private float until = 1;
  private float restless;
  private float pulse = -1;
  private int frames;

  public TrailView(GpuContext gpu) {
    this.painter = new TrailPainter(gpu);
    this.software = gpu.isSoftware();
    this.options = fitting(BundlingOptions.defaults());
  }

  private BundlingOptions fitting(BundlingOptions wanted) {
    return software
        ? wanted
            .withResolution(Math.min(wanted.resolution(), SOFTWARE_RESOLUTION))
            .withSamples(Math.min(wanted.samples(), SOFTWARE_SAMPLES))
        : wanted;
  }

  /**
   * Shows other trails from now on; as many as before glide to their new places.
   *
   * @param newTrails raw, of as many points as there are layers or epochs
   */
  public void show(TrailSet newTrails) {
    trails = newTrails;
    try (Parallel parallel = new Parallel(1)) {
      raw = Resampler.resample(trails, options.samples(), parallel);
    }
    if (!painter.show(raw, Resampler.times(trails, options.samples()), options)) {
      strengths = new TrailStrengths(raw.size());
    }
    aimed = false;
    colored = null;
    restless = REST;
  }

  /** What is shown, of as many points as there are layers or epochs; null if there is nothing. */
  public TrailSet trails() {
    return trails;
  }

  /** How trails are bundled from now on. */
  public void bundle(BundlingOptions wanted) {
    BundlingOptions before = options;
    options = fitting(wanted);
    if (trails == null || options.equals(before)) {
      return;
    }
    restless = REST;
    if (options.samples() != before.samples()) {
      show(trails);
    } else if (!options.withRelaxation(0).equals(before.withRelaxation(0))) {
      painter.bundle(options);
    }
  }

  /** Which trails are drawn at all, by their number. */
  public void shown(IntPredicate newShown) {
    shown = newShown;
    aimed = false;
  }

  /** Which trails are lifted out, by their number, while the others are dimmed. */
  public void lifted(IntPredicate newLifted) {
    lifted = newLifted;
    aimed = false;
  }

  /** Whether bundles are shaded as if they were round. */
  public void tube(boolean newTube) {
    tube = newTube;
  }

  /** Whether pulses run along the trails, the way that observations went. */
  public void pulse(boolean on) {
    pulse = on ? Math.max(0, pulse) : -1;
  }

  /** Up to when the trails are drawn: 0 the first layer or epoch, 1 the last. */
  public void until(float time) {
    until = Math.max(0, Math.min(1, time));
  }

  /** Whether the picture is what the options say, and no more on its way there. */
  public boolean isSettled() {
    return trails == null || painter.isSettled() && restless <= 0;
  }

  /** Bundles a little further, and moves everything on by a time step. */
  public void advance(float seconds) {
    if (trails == null) {
      return;
    }
    viewport.follow(trails.bounds(), seconds);
    if (!aimed) {
      strengths.aim(shown, lifted);
      aimed = true;
    }
    if (strengths.advance(seconds)) {
      painter.strengths(strengths.pairs());
    }
    pulse = pulse < 0 ? pulse : (pulse + seconds / PULSE) % 1;
    frames++;
    // A processor has no time for both in one frame.
    boolean bundles = !painter.isSettled() && (!software || frames % 2 == 0);
    if (bundles) {
      painter.step(1);
      restless = REST;
    }
    if (restless > 0 && !(software && bundles)) {
      restless -= seconds;
      float share = restless <= 0 ? 1 : 1 - (float) Math.exp(-seconds / EASING);
      boolean counts = !isDraft() || frames / 2 % DRAFT_COUNTING == 0;
      painter.ease((float) options.relaxation(), share, counts);
    }
  }

  /** Whether the picture is rougher as long as it moves, because a processor draws it. */
  private boolean isDraft() {
    return software && !painter.isSettled();
  }

  /** Draws the trails into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (trails == null || trails.size() == 0) {
      return;
    }
    canvas.flush();
    if (canvas.isVector()) {
      drawFigure(canvas, box);
      return;
    }
    color(canvas.theme());
    TrailLook look = look(canvas, box, canvas.pixelScale());
    boolean lifts = strengths.isAnyLifted();
    float dim = strengths.lifted() > 0 ? DIMMED : 1;
    painter.draw(look, dim, lifts);
    if (pulse >= 0) {
      painter.pulse(look, pulse * until, lifts);
    }
    float radius = radius(box) * canvas.pixelScale();
    painter.mark(look, 0, Math.max(1, radius * START), dim);
    painter.mark(look, until, Math.max(1, radius), dim);
  }

  /** Without the graphics card: lines, and marks on them. */
  private void drawFigure(Canvas canvas, Box box) {
    TrailSet set = painter.shown();
    float[] times = Resampler.times(trails, set.samples());
    TrailsShown shownNow =
        new TrailsShown(set, times, painter.crowds(set), colors(canvas.theme()), strengths.pairs());
    TrailLight light = new TrailLight(look(canvas, box, 1));
    float dim = strengths.lifted() > 0 ? DIMMED : 1;
    boolean lifts = strengths.isAnyLifted();
    drawFigure(canvas, box, new TrailFigure(canvas, shownNow, light, false, dim), !lifts);
    if (lifts) {
      drawFigure(canvas, box, new TrailFigure(canvas, shownNow, light, true, 1), true);
    }
  }

  private void drawFigure(Canvas canvas, Box box, TrailFigure figure, boolean pulses) {
    figure.draw();
    if (pulses && pulse >= 0) {
      figure.mark(pulse * until, PULSE_RADIUS);
    }
    figure.mark(0, Math.max(1, radius(box) * START));
    figure.mark(until, Math.max(1, radius(box)));
    canvas.flush();
  }

  /** Of the mark where a trail is, in design units. */
  private float radius(Box box) {
    return ProjectionView.radius(box, trails.size()) * 0.42f;
  }

  private void color(Theme theme) {
    if (theme != colored) {
      painter.colors(colors(theme));
      colored = theme;
    }
  }

  private int[] colors(Theme theme) {
    return Arrays.stream(raw.classes()).map(theme.classes()::color).toArray();
  }

  /** In pixels, of which a design unit has {@code scale}. */
  private TrailLook look(Canvas canvas, Box box, float scale) {
    Box inner = inner(box);
    int left = Math.round(box.x() * scale);
    int top = Math.round(box.y() * scale);
    boolean dark = canvas.theme().isDark();
    return new TrailLook(
        viewport.toCanvasX(0, inner) * scale,
        viewport.toCanvasY(0, inner) * scale,
        viewport.zoom(inner) * scale,
        left,
        top,
        Math.max(1, Math.round(box.right() * scale) - left),
        Math.max(1, Math.round(box.bottom() * scale) - top),
        Math.max(THINNEST, RIBBON * scale),
        (float) Math.min(1.5, 11 / Math.sqrt(Math.max(1, strengths.shown()))),
        canvas.theme().background(),
        dark,
        tube,
        until,
        isDraft() ? Math.max(2, options.samples() / 2) : options.samples());
  }

  /** Bundles are wider than the map by a little. */
  private static Box inner(Box box) {
    return box.inset(Math.min(box.width(), box.height()) * 0.03f);
  }

  /** The trail under a place of the canvas, or -1. Waits for the graphics card. */
  public int pick(float x, float y, Box box) {
    if (trails == null || !box.contains(x, y)) {
      return -1;
    }
    float mapX = toMapX(x, box);
    float mapY = toMapY(y, box);
    float[] distances = painter.distances(mapX, mapY, mapX, mapY);
    int best = -1;
    float nearest = PICK_RADIUS / viewport.zoom(inner(box));
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] < nearest && shown.test(i)) {
        nearest = distances[i];
        best = i;
      }
    }
    return best;
  }

  /** Which trails run through a rectangle of the canvas. Waits for the graphics card. */
  public boolean[] through(Box area, Box box) {
    boolean[] through = new boolean[trails == null ? 0 : trails.size()];
    if (trails != null) {
      float[] distances =
          painter.distances(
              toMapX(area.x(), box),
              toMapY(area.y(), box),
              toMapX(area.right(), box),
              toMapY(area.bottom(), box));
      for (int i = 0; i < through.length; i++) {
        through[i] = distances[i] <= 0 && shown.test(i);
      }
    }
    return through;
  }

  private float toMapX(float x, Box box) {
    Box inner = inner(box);
    return (x - viewport.toCanvasX(0, inner)) / viewport.zoom(inner);
  }

  private float toMapY(float y, Box box) {
    Box inner = inner(box);
    return (y - viewport.toCanvasY(0, inner)) / viewport.zoom(inner);
  }

  @Override
  public void close() {
    painter.close();
  }
}
