package activarium.stage;

import activarium.core.FloatMatrix;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.neuron.NeuronMap;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.session.Frame;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import activarium.session.study.NeuronMapper;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.legend.Legend;
import activarium.view.map.ImageSheet;
import activarium.view.map.MapColors;
import activarium.view.map.MapWords;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;
import activarium.view.neuron.NeuronDetails;
import activarium.view.neuron.NeuronLinks;
import activarium.view.neuron.NeuronMapView;
import activarium.view.neuron.NeuronWords;
import activarium.view.neuron.SpecializationView;
import java.util.List;
import processing.core.PApplet;

/**
 * The neurons of a layer beside the observations, linked both ways, with a card below them that
 * tells about the neuron looked at.
 */
public final class NeuronStage implements AutoCloseable {

  private static final float GAP = 28;

  private final Session session;
  private final List<String> classNames;
  private final int[] labels;
  private final NeuronMapView neurons = new NeuronMapView();
  private final ObservationMap observations = new ObservationMap();
  private final ImageSheet sheet;
  private final NeuronLinks links;
  private final Gestures onNeurons;
  private final Gestures onObservations;
  private final NeuronWords words;
  private final Caption caption = new Caption();
  private final Legend legend = new Legend();
  private final SpecializationView specialization = new SpecializationView();
  private final NeuronDetails details;
  private final HoverCard hoverCard;
  private Box left = new Box(0, 0, 0, 0);
  private Box right = left;
  private Box below = left;
  private NeuronFrame neuronFrame;
  private MapColors colors = MapColors.TRUE_CLASS;
  private Frame frame;
  private Observations shown;
  private int hoveredNeuron = -1;
  private int hoveredObservation = -1;

  public NeuronStage(PApplet applet, Session session) {
    this.session = session;
    this.classNames = session.classNames();
    this.labels = session.labels();
    this.links = new NeuronLinks(neurons, observations, labels.length);
    this.onNeurons = new Gestures(neurons, links.selection().neurons(), classNames);
    this.onObservations = new Gestures(observations, links.selection(), classNames);
    this.sheet = new ImageSheet(session.observations().observations().images());
    observations.images(sheet);
    this.words = new NeuronWords(neurons, links, classNames);
    this.details = new NeuronDetails(applet, session);
    this.hoverCard = new HoverCard(applet);
    observations.showWaiting(labels.length, () -> Waiting.of(session));
  }

  /** What is chosen on the two sides. */
  public NeuronLinks links() {
    return links;
  }

  /** Shows where observations lie. */
  public void show(Frame newFrame) {
    frame = newFrame;
    shown = Observations.of(newFrame.snapshot(), labels, classNames);
    observations.show(newFrame.embedding(), shown);
  }

  /** Shows what neurons are for. */
  public void show(NeuronFrame newFrame) {
    neuronFrame = newFrame;
    neurons.show(newFrame.map());
    links.activations(activations());
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
    observations.colors(newColors);
    colors = newColors;
  }

  private FloatMatrix activations() {
    return neuronFrame.snapshot().layer(neuronFrame.layer()).activations();
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    if (session.isGone(neuronFrame)) {
      neuronFrame = null;
      neurons.showNothing();
    }
    if (session.isGone(frame)) {
      frame = null;
      observations.showWaiting(labels.length, () -> Waiting.of(session));
    }
    onNeurons.missed().advance(seconds);
    onObservations.missed().advance(seconds);
    neurons.advance(seconds);
    observations.advance(seconds);
  }

  /** What a hand can touch: the two maps, and the best neurons below them. */
  public List<Touchable> touchables() {
    return List.of(onNeurons, onObservations, this::pressBest);
  }

  private boolean pressBest(Press press) {
    int best = details.neuronAt(press.x(), press.y());
    if (best >= 0) {
      links.pickNeuron(best);
    }
    return best >= 0;
  }

  /** The pointer is here, in design units: an observation is lifted on the map and on the card. */
  public void point(float x, float y) {
    hoveredNeuron = onNeurons.pointed(x, y);
    boolean isBusy = onNeurons.isBusy() || onObservations.isBusy();
    int onCard = isBusy ? -1 : details.imageAt(x, y);
    hoveredObservation = onCard >= 0 ? onCard : onObservations.pointed(x, y);
    neurons.lift(hoveredNeuron);
    links.hover(hoveredObservation);
    details.lift(hoveredObservation);
    int best = details.neuronAt(x, y);
    neurons.pointOut(best < 0 ? new int[0] : new int[] {best});
  }

  /** The observation that the pointer is on, on the map or on the card; −1 for none. */
  public int lifted() {
    return hoveredObservation;
  }

  /**
   * Draws everything but the panel.
   *
   * @param typed the beginning of a neuron's number, or nothing
   */
  public void draw(Canvas canvas, Layout layout, NeuronMapper mapper, String typed) {
    place(layout.stage());
    links.follow();
    NeuronMap map = neuronFrame == null ? null : neuronFrame.map();
    String other = MapWords.neurons(session, neuronFrame, frame);
    words.neurons(canvas, left, map, mapper.failure(), typed, other);
    words.observations(canvas, right, canvas.isStill() ? "" : onObservations.missed().words());
    neurons.draw(canvas, left);
    observations.draw(canvas, right);
    observations.drawLabels(canvas, right);
    observations.drawLifted(canvas, right, hoveredObservation);
    onNeurons.draw(canvas);
    onObservations.draw(canvas);
    caption.draw(canvas, layout, session, frame);
    details.draw(canvas, below, neuronFrame, hoveredNeuron >= 0 ? hoveredNeuron : links.neuron());
    float now = frame == null ? 0 : (float) frame.snapshot().progress();
    specialization.draw(canvas, layout.aside(), mapper, session.layer(), now, links.classIndex());
    legend.draw(
        canvas,
        layout.legend(),
        colors,
        frame == null ? null : shown,
        classNames,
        c -> links.classIndex() < 0 || links.classIndex() == c);
    canvas.flush();
    drawHovered(canvas, layout.stage());
  }

  private void drawHovered(Canvas canvas, Box stage) {
    if (hoveredObservation >= 0 && frame != null) {
      hoverCard.draw(
          canvas,
          stage,
          observations.canvasX(hoveredObservation, right),
          observations.canvasY(hoveredObservation, right),
          session.observations().observations().images(),
          shown,
          hoveredObservation);
    }
  }

  private void place(Box stage) {
    Box room = stage.below(NeuronWords.HEAD);
    float strip = NeuronDetails.height(room.height() - GAP / 2, room.column(0, 2, GAP).width());
    below = stage.below(stage.height() - strip);
    Box maps = room.top(room.height() - strip - GAP / 2);
    left = maps.column(0, 2, GAP);
    right = maps.column(1, 2, GAP);
    onNeurons.box(left);
    onObservations.box(right);
  }

  @Override
  public void close() {
    observations.close();
    sheet.close();
  }
}
