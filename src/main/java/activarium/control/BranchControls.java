package activarium.control;

import activarium.core.Text;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.Description;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.Section;
import activarium.session.Branch;
import activarium.session.Change;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.view.map.BranchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which branch of a training is wanted beside it; and both of them paused, or rewound. */
public final class BranchControls {

  private static final String NONE = "none";

  /** The training if it is live, else null. */
  private final LiveSession trunk;

  private final TrainingControls training;
  private final ParameterList parameters = new ParameterList();
  private String change = NONE;
  private int epoch;

  /**
   * @param trunk what a branch begins at
   * @param notices where it is said, in a short line, that there is no training to control
   */
  public BranchControls(Session trunk, Consumer<String> notices) {
    this.trunk = trunk instanceof LiveSession live ? live : null;
    this.training = new TrainingControls(trunk, notices);
    if (this.trunk != null) {
      Description what = Description.of("branch", Section.WHAT);
      Description from = Description.of("branch.epoch", Section.WHAT);
      parameters
          .add(new ChoiceParameter(what, names(), () -> change, this::change).words(this::words))
          .add(
              new RangeParameter(
                  from, 0, 0, 1, () -> (float) epoch, value -> epoch = Math.round(value)));
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(NONE));
    for (Change one : Change.values()) {
      names.add(one.label());
    }
    return names;
  }

  private void change(String name) {
    change = name;
  }

  private String words(String name) {
    return name.equals(NONE)
        ? Text.say("branch.none")
        : BranchWords.change(new Branch(trunk.options(), Change.labeled(name), 0));
  }

  /** For a panel; empty where nothing is trained. */
  public ParameterList parameters() {
    return parameters;
  }

  /** The branch that is asked for, though its epoch may not be there yet; empty for none. */
  public Optional<Branch> wanted() {
    return change.equals(NONE)
        ? Optional.empty()
        : Optional.of(new Branch(trunk.options(), Change.labeled(change), epoch));
  }

  /** Asks for a branch with the next change. */
  public void next() {
    if (trunk == null) {
      training.sayRecorded();
    } else {
      parameters.choice("branch").next(1);
    }
  }

  /** The slider goes as far as the training has come. Once a frame. */
  public void advance() {
    if (trunk != null) {
      List<Integer> epochs = trunk.rememberedEpochs();
      parameters
          .range("branch.epoch")
          .limits(0, epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1));
    }
  }

  /** Pauses the training, or lets it go on. */
  public void pauseOrResume() {
    training.pauseOrResume();
  }

  /** Trains anew, from the very same initial weights. */
  public void rewind() {
    training.rewind();
  }

  /** For a state: the slider's own limits are those of a training that has not come so far. */
  public Map<String, Object> kept() {
    return Map.of("change", change, "epoch", epoch);
  }

  /** Brings back what {@link #kept} said. */
  public void restore(Object kept) {
    if (trunk != null && kept instanceof Map<?, ?> map) {
      parameters.choice("branch").value(String.valueOf(map.get("change")));
      epoch = map.get("epoch") instanceof Number number ? Math.max(0, number.intValue()) : 0;
    }
  }
}
