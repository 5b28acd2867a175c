package activarium.control;

import activarium.draw.Theme;
import activarium.parameter.ParameterList;
import activarium.parameter.Toggle;
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

  /** Seconds after the last digit until the number is taken for complete. */
  private static final float PATIENCE = 1.2f;

  private static final int MAX_DIGITS = 5;

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
    ColorControls colors = new ColorControls(links::chosenNeurons, links::pickNeuron);
    colors.alwaysShowNeuron();
    this.live = new LiveControls(session, theme, colors);
    this.mapper = mapper;
    this.links = links;
    this.training = session instanceof LiveSession trains ? trains : null;
    parameters.addAll(live.shown()).addAll(picks(session, theme));
    if (training != null) {
      parameters.addAll(ParameterList.of(this)).addAll(live.training());
    }
  }

  /** As long as no class is picked, all are shown. */
  private ParameterList picks(Session session, Supplier<Theme> theme) {
    return ClassControls.dots(
        "pick",
        session.classNames(),
        theme,
        c -> links.classIndex() < 0 || links.classIndex() == c,
        c -> links.classIndex() == c,
        c -> on -> pickClass(c, on));
  }

  @Toggle(name = "dropout", order = 5)
  private boolean hasDropout() {
    return training.hasDropout();
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

  private void pickClass(int index, boolean on) {
    if (on || links.classIndex() == index) {
      links.pickClass(on ? index : -1);
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
      live.colors().neurons(links.neurons());
    }
    waiting -= seconds;
    if (!typed.isEmpty() && waiting <= 0) {
      enter();
    }
  }

  /** A digit of the number of the neuron that is looked for. */
  public void type(int digit) {
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
