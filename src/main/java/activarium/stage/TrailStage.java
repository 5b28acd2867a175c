package activarium.stage;

import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.gpu.GpuContext;
import activarium.selection.Choosing;
import activarium.selection.ChosenMemory;
import activarium.selection.Kept;
import activarium.selection.SelectionModel;
import activarium.session.Resting;
import activarium.session.Session;
import activarium.trail.TrailSet;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.legend.Legend;
import activarium.view.map.Observations;
import activarium.view.trail.ChangesView;
import activarium.view.trail.MapStrip;
import activarium.view.trail.TrailChoice;
import activarium.view.trail.TrailFilter;
import activarium.view.trail.TrailReading;
import activarium.view.trail.TrailView;
import java.util.List;
import java.util.Map;
import processing.core.PApplet;

/**
 * Trails with all that belongs to them: the projections that they lead through, the figures that
 * help to read them, and what the pointer lifts out.
 */
public final class TrailStage implements AutoCloseable, Resting, Kept, Choosing {

  private static final float STRIP = 104;
  private static final float GAP = 14;

  private final TrailView view;
  private final MapStrip strip = new MapStrip();
  private final ChangesView figures = new ChangesView();
  private final Legend legend = new Legend();
  private final TrailReading reading = new TrailReading();
  private final SelectionModel model;
  private final Gestures gestures;
  private final TrailChoice choice;
  private final List<String> classNames;
  private final Images images;
  private final HoverCard card;
  private Observations last;
  private List<String> names = List.of();
  private Box stage = new Box(0, 0, 0, 0);
  private float lastX = Float.NaN;
  private float lastY;
  private float until = 1;

  /** Of the observations of a session. */
  public TrailStage(PApplet applet, GpuContext gpu, Session session) {
    this(
        applet,
        gpu,
        session.observations().count(),
        session.classNames(),
        session.observations().observations().images());
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
   * @param newNames of the layers or epochs that they lead through
   * @param newLast what the network takes the observations for at their end; null if not known
   */
  public void show(TrailSet trails, List<String> newNames, Observations newLast) {
    names = List.copyOf(newNames);
    view.show(trails);
    last = newLast;
    choice.renew();
    reading.begin(trails);
  }

  /** Shows nothing until there are trails again. */
  public void clearTrails() {
    names = List.of();
    view.clear();
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
  public boolean needsTime() {
    return true;
  }

  @Override
  public boolean isAtRest() {
    return view.isSettled() && !reading.isUnderWay();
  }

  @Override
  public RuntimeException failure() {
    return reading.failure();
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    if (reading.advance()) {
      choice.changes(reading.changes());
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
    stage = whole.top(whole.height() - STRIP - GAP);
    gestures.box(stage);
    view.draw(canvas, stage);
    if (view.trails() != null) {
      figures.draw(canvas, layout.figures(), reading.changes(), names);
      strip.draw(
          canvas, whole.below(whole.height() - STRIP), view.trails(), names, until, hovered());
    }
    gestures.draw(canvas);
    String colors = "Color: true class, fainter is earlier";
    legend.drawClasses(canvas, layout.legend(), colors, classNames, choice::isVisible);
    canvas.flush();
    drawHovered(canvas, whole);
  }

  private void drawHovered(Canvas canvas, Box whole) {
    int i = hovered();
    if (i < 0 || view.trails() == null || images == null) {
      return;
    }
    if (last != null) {
      card.draw(canvas, whole, lastX, lastY, images, last, i);
    } else {
      String name = classNames.get(view.trails().classes()[i]);
      card.draw(canvas, whole, lastX, lastY, images, i, name, "");
    }
  }

  @Override
  public void close() {
    reading.close();
    view.close();
  }
}
