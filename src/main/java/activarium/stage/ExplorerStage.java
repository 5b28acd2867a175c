package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.selection.SelectionModel;
import activarium.session.Frame;
import activarium.session.Session;
import activarium.session.study.Contours;
import activarium.session.study.MapStudy;
import activarium.session.study.Neighborhoods;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.legend.Legend;
import activarium.view.map.ContourView;
import activarium.view.map.ImageSheet;
import activarium.view.map.MapColors;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;
import java.util.List;
import processing.core.PApplet;

/**
 * The map of observations to explore: images of the chosen ones beside it with lines to where they
 * lie, figures below it, and the confusion matrix, all of which follow one selection.
 */
public final class ExplorerStage implements AutoCloseable {

  private static final float MARGIN = 24;

  private final Session session;
  private final int[] labels;
  private final List<String> classNames;
  private final SelectionModel model;
  private final ObservationMap map = new ObservationMap();
  private final Gestures gestures;
  private final ImageSheet sheet;
  private final ChoiceViews around;
  private final MapStudy study;
  private final Chooser chooser;
  private final Caption caption = new Caption();
  private final Legend legend = new Legend();
  private final HoverCard card;
  private Frame frame;
  private Neighborhoods neighborhoods;
  private ExplorerPlaces places = ExplorerPlaces.NONE;
  private int hovered = -1;

  /** The one that the pointer is on, on the map or among the images around it; or −1. */
  private int lifted = -1;

  private boolean showsContours;
  private MapColors colors = MapColors.TRUE_CLASS;

  public ExplorerStage(PApplet applet, Session session) {
    this.session = session;
    this.labels = session.labels();
    this.classNames = session.classNames();
    this.model = new SelectionModel(labels.length);
    this.gestures = new Gestures(map, model, classNames);
    this.sheet = new ImageSheet(session.observations().observations().images());
    this.around = new ChoiceViews(applet, map, sheet, classNames, session.observations().indices());
    this.study = new MapStudy(labels, classNames.size());
    this.chooser =
        new Chooser(model, session, map::observations, () -> neighborhoods, gestures.missed());
    this.card = new HoverCard(applet);
    map.images(sheet);
    map.showWaiting(labels.length, () -> Waiting.of(session));
  }

  /** What is chosen; every view follows it. */
  public SelectionModel selection() {
    return model;
  }

  /** Other ways to choose than by hand. */
  public Chooser chooser() {
    return chooser;
  }

  /** Draws lines around where classes are dense, and hatches where they overlap, or not. */
  public void contours(boolean wanted) {
    showsContours = wanted;
  }

  public boolean showsContours() {
    return showsContours;
  }

  public ObservationMap map() {
    return map;
  }

  public Gestures gestures() {
    return gestures;
  }

  /** Where the map is drawn. */
  public Box mapBox() {
    return places.map();
  }

  /** Whether all is known of the map shown that is to be known. */
  public boolean isAtRest() {
    return study.isAtRest();
  }

  /** What ended the search for what is to be known, or null. */
  public RuntimeException failure() {
    return study.failure();
  }

  /** Who is near whom in the map shown, or null while it is not known. */
  public Neighborhoods neighborhoods() {
    return neighborhoods;
  }

  /** Shows where observations lie, and what the network takes them for. */
  public void show(Frame newFrame) {
    boolean otherMoment = frame == null || newFrame.snapshot() != frame.snapshot();
    boolean otherLayer = frame == null || !newFrame.layer().equals(frame.layer());
    Observations observations =
        otherMoment ? Observations.of(newFrame.snapshot(), labels, classNames) : map.observations();
    frame = newFrame;
    map.show(newFrame.embedding(), observations);
    if (otherMoment) {
      around.count(labels, observations.predicted());
    }
    if (otherMoment || otherLayer) {
      neighborhoods = null;
      around.forget();
    }
  }

  /** Training begins anew: what was shown is of a network that is no more. */
  private void forget() {
    frame = null;
    neighborhoods = null;
    around.forget();
    map.showWaiting(labels.length, () -> Waiting.of(session));
  }

