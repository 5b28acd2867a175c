package activarium.stage;

import activarium.core.Text;
import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.draw.PaintedParts;
import activarium.gpu.GpuContext;
import activarium.recording.Snapshot;
import activarium.selection.Choosing;
import activarium.selection.ChosenMemory;
import activarium.selection.Kept;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.trail.ClusterChanges;
import activarium.trail.TrailSet;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.legend.Legend;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;
import activarium.view.trail.ChangesView;
import activarium.view.trail.MapStrip;
import activarium.view.trail.TrailChoice;
import activarium.view.trail.TrailFilter;
import activarium.view.trail.TrailStops;
import activarium.view.trail.TrailView;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.Study;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import processing.core.PApplet;

/**
 * Trails with all that belongs to them: the projections that they lead through, the figures that
 * help to read them, and what the pointer lifts out.
 */
public final class TrailStage implements AutoCloseable, Resting, Kept, Choosing {

  private static final float STRIP = 104;

  /** Where the side has as much room left, small maps are there, and the trails larger. */
  private static final float ROOM_ASIDE = 200;

  private static final float GAP = 14;

  /** Bytes of figures that are remembered of trails shown before. */
  private static final long READ = 8L << 20;

  /** Bytes of trails and small maps as they were painted: thirty places in a small window. */
  private static final long PAINTED = 64L << 20;

  private final TrailView view;
  private final PaintedParts painted;
  private final MapStrip strip;
  private final ChangesView figures = new ChangesView();
  private final Legend legend = new Legend();
  private final Study<ClusterChanges> reading =
      new Study<>("the trails are not read", READ, ClusterChanges::bytes);
  private TrailStops stops;
  private MapColors colors = MapColors.TRUE_CLASS;
  private final SelectionModel model;
  private final Gestures gestures;
  private final TrailChoice choice;
  private final List<String> classNames;
  private final Images images;
  private final HoverCard card;
  private Box stage = new Box(0, 0, 0, 0);
  private float lastX = Float.NaN;
  private float lastY;
  private float until = 1;
  private Supplier<String> waitsFor;

  /** Of the observations of a session. */
  public TrailStage(PApplet applet, GpuContext gpu, Session session) {
    this(
        applet,
        gpu,
        session.observations().count(),
        session.classNames(),
        session.observations().observations().images());
    waitsFor = () -> Waiting.ofTrails(session);
  }

  /**
   * @param count of the trails
   * @param images of the observations, or null where there are none
   */
  public TrailStage(
      PApplet applet, GpuContext gpu, int count, List<String> classNames, Images images) {
    this.images = images;
    this.classNames = classNames;
    view = new TrailView(gpu);
    painted = new PaintedParts(gpu, PAINTED);
    view.recallFrom(painted);
    strip = new MapStrip(painted);
    model = new SelectionModel(count);
    gestures = new Gestures(view, model, classNames);
    choice = new TrailChoice(view, model);
    card = new HoverCard(applet);
  }

  public TrailView view() {
    return view;
  }

  /**
   * Shows other trails.
   *
   * @param newStops the layers or epochs that they lead through
   */
  public void show(TrailSet trails, TrailStops newStops) {
    stops = newStops;
    view.show(trails, stops);
    choice.renew();
    reading.ask(trails, run -> read(trails));
  }

  private static ClusterChanges read(TrailSet trails) {
    try (Parallel parallel = new Parallel(1)) {
      return ClusterChanges.of(trails, parallel);
    }
  }

  /**
   * Shows other trails.
   *
   * @param what they lead through: {@code trails.layer} or {@code trails.epoch}
   * @param names of each of these, short
   * @param snapshots of the network at each, several of which may be the same one
   */
  public void show(TrailSet trails, String what, List<String> names, List<Snapshot> snapshots) {
    show(trails, PassedStops.of(what, names, snapshots, trails.classes(), classNames));
  }

  /** Shows nothing until there are trails again. */
  public void clearTrails() {
    stops = null;
    view.clear();
  }

