package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.session.study.ConfusionMatrix;
import activarium.session.study.ConfusionMatrix.Confusion;
import activarium.view.image.ChosenImages;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import activarium.view.map.ImageSheet;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.view.map.Waiting;

/** The images of what is chosen; before there is anything, those of the first question. */
final class LinkedImages implements Touchable {

  private final SelectionModel model;
  private final Chooser chooser;
  private final ChosenImages images;
  private final FirstQuestion question;
  private Box place = new Box(0, 0, 0, 0);

  LinkedImages(Session session, ImageSheet sheet, SelectionModel model, Chooser chooser) {
    this.model = model;
    this.chooser = chooser;
    this.images = new ChosenImages(sheet);
    this.question = new FirstQuestion(session.classNames(), images, () -> Waiting.of(session));
  }

  /** What the network takes observations for, from now on. */
  void show(ConfusionMatrix matrix, Observations observations) {
    question.show(matrix, observations);
  }

  /** There is nothing to ask about any more. */
  void forget() {
    question.forget();
  }

  /** The observation whose image lies under a place, or −1. */
  int at(float x, float y) {
    return images.at(x, y);
  }

  private boolean isAnyChosen() {
    return !model.choice().any().isEmpty();
  }

  /** A touch of the question asks it. */
  @Override
  public boolean press(Press press) {
    Confusion asked = isAnyChosen() ? null : question.asked();
    boolean isTouched = asked != null && place.contains(press.x(), press.y());
    if (isTouched) {
      chooser.cell(asked.label(), asked.prediction(), press.mode());
    }
    return isTouched;
  }

  /**
   * Draws them into a box, and words over that.
   *
   * @param lifted the one that is framed, or −1
   */
  void draw(Canvas canvas, Box box, ObservationMap map, int lifted) {
    float above = LinkedPlaces.WORDS;
    place = new Box(box.x(), box.y() - above, box.width(), box.height() + above);
    if (!isAnyChosen()) {
      question.draw(canvas, box, map, lifted);
      return;
    }
    images.draw(canvas, box, model.choice(), map, lifted);
    int hidden = images.hidden();
    String words =
        hidden > 0 ? Text.say("linked.images.hidden", hidden) : Text.say("linked.images");
    LinkedWords.over(canvas, box, words, true);
  }
}
