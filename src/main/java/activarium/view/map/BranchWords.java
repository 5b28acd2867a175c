package activarium.view.map;

import activarium.core.Text;
import activarium.session.Branch;

/** What a branch of a training is called. */
public final class BranchWords {

  private BranchWords() {}

  /** What is changed, short. */
  public static String change(Branch branch) {
    String more = branch.addsDropout() ? ".on" : "";
    return Text.say("branch." + branch.change().label() + more);
  }

  /** Where it begins, and what is changed. */
  public static String of(Branch branch) {
    return branch.change().keepsWeights()
        ? Text.say("branch.from", branch.epoch(), change(branch))
        : Text.say("branch.own", change(branch));
  }
}
