package activarium.control;

import activarium.core.Text;
import activarium.parameter.Action;
import activarium.parameter.ParameterList;
import activarium.parameter.Section;
import activarium.parameter.Toggle;
import activarium.stage.drawing.DrawingStage;
import java.util.function.Consumer;

/** What somebody who shows others how a drawn digit is seen can do with the stage of it. */
public final class DrawingControls {

  private final DrawingStage stage;
  private final Consumer<String> notices;

  /**
   * @param notices is told why nothing can be taught now
   */
  public DrawingControls(DrawingStage stage, Consumer<String> notices) {
    this.stage = stage;
    this.notices = notices;
    stage.teaches(true);
  }

  @Toggle(name = "low", section = Section.LOOK)
  private boolean low() {
    return stage.isLow();
  }

  private void low(boolean on) {
    stage.low(on);
  }

  @Toggle(name = "ghosts", section = Section.LOOK, order = 1)
  private boolean ghosts() {
    return stage.keepsGhosts();
  }

  private void ghosts(boolean on) {
    stage.ghosts(on);
  }

  /** Teaches the network which digit the one that is drawn is said to be. */
  @Action
  public void teach() {
    if (stage.lesson() < 0) {
      notices.accept(Text.say("drawing.teach.first"));
    }
    stage.teach();
  }

  /** The network is again as it was recorded or trained, and the sheet is new. */
  @Action(order = 1)
  public void forget() {
    stage.forget();
  }

  public ParameterList parameters() {
    return ParameterList.of(this);
  }
}
