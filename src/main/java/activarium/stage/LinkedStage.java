package activarium.stage;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.selection.SelectionModel;
import activarium.session.Frame;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import activarium.session.study.ConfusionMatrix;
import activarium.session.study.EvolutionResult;
import activarium.trail.TrailSet;
import activarium.view.chart.ConfusionView;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Missed;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import activarium.view.legend.Legend;
import activarium.view.map.ImageSheet;
import activarium.view.map.MapColors;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;
import activarium.view.trail.TrailView;
import java.util.List;
import processing.core.PApplet;

/**
 * One selection in four views: where the chosen observations lie, how they came there through the
 * layers, which neurons tell them from others, and what they look like. Each view also chooses.
 */
public final class LinkedStage implements AutoCloseable {

  private final List<String> classNames;
  private final int[] labels;
  private final Session session;
  private final SelectionModel model;
  private final ObservationMap map = new ObservationMap();
  private final Gestures onMap;
  private final Gestures onTrails;
  private final LinkedPointer pointer;
  private final TrailView trails;
  private final LinkedNeurons neurons;
  private final ConfusionView confusion = new ConfusionView();
  private final ImageSheet sheet;
  private final LinkedImages images;
  private final LinkedWords words;
  private final Chooser chooser;
  private final Caption caption = new Caption();
  private final Legend legend = new Legend();
  private Frame frame;
  private Chosen shownChoice;
  private MapColors colors = MapColors.TRUE_CLASS;
  private LinkedPlaces places = LinkedPlaces.NONE;

