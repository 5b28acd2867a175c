package activarium.stage;

import activarium.draw.Canvas;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.view.chart.ConfusionView;
import activarium.view.map.Brush;
import activarium.view.map.MapGestures;
import activarium.view.neuron.NeuronMapView;
import activarium.view.trail.TrailView;

/**
 * What the pointer does to the linked views: it brushes the map and the trails, clicks on the
 * matrix and on neurons, and moves the map. In design units.
 */
public final class LinkedHand {

  private final SelectionModel model;
  private final Chooser chooser;
  private final MapGestures gestures;
  private final TrailView trails;
  private final NeuronMapView neurons;
  private final ConfusionView confusion;
  private final Brush brush = new Brush();
  private LinkedPlaces places = LinkedPlaces.NONE;
  private boolean brushingTrails;
  private boolean missedTrails;

  LinkedHand(
      SelectionModel model,
      Chooser chooser,
      MapGestures gestures,
      TrailView trails,
      NeuronMapView neurons,
      ConfusionView confusion) {
    this.model = model;
    this.chooser = chooser;
    this.gestures = gestures;
    this.trails = trails;
    this.neurons = neurons;
    this.confusion = confusion;
  }

  /** Where the views are drawn. */
  void places(LinkedPlaces newPlaces) {
    places = newPlaces;
    gestures.box(newPlaces.map());
  }

  /** What fingers do to the map. */
  public MapGestures gestures() {
    return gestures;
  }

  /** The pointer is here. */
  public void point(float x, float y) {
    confusion.hover(x, y);
    neurons.hover(x, y, places.neurons());
  }

  /** A button or finger went down: on the matrix, a neuron, the trails, or the map. */
  public void press(float x, float y, SelectionMode mode) {
    ConfusionView.Cell cell = confusion.cell(x, y);
    if (cell != null) {
      chooser.cell(cell.label(), cell.prediction(), mode);
    } else if (places.neurons().contains(x, y)) {
      model.neuron(neurons.hover(x, y, places.neurons()));
    } else if (places.trails().contains(x, y) && trails.trails() != null) {
      brushingTrails = true;
      missedTrails = false;
      brush.begin(x, y);
    } else {
      gestures.press(x, y, mode);
    }
  }

  /** Another button went down: it moves the map. */
  public void grasp(float x, float y) {
    gestures.grasp(x, y);
  }

  /** It moves while it is down. */
  public void drag(float x, float y) {
    if (brushingTrails) {
      brush.extend(x, y);
      boolean[] through = trails.through(brush.box(), places.trails());
      int total = model.selection().total();
      Selection found = Selection.where(total, i -> i < through.length && through[i]);
      missedTrails = found.isEmpty();
      model.stroke(found, SelectionMode.REPLACE, "trails");
    } else {
      gestures.drag(x, y);
    }
  }

  /** It went up. */
  public void release(float x, float y) {
    gestures.release(x, y);
    if (brushingTrails) {
      brushingTrails = false;
      if (missedTrails) {
        gestures.missed().say("No trail leads through that rectangle");
      }
      model.endStroke();
    }
  }

  /** The wheel turned over the map. */
  public void wheel(float x, float y, float notches) {
    gestures.wheel(x, y, notches);
  }

  /** Draws the brush while it is over the trails. */
  void draw(Canvas canvas) {
    if (brushingTrails) {
      brush.draw(canvas);
    }
  }
}
