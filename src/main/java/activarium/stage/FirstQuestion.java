package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.session.study.ConfusionMatrix;
import activarium.session.study.ConfusionMatrix.Confusion;
import activarium.view.image.ChosenImages;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is worth asking before anything is chosen: why the most frequent error happens, with its
 * images. A touch asks it. Where there is no error, or none that means anything, it says so.
 */
final class FirstQuestion {

  private static final float TEXT = 14;
  private static final float SMALLEST = 12;

  /** Height of the line between question and images. */
  private static final float WHY = 26;

  private final List<String> classNames;
  private final ChosenImages images;
  private final Supplier<String> waitsFor;
  private Observations observations;
  private ConfusionMatrix matrix;
  private Confusion asked;
  private Chosen errors;

  /**
   * @param waitsFor what is under way before the network was looked at
   */
  FirstQuestion(List<String> classNames, ChosenImages images, Supplier<String> waitsFor) {
    this.classNames = classNames;
    this.images = images;
    this.waitsFor = waitsFor;
  }

  /** Looks for the question in what the network takes observations for. */
  void show(ConfusionMatrix newMatrix, Observations newObservations) {
    matrix = newMatrix;
    observations = newObservations;
    asked = observations.isTrained() ? matrix.mostFrequent() : null;
    errors = asked == null ? null : errorsAsked();
  }

  private Chosen errorsAsked() {
    Selection found =
        Selection.where(
            observations.count(),
            i ->
                observations.labels()[i] == asked.label()
                    && observations.predicted()[i] == asked.prediction());
    return Chosen.nothing(observations.count()).withFirst(found);
  }

  /** There is nothing to ask about any more. */
  void forget() {
    observations = null;
    asked = null;
  }

  /** The error that is asked about, or null if there is none. */
  Confusion asked() {
    return asked;
  }

  /** Draws it into the box of the images, and over that. */
  void draw(Canvas canvas, Box box, ObservationMap map, int lifted) {
    LinkedWords.over(canvas, box, question(), asked != null);
    Box below = box.below(WHY);
    if (asked == null) {
      images.clear();
    } else {
      images.draw(canvas, below, errors, map, lifted);
    }
    String why = asked == null ? nothing() : why(canvas.isStill());
    float size = Words.size(canvas, why, box.width(), TEXT, SMALLEST, Weight.REGULAR);
    String fitting = Words.fit(canvas, why, box.width(), size, Weight.REGULAR);
    canvas.text(fitting, box.x(), box.y() + TEXT, size, Weight.REGULAR, canvas.theme().muted());
  }

  private String question() {
    return asked == null
        ? Text.say("question.title")
        : Text.say(
            "question.why", classNames.get(asked.label()), classNames.get(asked.prediction()));
  }

  /** Why this one; it is true as well where others are as frequent. */
  private String why(boolean isStill) {
    int count = errors.first().size();
    int hidden = images.hidden();
    String most = Text.say("question.most", count, matrix.ofClass(asked.label()));
    String rest = hidden > 0 ? ", " + Text.say("chosen.hidden", hidden) : "";
    return most + rest + (isStill ? "" : ". " + Text.say("question.ask"));
  }

  private String nothing() {
    if (observations == null) {
      return waitsFor.get();
    }
    return Text.say(observations.isTrained() ? "question.no-error" : "question.untrained");
  }
}
