package activarium.control;

import activarium.core.Text;
import activarium.parameter.Action;
import activarium.parameter.ActionParameter;
import activarium.parameter.Description;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.parameter.Section;
import activarium.parameter.Toggle;
import activarium.session.LiveSession;
import activarium.session.Phase;
import activarium.session.Session;
import java.util.function.Consumer;

/** Pauses and restarts the training of a session; says why where there is none. */
final class TrainingControls {

  private static final int SEEDS = 99;

  /** The session if its network is live, else null. */
  private final LiveSession training;

  private final Consumer<String> notices;
  private long seed;

  TrainingControls(Session session, Consumer<String> notices) {
    this.training = session instanceof LiveSession live ? live : null;
    this.notices = notices;
    this.seed = session.seed();
  }

  /** For a panel; empty where nothing is trained. */
  ParameterList parameters() {
    if (training == null) {
      return new ParameterList();
    }
    Description resume = Description.of("pause", "resume", Section.ACTIONS);
    Description pause = Description.of("pause", Section.ACTIONS);
    ParameterList parameters =
        new ParameterList()
            .add(
                new ActionParameter(
                    pause,
                    () -> (training.phase() == Phase.PAUSED ? resume : pause).label(),
                    this::pauseOrResume))
            .addAll(ParameterList.of(this));
    parameters.range("seed").limits(Math.min(1, seed), Math.max(SEEDS, seed));
    return parameters;
  }

  boolean isLive() {
    return training != null;
  }

  void pauseOrResume() {
    if (training == null) {
      sayRecorded();
    } else if (training.phase() == Phase.FINISHED) {
      notices.accept(Text.say("training.done"));
    } else if (training.isPaused()) {
      training.resume();
    } else {
      training.pause();
    }
  }

  /** Trains up to the next look at the network, and waits. */
  @Action(name = "step", order = 1)
  void step() {
    if (training == null) {
      sayRecorded();
    } else if (training.phase() == Phase.FINISHED) {
      notices.accept(Text.say("training.done"));
    } else {
      training.step();
    }
  }

  /** Trains anew, from the initial weights of the seed chosen. */
  @Action(name = "restart", order = 2)
  void restart() {
    if (training == null) {
      sayRecorded();
    } else {
      training.restart(seed);
      notices.accept(Text.say("training.restarted", seed));
    }
  }

  /** Trains anew, from the very same initial weights. */
  @Action(name = "rewind", order = 3)
  void rewind() {
    if (training == null) {
      sayRecorded();
    } else {
      training.rewind();
      notices.accept(Text.say("training.rewound", training.seed()));
    }
  }

  /** Trains slowly, or as fast as before. */
  void toggleSlow() {
    if (training == null) {
      sayRecorded();
    } else {
      training.slow(!training.isSlow());
      notices.accept(Text.say(training.isSlow() ? "training.slow" : "training.fast"));
    }
  }

  @Toggle(section = Section.MORE, order = 1)
  private boolean slow() {
    return training.isSlow();
  }

  private void slow(boolean wanted) {
    training.slow(wanted);
  }

  @Range(section = Section.MORE, min = 1, max = SEEDS, step = 1)
  private float seed() {
    return seed;
  }

  /** A seed of many digits stays what it is until somebody moves the slider. */
  private void seed(float wanted) {
    if (wanted != (float) seed) {
      seed = (long) wanted;
    }
  }

  /** Says that there is no training to control. */
  void sayRecorded() {
    notices.accept(Text.say("training.recording"));
  }
}
