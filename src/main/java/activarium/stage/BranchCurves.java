package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.session.Branch;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.view.chart.BranchView;
import activarium.view.chart.BranchView.Run;
import activarium.view.map.BranchWords;
import java.util.Optional;

/** What is drawn and said of two trainings of which the second is a branch of the first. */
final class BranchCurves {

  private final Session trunk;
  private final Session other;
  private final Optional<Branch> branch;
  private final BranchView view = new BranchView();

  BranchCurves(Session trunk, Session other) {
    this.trunk = trunk;
    this.other = other;
    this.branch =
        trunk != other && other instanceof LiveSession live ? live.branched() : Optional.empty();
  }

  /** Whether the second is a branch of the first. */
  boolean areThere() {
    return branch.isPresent();
  }

  /** What one of them is, 0 for the trunk; nothing if they are no trunk and branch. */
  String role(int side) {
    return branch.map(one -> side == 0 ? Text.say("branch.trunk") : BranchWords.of(one)).orElse("");
  }

  /** Draws both curves, with marks at the moments that are seen; NaN for none. */
  void draw(Canvas canvas, Box box, double left, double right) {
    branch.ifPresent(
        one ->
            view.draw(
                canvas,
                box,
                new Run(trunk.timeline().points(), left),
                new Run(other.timeline().points(), right),
                one.epoch()));
  }
}