  /** The layer that is shown, or null. */
  public ActivationSet layerShown() {
    return frame == null ? null : layer();
  }

  /** The map that is seen, as it was made; null before there is one. */
  public Embedding mapShown() {
    return frame == null ? null : frame.embedding();
  }

  /** What is shown, or null. */
  public Frame frame() {
    return frame;
  }

  /** What the colors of the map mean from now on. */
  public void colors(MapColors newColors) {
    map.colors(newColors);
    colors = newColors;
  }

  private ActivationSet layer() {
    return frame.snapshot().layer(frame.layer());
  }

  /** Moves everything on by a time step, and takes what has become known. */
  public void advance(float seconds) {
    Frame newest = session.take();
    if (newest != null) {
      show(newest);
    }
    if (session.isGone(frame)) {
      forget();
    }
    gestures.missed().advance(seconds);
    boolean isMapped = frame != null && frame.map() != null;
    Neighborhoods found =
        study.neighborhoods(isMapped ? layer() : null, isMapped ? frame.map().embedding() : null);
    if (found != null && found != neighborhoods) {
      neighborhoods = found;
      around.forget();
    }
    map.advance(seconds);
  }

  /** The pointer is here, in design units. */
  public void point(float x, float y) {
    boolean looks = !gestures.isBusy() && frame != null;
    hovered = looks ? gestures.pointed(x, y) : -1;
    lifted = looks && hovered < 0 ? around.image(x, y) : hovered;
    around.hover(x, y);
  }

  /** What a hand can touch: the matrix, and the map. */
  public List<Touchable> touchables() {
    return List.of(this::pressMatrix, gestures);
  }

  /** A press on the confusion matrix chooses what is counted there; false if it is elsewhere. */
  private boolean pressMatrix(Press press) {
    return chooser.press(frame == null ? null : around.cell(press.x(), press.y()), press);
  }

  /** Looks as near as what is chosen allows; at the whole if nothing is. */
  public void lookAtChosen() {
    map.lookAt(model.choice().any(), places.map());
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout) {
    places = ExplorerPlaces.of(layout.stage(), layout.free());
    gestures.box(places.map());
    around.follow(model.choice(), places, frame == null ? null : layer(), neighborhoods);
    caption.draw(canvas, layout, session, frame, model.choice());
    String hint = Text.say(showsContours ? "explorer.contours" : "explorer.hint");
    String missed = canvas.isStill() ? "" : gestures.missed().words();
    around.drawHead(canvas, places.head(), missed.isEmpty() ? hint : missed, !missed.isEmpty());
    map.draw(canvas, places.map());
    drawContours(canvas);
    around.drawNeighborLines(canvas, places.map());
    map.drawLabels(canvas, places.map());
    around.drawImages(canvas, places, lifted);
    map.drawLifted(canvas, places.map(), lifted);
    gestures.draw(canvas);
    around.drawStrip(canvas, places.strip());
    around.drawMatrix(canvas, layout.figures());
    Observations known = frame == null ? null : map.observations();
    legend.draw(canvas, layout.legend(), colors, known, classNames, c -> true);
    canvas.flush();
    drawHovered(canvas, layout.stage());
  }

  private void drawContours(Canvas canvas) {
    Contours found = study.contours(showsContours && frame != null ? frame.embedding() : null);
    if (found != null && !map.isGliding()) {
      // Lines around the outermost observations are wider than the map that fits its box.
      boolean whole = map.camera().zoom() == 1;
      Box box = whole ? places.map().inset(-MARGIN) : places.map();
      ContourView.draw(canvas, found, map.transform(places.map()), box);
    }
  }

  private void drawHovered(Canvas canvas, Box stage) {
    if (hovered >= 0 && frame != null) {
      card.draw(
          canvas,
          stage,
          map.canvasX(hovered, places.map()),
          map.canvasY(hovered, places.map()),
          sheet.images(),
          map.observations(),
          hovered);
    }
  }

  @Override
  public void close() {
    study.close();
    map.close();
    around.close();
  }
}
