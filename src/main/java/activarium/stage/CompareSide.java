package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.selection.SelectionModel;
import activarium.session.LayerMap;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.view.interaction.Camera;
import activarium.view.interaction.Gestures;
import activarium.view.legend.HoverCard;
import activarium.view.map.ImageSheet;
import activarium.view.map.MapColors;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;
import java.util.List;

/** One of two maps side by side: of a layer of a session at a moment, with words and figures. */
final class CompareSide implements AutoCloseable {

  private static final float HEAD = 26;
  private static final float FIGURES = 32;

  private final Session session;
  private final SelectionModel model;
  private final ObservationMap map = new ObservationMap();
  private final Gestures gestures;
  private final ImageSheet sheet;
  private final CompareWords words;
  private String layer;
  private Moment moment;
  private long awaited = -1;
  private Shown shown;

  /** Of the training that the map is of. */
  private Moment beginning;

  private int lifted = -1;
  private Box box = new Box(0, 0, 0, 0);

  /**
   * The map that is seen.
   *
   * @param layer whose map it is
   */
  record Shown(LayerMap map, Moment moment, String layer) {}

  CompareSide(Session session, SelectionModel model, String layer) {
    this.session = session;
    this.model = model;
    this.gestures = new Gestures(map, model, session.classNames());
    this.layer = layer;
    this.words = new CompareWords(session);
    this.sheet = new ImageSheet(session.observations().observations().images());
    map.images(sheet);
    map.showWaiting(session.observations().count(), this::waitsFor);
  }

  Session session() {
    return session;
  }

  /** A session makes one map at a time: of two sides one may have to wait for the other. */
  private String waitsFor() {
    boolean isNext = session.timeline().moments().isEmpty() || session.layer().equals(layer);
    return isNext ? Waiting.of(session, layer) : Text.say("compare.waiting");
  }

  /** The layer of the map that is seen, at its moment; null before there is one. */
  ActivationSet layerShown() {
    return shown == null ? null : shown.moment().snapshot().layer(shown.layer());
  }

  /** What the map's own fault is asked of: the map as it was made, not turned. */
  Embedding mapShown() {
    return shown == null ? null : shown.map().embedding();
  }

  /** What the colors of the map mean from now on. */
  void colors(MapColors newColors) {
    map.colors(newColors);
  }

  /** The observations that are seen, or null before there is a map. */
  Observations observations() {
    return map.observations();
  }

  /** The pointer is on this one, on either side; −1 for none. */
  void lift(int observation) {
    lifted = observation;
  }

  /** Draws the image of the one that the pointer is on, large. */
  void drawCard(Canvas canvas, Box stage, HoverCard card) {
    if (lifted >= 0 && map.observations() != null && lifted < map.observations().count()) {
      float x = map.canvasX(lifted, box);
      float y = map.canvasY(lifted, box);
      card.draw(canvas, stage, x, y, sheet.images(), map.observations(), lifted);
    }
  }

  /** The share of observations whose class the network tells; NaN before there is a map. */
  double accuracy() {
    return shown == null ? Double.NaN : map.observations().accuracy();
  }

  /** Where an observation is drawn: x and y on the canvas. */
  float[] at(int observation) {
    return new float[] {map.canvasX(observation, box), map.canvasY(observation, box)};
  }

  /** The observation under a place, or −1. */
  int pick(float x, float y) {
    return gestures.pointed(x, y);
  }

  Camera camera() {
    return map.camera();
  }

  Gestures gestures() {
    return gestures;
  }

  String layer() {
    return layer;
  }

  void layer(String newLayer) {
    layer = newLayer;
  }

  /** The moment chosen, or null for the newest. */
  Moment moment() {
    return moment;
  }

  void moment(Moment newMoment) {
    moment = newMoment;
    awaited = -1;
  }

  /** Shows the moment after so many updates as soon as it is there, until then the newest. */
  void await(long updates) {
    moment = null;
    awaited = updates;
  }

  /** Whether the map is seen that is to be seen, or none will come. */
  boolean isAtRest() {
    return shown() != null && shown() == wanted() && shown().settled()
        || session.phase() == Phase.FAILED;
  }

  /** Where the map is drawn. */
  Box box() {
    return box;
  }

  /** The moment that is to be seen; null before there is any. */
  private Moment asked() {
    List<Moment> moments = session.timeline().moments();
    return moment != null || moments.isEmpty() ? moment : moments.get(moments.size() - 1);
  }

  /** The map that is to be seen; null while there is none. */
  LayerMap wanted() {
    return asked() == null ? null : asked().map(layer, session.technique());
  }

  /** The map that is seen, or null. */
  LayerMap shown() {
    return shown == null ? null : shown.map();
  }

  /**
   * Has the map made that is to be seen; true if there is one.
   *
   * @param settled whether any map will do, or the one that is fit to publish is wanted; while
   *     training goes on there is no time for that
   */
  boolean ask(boolean settled) {
    LayerMap wanted = wanted();
    boolean hurries = session.phase() == Phase.TRAINING || session.phase() == Phase.PREPARING;
    if (wanted != null && (wanted.settled() || !settled || hurries)) {
      return true;
    }
    if (asked() == null) {
      return false;
    }
    if (!session.layer().equals(layer)) {
      session.layer(layer);
    }
    if (session.moment() != moment) {
      session.moment(moment);
    }
    return false;
  }

  /**
   * Shows the map wanted.
   *
   * @param embedding of that map, perhaps turned
   */
  void show(Embedding embedding) {
    shown = new Shown(wanted(), asked(), layer);
    beginning = session.timeline().moments().get(0);
    map.show(
        embedding, Observations.of(asked().snapshot(), session.labels(), session.classNames()));
  }

  void advance(float seconds) {
    List<Moment> moments = session.timeline().moments();
    if (shown != null && !moments.isEmpty() && moments.get(0) != beginning) {
      shown = null;
      map.showWaiting(session.observations().count(), this::waitsFor);
    }
    gestures.missed().advance(seconds);
    if (awaited >= 0) {
      session.timeline().moments().stream()
          .filter(there -> there.snapshot().updates() == awaited)
          .findFirst()
          .ifPresent(this::moment);
    }
    map.advance(seconds);
  }

  /**
   * What the map is of that is seen; before there is one, what it will be of.
   *
   * @param role of the training beside the other; empty if it has none
   */
  CompareTitles.Side seen(String role) {
    return CompareTitles.Side.of(session, shown == null ? layer : shown.layer(), epoch(), role);
  }

  /** Of the map that is seen; NaN before there is one. */
  double epoch() {
    return shown == null ? Double.NaN : shown.moment().snapshot().progress();
  }

  /** Draws the map below what is said of it. */
  void draw(Canvas canvas, Box place, String heading) {
    box = place.below(HEAD).top(place.height() - HEAD - FIGURES);
    gestures.box(box);
    map.choice(model.choice());
    words.drawHeading(canvas, place, heading);
    String missed = canvas.isStill() ? "" : gestures.missed().words();
    String below = missed.isEmpty() ? figures() : missed;
    words.draw(canvas, place, below, place.bottom() - FIGURES + 24, Weight.REGULAR);
    map.draw(canvas, box);
    map.drawLabels(canvas, box);
    map.drawLifted(canvas, box, lifted);
    gestures.draw(canvas);
  }

  private String figures() {
    if (session.missing() != null) {
      return Text.say("compare.missing", session.missing());
    }
    if (shown == null) {
      return "";
    }
    return wanted() == null
        ? words.awaited(layer, asked())
        : words.figures(shown.map(), model.choice());
  }

  @Override
  public void close() {
    map.close();
    sheet.close();
  }
}
