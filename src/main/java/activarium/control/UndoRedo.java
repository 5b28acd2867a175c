package activarium.control;

import activarium.core.Text;
import activarium.parameter.Action;
import activarium.selection.Choosing;
import activarium.selection.SelectionModel;
import java.util.List;
import java.util.function.Consumer;

/** Changes what is chosen in the views of a sketch, back and forth; says where that ends. */
public final class UndoRedo {

  private final Choosing views;
  private final Consumer<String> notices;

  public UndoRedo(Choosing views, Consumer<String> notices) {
    this.views = views;
    this.notices = notices;
  }

  private List<SelectionModel> models() {
    return views.selections();
  }

  /** Takes back what was chosen last; where there are two selections, in both. */
  @Action(order = 2)
  public void undo() {
    if (models().stream().noneMatch(SelectionModel::canUndo)) {
      notices.accept(Text.say("undo.nothing"));
    }
    models().forEach(SelectionModel::undo);
  }

  /** Chooses again what was taken back. */
  @Action(order = 3)
  public void redo() {
    if (models().stream().noneMatch(SelectionModel::canRedo)) {
      notices.accept(Text.say("redo.nothing"));
    }
    models().forEach(SelectionModel::redo);
  }

  /** Chooses all others. */
  @Action(order = 1)
  public void invert() {
    models().forEach(SelectionModel::invert);
  }

  /** Chooses nothing. */
  @Action(order = 4)
  public void clear() {
    views.clear();
  }
}
