package activarium.stage;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.projection.Embedding;
import activarium.selection.Choosing;
import activarium.selection.ChosenMemory;
import activarium.selection.Kept;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.map.ImageSheet;
import activarium.view.map.MapColors;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import processing.core.PApplet;

/** A map with all that a hand does to it: what is chosen, and what the pointer is on. */
public final class MapStage implements AutoCloseable, Kept, Choosing {

  private static final float TEXT = 15;

  private final ObservationMap map = new ObservationMap();
  private final SelectionModel model;
  private final Gestures gestures;
  private final ImageSheet sheet;
  private final HoverCard card;
  private int hovered = -1;

  public MapStage(PApplet applet, Session session) {
    int count = session.observations().count();
    model = new SelectionModel(count);
    gestures = new Gestures(map, model, session.classNames());
    sheet = new ImageSheet(session.observations().observations().images());
    card = new HoverCard(applet);
    map.images(sheet);
    showWaiting(() -> Waiting.of(session));
  }

  /** What a hand can touch. */
  public List<Touchable> touchables() {
    return List.of(gestures);
  }

  /** What is drawn. */
  public ObservationMap map() {
    return map;
  }

  /** What the hand does. */
  public Gestures gestures() {
    return gestures;
  }

  /** Shows an embedding; observations glide to their new places. */
  public void show(Embedding embedding, Observations observations) {
    map.show(embedding, observations);
  }

  /**
   * Shows that there is no map yet.
   *
   * @param what says what is waited for, and how far it is
   */
  public void showWaiting(Supplier<String> what) {
    map.showWaiting(model.selection().total(), what);
    hovered = -1;
  }

  /** What the colors mean from now on. */
  public void colors(MapColors colors) {
    map.colors(colors);
  }

  /** Which classes are drawn in full; asked again in every frame. */
  public void visibleClasses(IntPredicate visible) {
    map.visibleClasses(visible);
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    gestures.missed().advance(seconds);
    map.advance(seconds);
  }

  /** The pointer is here, in design units. */
  public void point(float x, float y) {
    hovered = gestures.pointed(x, y);
  }

  /** Draws the map into a box of the canvas, and says below what is chosen. */
  public void draw(Canvas canvas, Box box) {
    gestures.box(box);
    map.choice(model.choice());
    map.draw(canvas, box);
    map.drawLabels(canvas, box);
    map.drawLifted(canvas, box, hovered);
    gestures.draw(canvas);
    String words = words(canvas);
    if (!words.isEmpty()) {
      canvas.haloText(words, box.centerX(), box.bottom() - 4, TEXT, Weight.SEMIBOLD, 1);
    }
  }

  private String words(Canvas canvas) {
    if (!canvas.isStill() && !gestures.missed().words().isEmpty()) {
      return gestures.missed().words();
    }
    return model.choice().any().isEmpty() ? "" : Caption.chosen(model.choice());
  }

  /** Draws the image that the pointer is on, large, over all that was drawn before. */
  public void drawCard(Canvas canvas, Box stage) {
    if (hovered >= 0 && map.observations() != null) {
      float x = map.canvasX(hovered, gestures.box());
      float y = map.canvasY(hovered, gestures.box());
      card.draw(canvas, stage, x, y, sheet.images(), map.observations(), hovered);
    }
  }

  @Override
  public List<SelectionModel> selections() {
    return List.of(model);
  }

  @Override
  public String keptAs() {
    return "map";
  }

  @Override
  public Object kept() {
    return Map.of("chosen", ChosenMemory.write(choice()), "camera", map.camera().place());
  }

  @Override
  public void restore(Object kept) {
    Map<?, ?> parts = (Map<?, ?>) kept;
    model.restore(ChosenMemory.read(parts.get("chosen"), choice().first().total()));
    map.camera().restore(parts.get("camera"));
  }

  @Override
  public void close() {
    map.close();
    sheet.close();
  }
}
