package activarium.stage;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.selection.Chosen;
import activarium.selection.SelectionModel;
import activarium.session.Frame;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import activarium.view.interaction.Gestures;
import activarium.view.map.MapWords;
import activarium.view.map.Observations;
import activarium.view.neuron.DecidingNeurons;
import activarium.view.neuron.NeuronMapView;

/** The neurons of a linked stage: which of them tell the chosen observations from others. */
final class LinkedNeurons {

  private final Session session;
  private final NeuronMapView view = new NeuronMapView();
  private final Gestures gestures;
  private NeuronFrame frame;
  private DecidingNeurons deciding;

  LinkedNeurons(Session session, SelectionModel model) {
    this.session = session;
    this.gestures = new Gestures(view, model.neurons(), session.classNames());
  }

  Gestures gestures() {
    return gestures;
  }

  void show(NeuronFrame newFrame) {
    frame = newFrame;
    view.show(newFrame.map());
  }

  /** Whether those shown are of a network that is no more. */
  boolean areGone() {
    return session.isGone(frame);
  }

  void forget() {
    frame = null;
    view.showNothing();
  }

  /** The neurons that tell the chosen from others, most telling first; empty if not known. */
  int[] deciding() {
    return deciding == null ? new int[0] : deciding.ranked().clone();
  }

  void point(float x, float y) {
    view.lift(gestures.pointed(x, y));
  }

  /**
   * Follows a choice.
   *
   * @param observations of which it is, or null while they are not known
   */
  void follow(Chosen choice, Observations observations) {
    boolean known = frame != null && observations != null && !choice.any().isEmpty();
    deciding = known ? deciding(choice, observations) : null;
    view.contrast(deciding == null ? null : deciding.contrast());
    view.pointOut(deciding());
    view.choice(choice.neurons());
  }

  private DecidingNeurons deciding(Chosen choice, Observations observations) {
    var activations = frame.snapshot().layer(frame.layer()).activations();
    return DecidingNeurons.of(activations, frame.map(), observations, choice.any());
  }

  void advance(float seconds) {
    view.advance(seconds);
  }

  void draw(Canvas canvas, Box box) {
    view.draw(canvas, box);
    gestures.draw(canvas);
  }

  /**
   * Draws which neurons they are.
   *
   * @param shown whose layer and moment the title names, or null
   */
  void drawWords(Canvas canvas, Box box, LinkedWords words, Frame shown) {
    words.neurons(canvas, box, frame, deciding, MapWords.neurons(session, frame, shown));
  }
}
