package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.Parameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.session.study.NeuronMapper;
import activarium.view.neuron.NeuronLinks;
import java.util.function.Supplier;

/**
 * The parameters of a live session whose neurons are mapped, with classes that are picked one at a
 * time; and the number of a neuron, which is typed.
 */
public final class NeuronControls {

  private static final String NEURON = "neuron";

  /** Seconds after the last digit until the number is taken for complete. */
  private static final float PATIENCE = 1.2f;

  private static final int MAX_DIGITS = 5;

  /** Before it is known how many neurons there are, any number that can be typed. */
  private static final float MAX_NEURON = 99_999;

  private final LiveControls live;
  private final NeuronMapper mapper;
  private final NeuronLinks links;

  /** The session if its network is live, else null. */
  private final LiveSession training;

  private final ParameterList parameters = new ParameterList();
  private String typed = "";
  private float waiting;

  public NeuronControls(
      Session session, NeuronMapper mapper, NeuronLinks links, Supplier<Theme> theme) {
    this.live =
        new LiveControls(session, theme, new ColorControls(links::neuron, links::pickNeuron));
    this.mapper = mapper;
    this.links = links;
    this.training = session instanceof LiveSession trains ? trains : null;
    boolean placed = false;
    for (Parameter parameter : live.parameters().all()) {
      boolean isClass = parameter.name().startsWith("class.");
      if (isClass && !placed) {
        placed = true;
        addNeuron();
        addClasses(session, theme);
      }
      if (!isClass && !parameter.name().equals(NEURON)) {
        parameters.add(parameter);
      }
      if (training != null && parameter.name().equals("live")) {
        addDropout();
      }
    }
  }

  private void addDropout() {
    parameters.add(
        new ToggleParameter(
            "dropout", "Dropout (restarts)", () -> 0, training::hasDropout, this::dropout));
  }

  /**
   * Trains anew with or without dropout; how the neurons specialized before stays to compare with.
   */
  public void dropout(boolean on) {
    if (training != null && on != training.hasDropout()) {
      mapper.keepRun();
      training.restartWithDropout(on);
    }
  }

  /** With dropout if it was without, else without. */
  public void toggleDropout() {
    if (training == null) {
      live.sayRecorded();
    }
    dropout(training != null && !training.hasDropout());
  }

  private void addClasses(Session session, Supplier<Theme> theme) {
    for (int c = 0; c < session.classNames().size(); c++) {
      int index = c;
      String name = session.classNames().get(c);
      parameters.add(
          new ToggleParameter(
              "pick." + name,
              name,
              () -> theme.get().classes().color(index),
              () -> links.classIndex() == index,
              on -> pickClass(index, on)));
    }
  }

  private void pickClass(int index, boolean on) {
    if (on || links.classIndex() == index) {
      links.pickClass(on ? index : -1);
    }
  }

  private void addNeuron() {
    parameters.add(
        new RangeParameter(
                NEURON,
                "Neuron, or type its number",
                -1,
                MAX_NEURON,
                1,
                () -> (float) links.neuron(),
                number -> pickNeuron(Math.round(number)))
            .format(number -> number < 0 ? "none" : Text.shown("#%.0f", number)));
  }

  private void pickNeuron(int number) {
    if (number != links.neuron()) {
      links.pickNeuron(number);
    }
  }

  public ParameterList parameters() {
    return parameters;
  }

  /** Layer, moment and training, as in any live session. */
  public LiveControls live() {
    return live;
  }

  /** Moves on what moves by itself. Once a frame. */
  public void advance(float seconds) {
    live.advance(seconds);
    if (links.neurons() > 0) {
      parameters.get(RangeParameter.class, NEURON).limits(-1, links.neurons() - 1);
    }
    waiting -= seconds;
    if (!typed.isEmpty() && waiting <= 0) {
      enter();
    }
  }

  /** A digit of the number of the neuron that is looked for. */
  public void type(char digit) {
    if (typed.length() < MAX_DIGITS) {
      typed += digit;
    }
    waiting = PATIENCE;
  }

  /** The number is complete. */
  public void enter() {
    if (!typed.isEmpty()) {
      links.pickNeuron(Integer.parseInt(typed));
      typed = "";
    }
  }

  /** What was typed so far; empty if no neuron is looked for. */
  public String typed() {
    return typed;
  }
}
