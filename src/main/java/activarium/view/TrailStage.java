package activarium.view;

import activarium.gpu.GpuContext;
import activarium.session.Choosing;
import activarium.session.Chosen;
import activarium.session.ChosenMemory;
import activarium.session.Kept;
import activarium.session.Resting;
import activarium.session.Selection;
import activarium.trail.ClusterChanges;
import activarium.trail.TrailSet;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import java.util.List;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trails with all that belongs to them: the projections that they lead through, the figures that
 * help to read them, and what the pointer lifts out.
 */
public final class TrailStage implements AutoCloseable, Resting, Kept, Choosing {

  private static final Logger LOG = LoggerFactory.getLogger(TrailStage.class);
  private static final float STRIP = 104;
  private static final float GAP = 14;

  private final TrailView view;
  private final MapStrip strip = new MapStrip();
  private final ChangesView figures = new ChangesView();
  private final Legend legend = new Legend();
  private final Brush brush = new Brush();
  private final JobRunner jobs = new JobRunner(e -> LOG.error("reading the trails failed", e));
  private final Latest<ClusterChanges> read = new Latest<>();
  private List<String> names = List.of();
  private ClusterChanges changes;
  private TrailFilter filter = TrailFilter.NONE;
  private boolean[] brushed = {};
  private List<?> wanted;
  private int hovered = -1;
  private Box stage = new Box(0, 0, 0, 0);
  private float lastX = Float.NaN;
  private float lastY;
  private float until = 1;
  private boolean brushing;
  private boolean reading;

  public TrailStage(GpuContext gpu) {
    view = new TrailView(gpu);
  }

  public TrailView view() {
    return view;
  }

  /**
   * Shows other trails.
   *
   * @param newNames of the layers or epochs that they lead through
   */
  public void show(TrailSet trails, List<String> newNames) {
    boolean more = view.trails() == null || view.trails().size() != trails.size();
    brushed = more ? new boolean[trails.size()] : brushed;
    names = List.copyOf(newNames);
    view.show(trails);
    chooseWanted();
    reading = true;
    jobs.start(
        "trail-reading",
        stop -> {
          try (Parallel parallel = new Parallel(1)) {
            read.publish(ClusterChanges.of(trails, parallel));
          }
        });
  }

  /** Which trails are drawn from now on. */
  public void filter(TrailFilter newFilter) {
    if (!newFilter.equals(filter)) {
      filter = newFilter;
      apply();
    }
  }

  private void apply() {
    if (view.trails() == null) {
      return;
    }
    boolean any = anyBrushed();
    int[] classes = view.trails().classes();
    boolean[] strays = filter.strays(changes, classes.length);
    IntPredicate shown =
        i ->
            filter.isVisible(classes[i])
                && (strays == null || strays[i])
                && (!filter.onlyBrushed() || !any || brushed[i]);
    view.shown(shown);
    view.lifted(i -> i == hovered || hovered < 0 && any && !filter.onlyBrushed() && brushed[i]);
  }

  private boolean anyBrushed() {
    for (boolean each : brushed) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** The pointer is here, in design units. */
  public void point(float x, float y) {
    if (x == lastX && y == lastY) {
      return;
    }
    lastX = x;
    lastY = y;
    int before = hovered;
    hovered = view.pick(x, y, stage);
    if (hovered != before) {
      apply();
    }
  }

  /** The trail under the pointer, or -1. */
  public int hovered() {
    return hovered;
  }

  /** A button or finger went down. */
  public void press(float x, float y) {
    brushing = view.trails() != null && stage.contains(x, y);
    brush.begin(x, y);
  }

  /** It moves while it is down: the trails through the rectangle are chosen. */
  public void drag(float x, float y) {
    if (brushing) {
      brush.extend(x, y);
      brushed = view.through(brush.box(), stage);
      apply();
    }
  }

  /** It went up: a click chooses nothing. */
  public void release() {
    if (brushing && !brush.isOpen()) {
      clear();
    }
    brushing = false;
  }

  /** The observations whose trails are brushed. */
  @Override
  public Chosen choice() {
    Selection first = Selection.where(brushed.length, i -> brushed[i]);
    return new Chosen(first, Selection.none(brushed.length), false, -1, "");
  }

  @Override
  public String keptAs() {
    return "trails";
  }

  /** The numbers of the trails that are brushed. */
  @Override
  public Object kept() {
    return ChosenMemory.list(choice().first());
  }

  /** Before there are trails, too. */
  @Override
  public void restore(Object kept) {
    wanted = (List<?>) kept;
    chooseWanted();
  }

  private void chooseWanted() {
    if (wanted != null && view.trails() != null) {
      Selection chosen = ChosenMemory.selection(wanted, brushed.length);
      wanted = null;
      for (int i = 0; i < brushed.length; i++) {
        brushed[i] = chosen.contains(i);
      }
      apply();
    }
  }

  /** Chooses nothing. */
  public void clear() {
    brushed = new boolean[brushed.length];
    apply();
  }

  /** Up to when the trails are drawn, 0 … 1. */
  public void until(float time) {
    until = time;
    view.until(time);
  }

  /** What the trails pass at a time: the name of a layer or epoch, or where between two. */
  public String nameAt(float time) {
    if (names.isEmpty()) {
      return "";
    }
    float at = time * (names.size() - 1);
    int before = (int) at;
    return at - before < 0.01f
        ? names.get(before)
        : names.get(before) + "–" + names.get(Math.min(before + 1, names.size() - 1));
  }

  @Override
  public boolean isAtRest() {
    return view.isSettled() && !reading;
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    ClusterChanges newest = read.take();
    if (newest != null) {
      changes = newest;
      reading = false;
      apply();
    }
    view.advance(seconds);
  }

  /** Draws everything but the panel. */
  public void draw(
      Canvas canvas, Layout layout, String title, String subtitle, List<String> classNames) {
    Caption.title(canvas, layout.title(), title, subtitle);
    Box whole = layout.stage();
    stage = whole.top(whole.height() - STRIP - GAP);
    view.draw(canvas, stage);
    boolean fits = changes == null || changes.frames() == names.size();
    figures.draw(canvas, layout.figures(), fits ? changes : null, names);
    if (view.trails() != null) {
      strip.draw(canvas, whole.below(whole.height() - STRIP), view.trails(), names, until);
    }
    if (brushing) {
      brush.draw(canvas);
    }
    legend.drawClasses(canvas, layout.foot(), classNames, filter::isVisible);
    canvas.flush();
  }

  @Override
  public void close() {
    jobs.close();
    view.close();
  }
}
