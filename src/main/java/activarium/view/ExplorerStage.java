package activarium.view;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.recording.ActivationSet;
import activarium.session.Chosen;
import activarium.session.ConfusionMatrix;
import activarium.session.ContourStudy;
import activarium.session.Contours;
import activarium.session.Frame;
import activarium.session.NeighborhoodStudy;
import activarium.session.Neighborhoods;
import activarium.session.Selection;
import activarium.session.SelectionMode;
import activarium.session.SelectionModel;
import activarium.session.Session;
import java.util.List;
import processing.core.PApplet;

/**
 * The map of observations to explore: images of the chosen ones beside it with lines to where they
 * lie, figures below it, and the confusion matrix, all of which follow one selection.
 */
public final class ExplorerStage implements AutoCloseable {

  private static final String HINT = "Drag around images, or click a cell of the matrix";
  private static final float MARGIN = 24;
  private static final String CONTOUR_HINT =
      "Around half of each class, and nine tenths; hatched where two classes overlap";

  private final Session session;
  private final int[] labels;
  private final List<String> classNames;
  private final SelectionModel model;
  private final ObservationMap map = new ObservationMap();
  private final MapGestures gestures;
  private final ImageSheet sheet;
  private final ConfusionView confusion = new ConfusionView();
  private final Insets insets;
  private final EvidenceView evidence;
  private final NeighborView neighbors;
  private final NeighborhoodStudy study;
  private final ContourStudy contours;
  private final Chooser chooser;
  private final Caption caption = new Caption();
  private final Legend legend = new Legend();
  private final HoverCard card;
  private Frame frame;
  private Neighborhoods neighborhoods;
  private Chosen shownChoice;
  private float[] range;
  private MapTransform shownView;
  private ExplorerPlaces places = ExplorerPlaces.NONE;
  private int hovered = -1;
  private boolean showsContours;

  public ExplorerStage(PApplet applet, Session session) {
    this.session = session;
    this.labels = session.labels();
    this.classNames = session.classNames();
    this.model = new SelectionModel(labels.length);
    this.gestures = new MapGestures(map, model);
    this.sheet = new ImageSheet(session.observations().observations().images());
    this.insets = new Insets(sheet);
    this.evidence = new EvidenceView(applet, sheet.images());
    this.neighbors = new NeighborView(sheet);
    this.study = new NeighborhoodStudy(labels);
    this.contours = new ContourStudy(labels, classNames.size());
    this.chooser = new Chooser(model, session, map::observations, () -> neighborhoods);
    this.card = new HoverCard(applet);
    map.images(sheet);
    map.showWaiting(labels, classNames);
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

  public MapGestures gestures() {
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
      confusion.show(
          ConfusionMatrix.of(labels, observations.predicted(), classNames.size()), classNames);
    }
    if (otherMoment || otherLayer) {
      neighborhoods = null;
      shownChoice = null;
    }
    if (newFrame.map() != null) {
      study.begin(layer(), newFrame.map().embedding());
    }
  }

  private ActivationSet layer() {
    return frame.snapshot().layer(frame.layer());
  }

  /** How many neurons the layer shown has; 0 while none is. */
  public int neurons() {
    return frame == null ? 0 : layer().neurons();
  }

  /** Moves everything on by a time step, and takes what has become known. */
  public void advance(float seconds) {
    Frame newest = session.take();
    if (newest != null) {
      show(newest);
    }
    Neighborhoods found = study.take();
    if (found != null && frame.map() != null && found.embedding() == frame.map().embedding()) {
      neighborhoods = found;
      shownChoice = null;
    }
    map.advance(seconds);
  }

  /** The pointer is here, in design units. */
  public void point(float x, float y) {
    hovered = gestures.isBusy() || frame == null ? -1 : map.pick(x, y, places.map());
    confusion.hover(x, y);
  }

