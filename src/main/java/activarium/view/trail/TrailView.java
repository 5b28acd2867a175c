package activarium.view.trail;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.gpu.GpuContext;
import activarium.gpu.trail.TrailPainter;
import activarium.selection.Selection;
import activarium.trail.BundlingOptions;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.view.interaction.Camera;
import activarium.view.interaction.Outline;
import activarium.view.interaction.Pickable;
import activarium.work.Parallel;
import java.util.function.IntPredicate;

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
  private TrailSet trails;
  private TrailStrengths strengths;
  private IntPredicate shown = trail -> true;
  private IntPredicate lifted = trail -> false;
  private boolean aimed;

  public TrailView(GpuContext gpu) {
    this.painter = new TrailPainter(gpu);
    this.software = gpu.isSoftware();
    this.pace = new TrailPace(painter, software);
    this.picture = new TrailPicture(painter, fit);
    this.finder = new TrailFinder(painter, fit);
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
    TrailSet raw;
    try (Parallel parallel = new Parallel(1)) {
      raw = Resampler.resample(trails, options.samples(), parallel);
    }
    if (!painter.show(raw, Resampler.times(trails, options.samples()), options)) {
      strengths = new TrailStrengths(raw.size());
    }
    aimed = false;
    picture.uncolored();
    pace.restart();
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
    if (strengths.advance(seconds)) {
      painter.strengths(strengths.pairs());
    }
    pace.advance(seconds, (float) options.relaxation());
  }

  /** Draws the trails into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (trails == null || trails.size() == 0) {
      return;
    }
    canvas.flush();
    int knots = pace.isDraft() ? Math.max(2, options.samples() / 2) : options.samples();
    picture.draw(canvas, box, trails, strengths, knots);
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
    return "is";
  }

  @Override
  public void close() {
    painter.close();
  }
}
