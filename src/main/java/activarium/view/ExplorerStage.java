package activarium.view;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.recording.ActivationSet;
import activarium.session.Chosen;
import activarium.session.ConfusionMatrix;
import activarium.session.Frame;
import activarium.session.NeighborhoodStudy;
import activarium.session.Neighborhoods;
import activarium.session.Selection;
import activarium.session.SelectionMode;
import activarium.session.SelectionModel;
import activarium.session.Session;
import activarium.view.Canvas.Weight;
import java.util.Arrays;
import java.util.List;
import processing.core.PApplet;

/**
 * The map of observations to explore: images of the chosen ones beside it with lines to where they
 * lie, figures below it, and the confusion matrix, all of which follow one selection.
 */
public final class ExplorerStage implements AutoCloseable {

  private static final float HEAD = 24;
  private static final float STRIP = 104;
  private static final float GAP = 14;
  private static final float TEXT = 15;

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
  private final Caption caption = new Caption();
  private final Legend legend = new Legend();
  private final HoverCard card;
  private Frame frame;
  private Neighborhoods neighborhoods;
  private Chosen shownChoice;
  private float[] range;
  private MapTransform shownView;
  private Places places = Places.of(new Box(0, 0, 0, 0));
  private int hovered = -1;

  /** The parts of the stage. */
  private record Places(Box head, Box map, Box left, Box right, Box strip) {

    static Places of(Box stage) {
      Box middle = stage.below(HEAD).top(stage.height() - HEAD - STRIP - GAP);
      Box left = new Box(middle.x(), middle.y(), Insets.WIDTH, middle.height());
      Box right = new Box(middle.right() - Insets.WIDTH, middle.y(), Insets.WIDTH, middle.height());
      Box map =
          new Box(left.right(), middle.y(), middle.width() - 2 * Insets.WIDTH, middle.height());
      return new Places(stage.top(HEAD), map, left, right, stage.below(stage.height() - STRIP));
    }
  }

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
    this.card = new HoverCard(applet);
    map.images(sheet);
    map.showWaiting(labels, classNames);
  }

  /** What is chosen; every view follows it. */
  public SelectionModel selection() {
    return model;
  }

  public ObservationMap map() {
    return map;
  }

  public MapGestures gestures() {
    return gestures;
  }

  /** Where the map is drawn. */
  public Box mapBox() {
    return places.map;
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
    hovered = gestures.isBusy() || frame == null ? -1 : map.pick(x, y, places.map);
    confusion.hover(x, y);
  }

  /** A press on the confusion matrix chooses what is counted there; false if it is elsewhere. */
  public boolean pressMatrix(float x, float y, SelectionMode mode) {
    ConfusionView.Cell cell = frame == null ? null : confusion.cell(x, y);
    if (cell != null) {
      choose(cell.label(), cell.prediction(), mode);
    }
    return cell != null;
  }

  /**
   * Chooses observations by class and prediction.
   *
   * @param label the true class, or −1 for all
   * @param prediction what they are taken for, or −1 for all
   */
  public void choose(int label, int prediction, SelectionMode mode) {
    int[] predicted = map.observations().predicted();
    Selection found =
        Selection.where(
            labels.length,
            i ->
                (label < 0 || labels[i] == label)
                    && (prediction < 0 || predicted[i] == prediction));
    String is = label < 0 ? "" : "is " + classNames.get(label);
    String taken = prediction < 0 ? "" : "taken for " + classNames.get(prediction);
    model.choose(found, mode, is.isEmpty() || taken.isEmpty() ? is + taken : is + ", " + taken);
  }

  /** Chooses the worst outliers, at most so many; nothing happens while they are not known. */
  public void chooseOutliers(int count, SelectionMode mode) {
    if (neighborhoods != null) {
      int[] ranked = neighborhoods.outliers(labels);
      int[] worst = Arrays.copyOf(ranked, Math.min(count, ranked.length));
      model.choose(Selection.of(labels.length, worst), mode, "worst outliers");
    }
  }

  /** Chooses what the network takes for another class. */
  public void chooseErrors(SelectionMode mode) {
    model.choose(
        Selection.where(labels.length, map.observations()::isMisclassified), mode, "errors");
  }

  /**
   * Chooses one observation and looks at it.
   *
   * @param index its number in its data set
   * @return whether it is among those observed
   */
  public boolean chooseIndex(int index, SelectionMode mode) {
    int found = Arrays.binarySearch(session.observations().indices(), index);
    if (found >= 0) {
      model.choose(Selection.of(labels.length, found), mode, "#" + index);
    }
    return found >= 0;
  }

  /** Looks as near as what is chosen allows; at the whole if nothing is. */
  public void lookAtChosen() {
    map.lookAt(model.choice().any(), places.map);
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout) {
    places = Places.of(layout.stage());
    gestures.box(places.map);
    follow();
    caption.draw(canvas, layout, session, frame);
    head(canvas);
    map.draw(canvas, places.map);
    drawNeighborLines(canvas);
    map.drawLabels(canvas, places.map);
    insets.draw(
        canvas, places.left, places.right, map, places.map, session.observations().indices());
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
    int room = InsetLayout.capacity(places.left, Insets.HEIGHT);
    MapTransform view = map.transform(places.map);
    if (!map.camera().isMoving() && (choice != shownChoice || !view.equals(shownView))) {
      shownView = view;
      insets.show(choice, map, places.map, room);
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

  private void head(Canvas canvas) {
    Theme theme = canvas.theme();
    Chosen choice = model.choice();
    int count = choice.any().size();
    float y = places.head.y() + TEXT;
    String words =
        count == 0
            ? "Drag around images, or click a cell of the matrix"
            : "%,d chosen%s"
                .formatted(count, choice.words().isEmpty() ? "" : ": " + choice.words());
    String hidden = insets.hidden() > 0 ? "%,d not shown".formatted(insets.hidden()) : "";
    float room = places.head.width() - canvas.textWidth(hidden, TEXT - 1, Weight.REGULAR) - 2 * GAP;
    canvas.text(
        Words.fit(canvas, words, room, TEXT, Weight.SEMIBOLD),
        places.head.x(),
        y,
        TEXT,
        Weight.SEMIBOLD,
        count == 0 ? theme.muted() : theme.text());
    canvas.textRight(hidden, places.head.right(), y, TEXT - 1, Weight.REGULAR, theme.muted());
  }

  /** The observation whose neighbors are shown: the only one chosen, or −1. */
  private int single() {
    Selection any = model.choice().any();
    return any.size() == 1 && neighborhoods != null ? any.indices()[0] : -1;
  }

  private void drawNeighborLines(Canvas canvas) {
    if (single() >= 0) {
      neighbors.drawLines(canvas, map, places.map, neighborhoods, single());
    }
  }

  private void drawStrip(Canvas canvas) {
    Box strip = places.strip;
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
          map.canvasX(hovered, places.map),
          map.canvasY(hovered, places.map),
          sheet.images(),
          map.observations(),
          hovered);
    }
  }

  @Override
  public void close() {
    study.close();
  }
}
