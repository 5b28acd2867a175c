package activarium.stage;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.recording.ActivationSet;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.session.study.ConfusionMatrix;
import activarium.session.study.Neighborhoods;
import activarium.view.chart.ConfusionView;
import activarium.view.chart.ConfusionView.Cell;
import activarium.view.image.EvidenceView;
import activarium.view.image.InsetLayout;
import activarium.view.image.Insets;
import activarium.view.image.NeighborView;
import activarium.view.interaction.MapTransform;
import activarium.view.map.ImageSheet;
import activarium.view.map.ObservationMap;
import java.util.List;
import processing.core.PApplet;

/**
 * What the explorer says of what is chosen, around its map: images with lines to where they lie,
 * figures or neighbors below it, and the confusion matrix.
 */
final class ChoiceViews implements AutoCloseable {

  private final ObservationMap map;
  private final List<String> classNames;
  private final int[] indices;
  private final ImageSheet sheet;
  private final ConfusionView confusion = new ConfusionView();
  private final Insets insets;
  private final EvidenceView evidence;
  private final NeighborView neighbors;
  private Chosen choice;
  private Neighborhoods neighborhoods;
  private Chosen shownInsets;
  private MapTransform shownView;

  /**
   * @param indices the number of each observation in its data set
   */
  ChoiceViews(
      PApplet applet,
      ObservationMap map,
      ImageSheet sheet,
      List<String> classNames,
      int[] indices) {
    this.map = map;
    this.sheet = sheet;
    this.classNames = classNames;
    this.indices = indices;
    this.insets = new Insets(sheet);
    this.evidence = new EvidenceView(applet, sheet.images());
    this.neighbors = new NeighborView(sheet);
  }

  /** Counts which class is taken for which. */
  void count(int[] labels, int[] predicted) {
    confusion.show(ConfusionMatrix.of(labels, predicted, classNames.size()), classNames);
  }

  /** What is known has changed: even the same choice is to be looked at again. */
  void forget() {
    choice = null;
    shownInsets = null;
  }

  /** The pointer is here. */
  void hover(float x, float y) {
    confusion.hover(x, y);
  }

  /** What of the matrix lies under a place, or null. */
  Cell cell(float x, float y) {
    return confusion.cell(x, y);
  }

  /**
   * Follows a choice.
   *
   * @param layer shown, or null before there is any
   * @param newNeighborhoods of the map shown, or null while they are not known
   */
  void follow(
      Chosen newChoice,
      ExplorerPlaces places,
      ActivationSet layer,
      Neighborhoods newNeighborhoods) {
    neighborhoods = newNeighborhoods;
    followWithImages(newChoice, places);
    if (newChoice == choice) {
      return;
    }
    choice = newChoice;
    map.choice(newChoice);
    if (layer != null) {
      confusion.choice(newChoice, map.observations());
      evidence.show(newChoice, map.observations(), newNeighborhoods);
    }
  }

  /** Which images are shown depends on what is in view, too. */
  private void followWithImages(Chosen newChoice, ExplorerPlaces places) {
    MapTransform view = map.transform(places.map());
    boolean same = newChoice == shownInsets && view.equals(shownView);
    if (!map.camera().isMoving() && !same) {
      shownInsets = newChoice;
      shownView = view;
      int room = InsetLayout.capacity(places.left(), places.right(), Insets.HEIGHT);
      insets.show(newChoice, map, places.map(), room);
    }
  }

  /** The observation whose neighbors are shown: the only one chosen, or −1. */
  private int single() {
    Selection any = choice.any();
    return any.size() == 1 && neighborhoods != null ? any.indices()[0] : -1;
  }

  /**
   * Draws what is chosen.
   *
   * @param hint what to do while nothing is chosen
   * @param always whether the hint is more important than what is chosen
   */
  void drawHead(Canvas canvas, Box head, String hint, boolean always) {
    ChoiceHead.draw(canvas, head, choice, hint, always, insets.hidden());
  }

  /** The observation whose image beside or below the map lies under a place, or −1. */
  int image(float x, float y) {
    int inset = insets.at(x, y);
    return inset < 0 && choice != null && single() >= 0 ? neighbors.at(x, y) : inset;
  }

  /** Draws lines over the map from the only one chosen to its neighbors. */
  void drawNeighborLines(Canvas canvas, Box box) {
    if (single() >= 0) {
      neighbors.drawLines(canvas, map, box, neighborhoods, single());
    }
  }

  /**
   * Draws the images of the chosen ones beside the map.
   *
   * @param lifted the one that the pointer is on, or −1
   */
  void drawImages(Canvas canvas, ExplorerPlaces places, int lifted) {
    insets.draw(canvas, places.left(), places.right(), map, places.map(), indices, lifted);
  }

  /** Draws figures, or the neighbors of the only one chosen. */
  void drawStrip(Canvas canvas, Box strip) {
    canvas.line(strip.x(), strip.y() - 8, strip.right(), strip.y() - 8, 1, canvas.theme().line());
    canvas.flush();
    if (single() >= 0) {
      neighbors.draw(canvas, strip, neighborhoods, map.observations(), single());
    } else {
      evidence.draw(canvas, strip, choice);
    }
  }

  void drawMatrix(Canvas canvas, Box box) {
    confusion.draw(canvas, box);
  }

  @Override
  public void close() {
    sheet.close();
  }
}
