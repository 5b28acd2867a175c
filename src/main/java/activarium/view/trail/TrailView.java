package activarium.view.trail;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.PaintedParts;
import activarium.gpu.GpuContext;
import activarium.gpu.trail.TrailPainter;
import activarium.selection.Selection;
import activarium.trail.BundlingOptions;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.view.interaction.Camera;
import activarium.view.interaction.MapTransform;
import activarium.view.interaction.Outline;
import activarium.view.interaction.Pickable;
import activarium.view.map.ClassLabels;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import activarium.work.Parallel;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trails, bundled while one watches: hue is the class, brightness the time, later is brighter. On a
 * dark stage they are light that adds up, on paper ink; either is toned so that it keeps its hue.
 * All methods belong to the draw thread.
 */
public final class TrailView implements Pickable, AutoCloseable {

  /** Cells that bundle as well on a map this size, where the processor has to do it. */
  private static final int SOFTWARE_RESOLUTION = 256;

  private static final int SOFTWARE_SAMPLES = 32;

  private final TrailPainter painter;
  private final TrailFit fit = new TrailFit();
  private final TrailPace pace;
  private final TrailPicture picture;
  private final TrailFinder finder;
  private final boolean software;
  private BundlingOptions options;
  private final ClassLabels labels = new ClassLabels();
  private TrailSet trails;
  private TrailStops stops;
  private MapColors colors = MapColors.TRUE_CLASS;
  private TrailStrengths strengths;
  private float labeled = -1;
  private IntPredicate shown = trail -> true;
  private IntPredicate lifted = trail -> false;
  private boolean marked = true;
  private boolean aimed;
  private boolean recalled;

  public TrailView(GpuContext gpu) {
    this.painter = new TrailPainter(gpu);
    this.software = gpu.isSoftware();
    this.pace = new TrailPace(painter, software);
    this.picture = new TrailPicture(painter, fit);
    this.finder = new TrailFinder(painter, fit);
    this.options = fitting(BundlingOptions.defaults());
  }

  /**
   * Trails that were painted before are laid down as they were; for where nothing but the
   * background is drawn before them.
   *
   * @param painted stays open when this is closed
   */
  public void recallFrom(PaintedParts painted) {
    picture.recallFrom(painted);
  }

  private BundlingOptions fitting(BundlingOptions wanted) {
    return software
        ? wanted
            .withResolution(Math.min(wanted.resolution(), SOFTWARE_RESOLUTION))
            .withSamples(Math.min(wanted.samples(), SOFTWARE_SAMPLES))
        : wanted;
  }

  /**
   * Shows other trails from now on, hue being the class; as many as before glide to their new
   * places. Trails that were bundled before are there at once.
   *
   * @param newTrails raw, of as many points as there are layers or epochs
   */
  public void show(TrailSet newTrails) {
    show(newTrails, null);
  }

  /**
   * The same, with the names of the classes where trails end, marks along those that are lifted,
   * and errors.
   *
   * @param newStops as many as trails have points
   */
  public void show(TrailSet newTrails, TrailStops newStops) {
    stops = newStops;
    labeled = -1;
    place(newTrails);
  }

  private void place(TrailSet newTrails) {
    trails = newTrails;
    TrailSet raw;
    try (Parallel parallel = new Parallel(1)) {
      raw = Resampler.resample(trails, options.samples(), parallel);
    }
    if (!painter.show(raw, Resampler.times(trails, options.samples()), options)) {
      strengths = new TrailStrengths(raw.size());
    }
    aimed = false;
    picture.colors(new TrailColors(trails, stops, colors));
    pace.restart();
    recalled = painter.isRecalled();
    if (recalled) {
      pace.arrive();
    }
  }

  /** Shows nothing until there are trails again. */
  public void clear() {
    trails = null;
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
    pace.wake();
    if (options.samples() != before.samples()) {
      place(trails);
    } else if (!options.withRelaxation(0).equals(before.withRelaxation(0))) {
      painter.bundle(options);
    }
  }