  /**
   * @param canvas that it will be drawn on
   */
  public LinkedStage(PApplet applet, Canvas canvas, Session session) {
    this.session = session;
    this.labels = session.labels();
    this.classNames = session.classNames();
    this.model = new SelectionModel(labels.length);
    this.trails = new TrailView(canvas.gpu());
    this.sheet = new ImageSheet(session.observations().observations().images());
    this.words = new LinkedWords(classNames);
    this.onMap = new Gestures(map, model, classNames);
    this.onTrails = new Gestures(trails, model, classNames);
    this.neurons = new LinkedNeurons(session, model);
    this.chooser = new Chooser(model, session, map::observations, () -> null, onMap.missed());
    this.images = new LinkedImages(session, sheet, model, chooser);
    this.pointer = new LinkedPointer(applet, onMap, onTrails, images);
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

  public ObservationMap map() {
    return map;
  }

  /** What a hand can touch: the matrix, the first question, the map, the trails, the neurons. */
  public List<Touchable> touchables() {
    return List.of(this::pressMatrix, images, onMap, onTrails, neurons.gestures());
  }

  private List<Gestures> hands() {
    return List.of(onMap, onTrails, neurons.gestures());
  }

  private boolean pressMatrix(Press press) {
    return chooser.press(frame == null ? null : confusion.cell(press.x(), press.y()), press);
  }

  /** The trails; which of them are lifted out follows the selection. */
  public TrailView trails() {
    return trails;
  }

  /** Where the map is drawn. */
  public Box mapBox() {
    return places.map();
  }

  /** Where the trails are drawn. */
  public Box trailBox() {
    return places.trails();
  }

  /** Where the images of the chosen are drawn. */
  public Box imageBox() {
    return places.images();
  }

  /** Where the neurons are drawn. */
  public Box neuronBox() {
    return places.neurons();
  }

  /** The neurons that tell the chosen from others, most telling first; empty if not known. */
  public int[] decidingNeurons() {
    return neurons.deciding();
  }

  /** Shows where observations lie, and what the network takes them for. */
  public void show(Frame newFrame) {
    if (frame == null || newFrame.snapshot() != frame.snapshot()) {
      Observations observations = Observations.of(newFrame.snapshot(), labels, classNames);
      ConfusionMatrix matrix =
          ConfusionMatrix.of(labels, observations.predicted(), classNames.size());
      confusion.show(matrix, classNames);
      images.show(matrix, observations);
      map.show(newFrame.embedding(), observations);
    } else {
      map.show(newFrame.embedding(), map.observations());
    }
    frame = newFrame;
    shownChoice = null;
  }

  /** Shows the neurons of the layer. */
  public void show(NeuronFrame newFrame) {
    neurons.show(newFrame);
    shownChoice = null;
  }

  /** Shows how the observations came through the layers. */
  public void show(EvolutionResult layers) {
    trails.show(
        TrailSet.of(layers.frames(), labels),
        PassedStops.layers(layers.sequence(), labels, classNames));
    shownChoice = null;
  }

  /** Training begins anew: what was shown is of a network that is no more. */
  private void forget() {
    frame = null;
    shownChoice = null;
    images.forget();
    map.showWaiting(labels.length, () -> Waiting.of(session));
  }

  /** What is shown, or null. */
  public Frame frame() {
    return frame;
  }

  /** The layer that is shown, or null. */
  public ActivationSet layerShown() {
    return frame == null ? null : frame.snapshot().layer(frame.layer());
  }

  /** The map that is seen, as it was made; null before there is one. */
  public Embedding mapShown() {
    return frame == null ? null : frame.embedding();
  }

  /** What the colors of the map mean from now on. */
  public void colors(MapColors newColors) {
    map.colors(newColors);
    trails.colors(newColors);
    colors = newColors;
  }

  /** The pointer is here: what it is on, map, trails or images, is lifted out in all of them. */
  public void point(float x, float y) {
    confusion.hover(x, y);
    neurons.point(x, y);
    if (pointer.move(x, y, frame != null)) {
      lift();
    }
  }

  /** The observation that the pointer is on, in whichever view; or −1. */
  public int hovered() {
    return pointer.hovered();
  }

  /** The trails of the chosen ones; of the one that the pointer is on alone. */
  private void lift() {
    Selection chosen = model.choice().any();
    int one = pointer.hovered();
    trails.lifted(one >= 0 ? i -> i == one : chosen::contains);
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    if (neurons.areGone()) {
      neurons.forget();
      shownChoice = null;
    }
    if (session.isGone(frame)) {
      forget();
    }
    for (Gestures gestures : hands()) {
      gestures.missed().advance(seconds);
    }
    map.advance(seconds);
    trails.advance(seconds);
    neurons.advance(seconds);
  }

  private void follow() {
    Chosen choice = model.choice();
    if (choice == shownChoice) {
      return;
    }
    shownChoice = choice;
    map.choice(choice);
    lift();
    neurons.follow(choice, known());
    if (frame != null) {
      confusion.choice(choice, map.observations());
    }
  }

  /** The observations that are shown, or null before there are any. */
  private Observations known() {
    return frame == null ? null : map.observations();
  }

  /**
   * Draws everything but the panel.
   *
   * @param trailWords what the trails are of
   */
  public void draw(Canvas canvas, Layout layout, String trailWords) {
    places = LinkedPlaces.of(layout.stage(), layout.free());
    onMap.box(places.map());
    onTrails.box(places.trails());
    neurons.gestures().box(places.neurons());
    follow();
    caption.draw(canvas, layout, session, frame, selection().choice());
    map.draw(canvas, places.map());
    map.drawLabels(canvas, places.map());
    map.drawLifted(canvas, places.map(), pointer.hovered());
    onMap.draw(canvas);
    trails.draw(canvas, places.trails());
    onTrails.draw(canvas);
    neurons.draw(canvas, places.neurons());
    images.draw(canvas, places.images(), map, pointer.hovered());
    String missed = canvas.isStill() ? "" : Missed.first(hands());
    words.draw(canvas, places, model.choice(), missed, trailWords);
    neurons.drawWords(canvas, places.neurons(), words, frame);
    confusion.draw(canvas, layout.figures());
    legend.draw(canvas, layout.legend(), colors, known(), classNames, c -> true);
    canvas.flush();
    pointer.drawCard(canvas, layout.stage(), sheet.images(), known());
  }

  @Override
  public void close() {
    trails.close();
    map.close();
    sheet.close();
  }
}
