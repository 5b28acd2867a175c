package activarium.control;

import activarium.core.Text;
import activarium.parameter.Action;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.session.study.KeptNeighbors;
import activarium.stage.CompareStage;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.Study;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Chooses the handful of observations whose neighbors differ most between two maps. */
public final class ChangedMost implements AutoCloseable, Resting {

  /** So few that each can have a line from its place in one map to that in the other. */
  private static final int HANDFUL = 12;

  private final Supplier<CompareStage> stage;
  private final Consumer<String> notices;
  private final Parallel parallel = new Parallel(1);
  private final Study<KeptNeighbors> study = new Study<>("the neighbors were not compared");
  private boolean wanted;

  /** Two maps, by identity. */
  private record Question(Embedding left, Embedding right) {}

  /**
   * @param stage where the maps are
   * @param notices where it is said, in a short line, why nothing is chosen
   */
  public ChangedMost(Supplier<CompareStage> stage, Consumer<String> notices) {
    this.stage = stage;
    this.notices = notices;
  }

  /** Chooses them as soon as the neighbors in both maps are known. */
  @Action
  public void changed() {
    wanted = stage.get().isLinked() && hasMaps();
    if (!wanted) {
      boolean isLinked = stage.get().isLinked();
      notices.accept(Text.say(isLinked ? "notice.changed.maps" : "notice.changed.others"));
    }
  }

  private boolean hasMaps() {
    return stage.get().mapShown(0) != null && stage.get().mapShown(1) != null;
  }

  /** Chooses what was found. Once a frame. */
  public void advance() {
    wanted = wanted && stage.get().isLinked() && hasMaps() && study.failure() == null;
    if (!wanted) {
      return;
    }
    Embedding left = stage.get().mapShown(0);
    Embedding right = stage.get().mapShown(1);
    study.ask(
        new Question(left, right),
        run -> KeptNeighbors.of(left, right, KeptNeighbors.COUNT, parallel));
    KeptNeighbors found = study.result();
    if (found != null) {
      wanted = false;
      choose(found.mostChanged(HANDFUL), left.size());
    }
  }

  private void choose(int[] found, int observations) {
    if (found.length == 0) {
      notices.accept(Text.say("notice.changed.none"));
    } else {
      Selection chosen = Selection.of(observations, found);
      stage.get().selection(0).choose(chosen, SelectionMode.REPLACE, Text.say("chosen.changed"));
    }
  }

  @Override
  public boolean isAtRest() {
    return !wanted && study.isAtRest();
  }

  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public void close() {
    study.close();
    parallel.close();
  }
}
