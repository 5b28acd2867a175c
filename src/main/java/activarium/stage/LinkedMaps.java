package activarium.stage;

import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.projection.Embedding;
import activarium.selection.ChosenMemory;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Missed;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.map.MapColors;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import processing.core.PApplet;

/**
 * Several maps of the same observations: what is chosen in one is chosen in all, and what the
 * pointer is on is lifted in all.
 */
final class LinkedMaps implements AutoCloseable {

  private final List<ObservationMap> maps = new ArrayList<>();
  private final List<Gestures> gestures = new ArrayList<>();
  private final SelectionModel model;
  private final HoverCard card;
  private final Images images;
  private int hovered = -1;
  private int pointed;

  /**
   * @param waitsFor what each map waits for, asked while there is none
   */
  LinkedMaps(PApplet applet, Session session, int count, IntFunction<String> waitsFor) {
    int observations = session.observations().count();
    model = new SelectionModel(observations);
    card = new HoverCard(applet);
    images = session.observations().observations().images();
    for (int i = 0; i < count; i++) {
      int index = i;
      ObservationMap map = new ObservationMap();
      map.showWaiting(observations, () -> waitsFor.apply(index));
      maps.add(map);
      gestures.add(new Gestures(map, model, session.classNames()));
    }
  }

  int count() {
    return maps.size();
  }

  SelectionModel model() {
    return model;
  }

  /** What a hand can touch. */
  List<Touchable> touchables() {
    return List.copyOf(gestures);
  }

  void show(int map, Embedding embedding, Observations observations) {
    maps.get(map).show(embedding, observations);
  }

  void colors(int map, MapColors colors) {
    maps.get(map).colors(colors);
  }

  /** The pointer is here, in design units. */
  void point(float x, float y) {
    hovered = -1;
    for (int i = 0; i < maps.size() && hovered < 0; i++) {
      hovered = gestures.get(i).pointed(x, y);
      pointed = i;
    }
  }

  void advance(float seconds) {
    for (int i = 0; i < maps.size(); i++) {
      gestures.get(i).missed().advance(seconds);
      maps.get(i).advance(seconds);
    }
  }

  /** Draws a map into a box of the canvas. */
  void draw(Canvas canvas, Box box, int index) {
    ObservationMap map = maps.get(index);
    gestures.get(index).box(box);
    map.choice(model.choice());
    map.draw(canvas, box);
    map.drawLabels(canvas, box);
    map.drawLifted(canvas, box, map.observations() == null ? -1 : hovered);
    gestures.get(index).draw(canvas);
  }

  /** Draws the image that the pointer is on, large, over all that was drawn before. */
  void drawCard(Canvas canvas, Box stage) {
    ObservationMap map = maps.get(pointed);
    if (hovered >= 0 && map.observations() != null) {
      Box box = gestures.get(pointed).box();
      float x = map.canvasX(hovered, box);
      float y = map.canvasY(hovered, box);
      card.draw(canvas, stage, x, y, images, map.observations(), hovered);
    }
  }

  /** Why the last gesture chose nothing, or nothing. */
  String missed() {
    return Missed.first(gestures);
  }

  /** What is chosen, and where the cameras are, for a state. */
  Object kept() {
    List<Object> cameras = new ArrayList<>();
    maps.forEach(map -> cameras.add(map.camera().place()));
    return Map.of("chosen", ChosenMemory.write(model.choice()), "cameras", cameras);
  }

  /** Brings back what {@link #kept} said. */
  void restore(Object kept) {
    Map<?, ?> parts = (Map<?, ?>) kept;
    model.restore(ChosenMemory.read(parts.get("chosen"), model.selection().total()));
    List<?> cameras = (List<?>) parts.get("cameras");
    for (int i = 0; i < maps.size(); i++) {
      maps.get(i).camera().restore(cameras.get(i));
    }
  }

  @Override
  public void close() {
    maps.forEach(ObservationMap::close);
  }
}