  /** What colors mean from now on: of trails, of their ends and of the small maps. */
  public void colors(MapColors newColors) {
    colors = newColors;
    view.colors(newColors);
  }

  /** Which trails are drawn from now on. */
  public void filter(TrailFilter newFilter) {
    choice.filter(newFilter);
  }

  /** The pointer is here, in design units. */
  public void point(float x, float y) {
    if (x == lastX && y == lastY) {
      return;
    }
    lastX = x;
    lastY = y;
    choice.hover(gestures.pointed(x, y));
  }

  /** The trail under the pointer, or -1. */
  public int hovered() {
    return choice.hovered();
  }

  /** What a hand can touch. */
  public List<Touchable> touchables() {
    return List.of(gestures);
  }

  @Override
  public List<SelectionModel> selections() {
    return List.of(model);
  }

  @Override
  public String keptAs() {
    return "trails";
  }

  /** The observations whose trails are chosen, and where the camera is. */
  @Override
  public Object kept() {
    return Map.of("chosen", ChosenMemory.write(choice()), "camera", view.camera().place());
  }

  /** Before there are trails, too. */
  @Override
  public void restore(Object kept) {
    if (kept instanceof List<?>) { // states from before there was a camera
      model.restore(ChosenMemory.read(kept, choice().first().total()));
      return;
    }
    Map<?, ?> parts = (Map<?, ?>) kept;
    model.restore(ChosenMemory.read(parts.get("chosen"), choice().first().total()));
    view.camera().restore(parts.get("camera"));
  }

  /** Up to when the trails are drawn, 0 … 1. */
  public void until(float time) {
    until = time;
    view.until(time);
  }

  /** What the trails pass at a time: the name of a layer or epoch, or where between two. */
  public String nameAt(float time) {
    if (stops == null) {
      return "";
    }
    List<String> names = stops.names();
    float at = time * (names.size() - 1);
    int before = (int) at;
    return at - before < 0.01f
        ? names.get(before)
        : names.get(before) + "–" + names.get(Math.min(before + 1, names.size() - 1));
  }

  @Override
  public boolean needsTime() {
    return true;
  }

  @Override
  public boolean isAtRest() {
    return view.isSettled() && reading.isAtRest();
  }

  @Override
  public RuntimeException failure() {
    return reading.failure();
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    ClusterChanges newest = reading.take();
    if (newest != null) {
      choice.changes(newest);
    }
    gestures.missed().advance(seconds);
    choice.apply();
    view.advance(seconds);
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout, String title, String subtitle) {
    String missed = canvas.isStill() ? "" : gestures.missed().words();
    Caption.title(canvas, layout.title(), title, missed.isEmpty() ? subtitle : missed);
    Box whole = layout.stage();
    boolean aside = layout.free().height() >= ROOM_ASIDE;
    stage = aside ? whole : whole.top(whole.height() - STRIP - GAP);
    gestures.box(stage);
    view.draw(canvas, stage);
    if (view.trails() == null && waitsFor != null) {
      Waiting.draw(canvas, stage, model.selection().total(), waitsFor.get());
    }
    if (view.trails() != null) {
      figures.draw(canvas, layout.figures(), reading.result(), stops.names());
      Box small = aside ? layout.free() : whole.below(whole.height() - STRIP);
      strip.draw(canvas, small, view.trails(), stops, colors, choice::isVisible, until, hovered());
    }
    gestures.draw(canvas);
    Observations now = stops == null ? null : stops.observations().get(stops.at(until));
    String fainter = Text.say("trails.fainter");
    legend.draw(
        canvas, layout.legend(), colors, now, classNames, choice::isVisible, ", " + fainter);
    canvas.flush();
    drawHovered(canvas, whole);
  }

  private void drawHovered(Canvas canvas, Box whole) {
    int i = hovered();
    if (i >= 0 && stops != null && images != null) {
      Observations now = stops.observations().get(stops.at(until));
      card.draw(canvas, whole, lastX, lastY, images, now, i);
    }
  }

  @Override
  public void close() {
    reading.close();
    painted.close();
    view.close();
  }
}
