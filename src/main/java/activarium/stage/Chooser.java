package activarium.stage;

import activarium.core.Text;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.session.study.Neighborhoods;
import activarium.view.chart.ConfusionView;
import activarium.view.interaction.Missed;
import activarium.view.interaction.Press;
import activarium.view.map.Observations;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Chooses observations by what is known of them, rather than by where they lie. */
public final class Chooser {

  private final SelectionModel model;
  private final int[] labels;
  private final int[] indices;
  private final List<String> classNames;
  private final Supplier<Observations> observations;
  private final Supplier<Neighborhoods> neighborhoods;
  private final Missed missed;

  /**
   * @param observations those shown
   * @param neighborhoods of the map shown; gives null while they are not known
   * @param missed is told what was not found
   */
  Chooser(
      SelectionModel model,
      Session session,
      Supplier<Observations> observations,
      Supplier<Neighborhoods> neighborhoods,
      Missed missed) {
    this.model = model;
    this.labels = session.labels();
    this.indices = session.observations().indices();
    this.classNames = session.classNames();
    this.observations = observations;
    this.neighborhoods = neighborhoods;
    this.missed = missed;
  }

  private void choose(Selection found, SelectionMode mode, String words) {
    missed.forget();
    if (found.isEmpty()) {
      missed.say(Text.say("missed.words", words));
    }
    model.choose(found, mode, words);
  }

  /**
   * A press on the confusion matrix chooses what is counted there.
   *
   * @param cell that was pressed, or null
   * @return whether one was
   */
  boolean press(ConfusionView.Cell cell, Press press) {
    if (cell != null) {
      cell(cell.label(), cell.prediction(), press.mode());
    }
    return cell != null;
  }

  /**
   * By class and prediction.
   *
   * @param label the true class, or −1 for all
   * @param prediction what they are taken for, or −1 for all
   */
  public void cell(int label, int prediction, SelectionMode mode) {
    int[] predicted = observations.get().predicted();
    Selection found =
        Selection.where(
            labels.length,
            i ->
                (label < 0 || labels[i] == label)
                    && (prediction < 0 || predicted[i] == prediction));
    String is = label < 0 ? "" : Text.say("chosen.class", classNames.get(label));
    String taken = prediction < 0 ? "" : Text.say("chosen.taken", classNames.get(prediction));
    choose(found, mode, is.isEmpty() || taken.isEmpty() ? is + taken : is + ", " + taken);
  }

  /** The worst outliers, at most so many; while they are not known, that is said. */
  public void outliers(int count, SelectionMode mode) {
    if (neighborhoods.get() == null) {
      missed.say(Text.say("missed.outliers"));
      return;
    }
    int[] ranked = neighborhoods.get().outliers(labels);
    int[] worst = Arrays.copyOf(ranked, Math.min(count, ranked.length));
    choose(Selection.of(labels.length, worst), mode, Text.say("chosen.outliers"));
  }

  /** What the network takes for another class; before there are predictions, that is said. */
  public void errors(SelectionMode mode) {
    if (observations.get() == null) {
      missed.say(Text.say("missed.errors"));
      return;
    }
    choose(
        Selection.where(labels.length, observations.get()::isMisclassified),
        mode,
        Text.say("chosen.errors"));
  }

  /**
   * One observation.
   *
   * @param index its number in its data set
   * @return whether it is among those observed
   */
  public boolean index(int index, SelectionMode mode) {
    int found = Arrays.binarySearch(indices, index);
    if (found >= 0) {
      choose(Selection.of(labels.length, found), mode, "#" + index);
    } else {
      missed.say(Text.say("missed.number", index));
    }
    return found >= 0;
  }
}