  /** What colors mean from now on; where errors are not known, hue stays the class. */
  public void colors(MapColors newColors) {
    if (newColors != colors) {
      colors = newColors;
      if (trails != null) {
        picture.colors(new TrailColors(trails, stops, colors));
      }
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

  /** Whether a handful of lifted trails have marks along their way. */
  public void marked(boolean wanted) {
    marked = wanted;
  }

  /** Whether bundles are shaded as if they were round. */
  public void tube(boolean newTube) {
    picture.tube(newTube);
  }

  /** Whether pulses run along the trails, the way that observations went. */
  public void pulse(boolean on) {
    picture.pulse(on);
  }

  /** Up to when the trails are drawn: 0 the first layer or epoch, 1 the last. */
  public void until(float time) {
    picture.until(time);
  }

  /** Whether the picture is what the options say, and no more on its way there. */
  public boolean isSettled() {
    return trails == null || pace.isSettled();
  }

  /** Bundles a little further, and moves everything on by a time step. */
  public void advance(float seconds) {
    if (trails == null) {
      return;
    }
    fit.follow(trails.bounds(), seconds);
    if (!aimed) {
      strengths.aim(shown, lifted);
      aimed = true;
    }
    TrailStrengths.Change change = strengths.advance(seconds);
    if (change != TrailStrengths.Change.NONE) {
      painter.strengths(strengths.pairs(), change == TrailStrengths.Change.GROUND);
    }
    pace.advance(seconds, (float) options.relaxation());
    if (pace.isSettled()) {
      fit.arrive(trails.bounds());
    }
    if (stops != null && trails.size() > 0) {
      advanceLabels(seconds);
    }
  }

  /** Where classes lie at the time shown. */
  private void advanceLabels(float seconds) {
    float until = picture.until();
    if (until != labeled) {
      int before = stops.at(until);
      int after = Math.min(before + 1, stops.count() - 1);
      float share = Math.max(0, until * (stops.count() - 1) - before);
      float[] positions = new float[2 * trails.size()];
      for (int i = 0; i < trails.size(); i++) {
        positions[2 * i] = between(trails.x(i, before), trails.x(i, after), share);
        positions[2 * i + 1] = between(trails.y(i, before), trails.y(i, after), share);
      }
      labels.aim(positions, stops.observations().get(before));
      if (recalled) {
        labels.arrive();
        recalled = false;
      }
      labeled = until;
    }
    labels.advance(seconds);
  }

  /** Draws the trails into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (trails == null || trails.size() == 0) {
      return;
    }
    canvas.flush();
    int knots = pace.isDraft() ? Math.max(2, options.samples() / 2) : options.samples();
    picture.draw(canvas, box, trails, strengths, knots, isSettled() ? options : null);
    if (stops != null) {
      Observations now = stops.observations().get(stops.at(picture.until()));
      Box[] taken = labels.draw(canvas, box, fit.transform(box), now, this::isClassShown);
      if (marked) {
        picture.drawMarks(canvas, box, trails, strengths, taken);
      }
    }
  }

  /** Where a place of the map is drawn: x and y on the canvas. */
  public float[] at(float x, float y, Box box) {
    MapTransform transform = fit.transform(box);
    return new float[] {transform.toCanvasX(x), transform.toCanvasY(y)};
  }

  private boolean isClassShown(int classIndex) {
    int[] classes = trails.classes();
    return IntStream.range(0, classes.length)
        .anyMatch(i -> classes[i] == classIndex && strengths.isShown(i));
  }

  private static float between(float from, float to, float share) {
    return from + share * (to - from);
  }

  /** Waits for the graphics card. */
  @Override
  public int pick(float x, float y, Box box) {
    return trails == null || !box.contains(x, y) ? -1 : finder.pick(x, y, box, shown);
  }

  /** Waits for the graphics card. */
  @Override
  public Selection covered(Outline outline, Box box) {
    return finder.covered(outline, box, shown);
  }

  @Override
  public int total() {
    return trails == null ? 0 : trails.size();
  }

  @Override
  public int classOf(int trail) {
    return trails.classes()[trail];
  }

  @Override
  public Camera camera() {
    return fit.camera();
  }

  @Override
  public String called() {
    return "trail";
  }

  @Override
  public String relation() {
    return Text.say("relation.class");
  }

  @Override
  public void close() {
    painter.close();
  }
}
