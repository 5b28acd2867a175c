package activarium.control;

import activarium.parameter.Action;
import activarium.selection.SelectionModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes back, and does again, what was chosen in the views of a sketch; says where it ends. */
public final class UndoRedo {

  private final Supplier<List<SelectionModel>> models;
  private final Consumer<String> notices;

  public UndoRedo(Supplier<List<SelectionModel>> models, Consumer<String> notices) {
    this.models = models;
    this.notices = notices;
  }

  @Action(order = 1)
  public void undo() {
    if (models.get().stream().noneMatch(SelectionModel::canUndo)) {
      notices.accept("Nothing to undo");
    }
    models.get().forEach(SelectionModel::undo);
  }

  @Action(order = 2)
  public void redo() {
    if (models.get().stream().noneMatch(SelectionModel::canRedo)) {
      notices.accept("Nothing to redo");
    }
    models.get().forEach(SelectionModel::redo);
  }
}