  /** A press on the confusion matrix chooses what is counted there; false if it is elsewhere. */
  public boolean pressMatrix(float x, float y, SelectionMode mode) {
    ConfusionView.Cell cell = frame == null ? null : confusion.cell(x, y);
    if (cell != null) {
      chooser.cell(cell.label(), cell.prediction(), mode);
    }
    return cell != null;
  }

  /** Looks as near as what is chosen allows; at the whole if nothing is. */
  public void lookAtChosen() {
    map.lookAt(model.choice().any(), places.map());
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout) {
    places = ExplorerPlaces.of(layout.stage());
    gestures.box(places.map());
    follow();
    caption.draw(canvas, layout, session, frame);
    String hint = showsContours ? CONTOUR_HINT : HINT;
    ChoiceHead.draw(canvas, places.head(), model.choice(), hint, insets.hidden());
    map.draw(canvas, places.map());
    drawContours(canvas);
    drawNeighborLines(canvas);
    map.drawLabels(canvas, places.map());
    insets.draw(
        canvas, places.left(), places.right(), map, places.map(), session.observations().indices());
    gestures.draw(canvas);
    drawStrip(canvas);
    confusion.draw(canvas, layout.figures());
    drawFoot(canvas, layout.foot());
    canvas.flush();
    drawHovered(canvas);
  }

  /** Lets every view know when something else is chosen. */
  private void follow() {
    Chosen choice = model.choice();
    int room = InsetLayout.capacity(places.left(), Insets.HEIGHT);
    MapTransform view = map.transform(places.map());
    if (!map.camera().isMoving() && (choice != shownChoice || !view.equals(shownView))) {
      shownView = view;
      insets.show(choice, map, places.map(), room);
    }
    if (choice == shownChoice) {
      return;
    }
    shownChoice = choice;
    map.choice(choice);
    map.values(values(choice.neuron()));
    if (frame != null) {
      confusion.choice(choice, map.observations());
      evidence.show(choice, map.observations(), neighborhoods);
    }
  }

  private float[] values(int neuron) {
    FloatMatrix activations = neuron >= 0 && neuron < neurons() ? layer().activations() : null;
    range = activations == null ? null : Contrast.range(activations, neuron);
    return activations == null ? null : Contrast.activation(activations, neuron);
  }

  private void drawContours(Canvas canvas) {
    Contours found = showsContours && frame != null ? contours.of(frame.embedding()) : null;
    if (found != null && !map.isGliding()) {
      // Lines around the outermost observations are wider than the map that fits its box.
      boolean whole = map.camera().zoom() == 1;
      Box box = whole ? places.map().inset(-MARGIN) : places.map();
      ContourView.draw(canvas, found, map.transform(places.map()), box);
    }
  }

  /** The observation whose neighbors are shown: the only one chosen, or −1. */
  private int single() {
    Selection any = model.choice().any();
    return any.size() == 1 && neighborhoods != null ? any.indices()[0] : -1;
  }

  private void drawNeighborLines(Canvas canvas) {
    if (single() >= 0) {
      neighbors.drawLines(canvas, map, places.map(), neighborhoods, single());
    }
  }

  private void drawStrip(Canvas canvas) {
    Box strip = places.strip();
    canvas.line(strip.x(), strip.y() - 8, strip.right(), strip.y() - 8, 1, canvas.theme().line());
    canvas.flush();
    if (single() >= 0) {
      neighbors.draw(canvas, strip, neighborhoods, map.observations(), single());
    } else {
      evidence.draw(canvas, strip, model.choice());
    }
  }

  private void drawFoot(Canvas canvas, Box foot) {
    if (range != null) {
      legend.drawScale(canvas, foot, "neuron " + model.choice().neuron(), range);
    } else {
      legend.draw(canvas, foot, classNames, c -> true);
    }
  }

  private void drawHovered(Canvas canvas) {
    if (hovered >= 0) {
      card.draw(
          canvas,
          canvas.box(),
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
    contours.close();
    map.close();
    sheet.close();
  }
}
