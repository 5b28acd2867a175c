package activarium.stage.drawing;

import activarium.core.Text;
import activarium.dataset.DrawnDigit;
import activarium.session.Session;
import activarium.session.study.DrawnAnswer;

/**
 * What is said to somebody who draws.
 *
 * @param answer to what is drawn now, or null as long as there is none
 * @param said the class that the person says it is, or −1
 * @param failure why nobody answers, or null
 */
record DrawingWords(
    Session session, DrawnDigit drawn, DrawnAnswer answer, int said, RuntimeException failure) {

  /** Less sure than that, and it is a guess. */
  private static final float SURE = 0.6f;

  String title() {
    if (failure != null) {
      return failure.getMessage();
    }
    if (answer == null || drawn.isEmpty()) {
      return Text.say("drawing.title");
    }
    return switch (drawn.kind()) {
      case EMPTY -> Text.say("drawing.title");
      case TINY -> Text.say("drawing.tiny");
      case SCRIBBLE -> Text.say("drawing.scribble");
      case SEVERAL -> Text.say("drawing.several");
      case DIGIT -> answer.isAsked() ? answered() : Text.say("drawing.title");
    };
  }

  private String answered() {
    String taken = session.classNames().get(answer.predictedClass());
    if (said >= 0) {
      return said == answer.predictedClass()
          ? Text.say("drawing.agreed", taken)
          : Text.say("drawing.denied", session.classNames().get(said), taken);
    }
    float sure = answer.predictions()[answer.predictedClass()];
    return Text.say(sure < SURE ? "drawing.guess" : "drawing.answer", taken);
  }

  String subtitle() {
    if (answer == null || !answer.isAsked()) {
      return Text.say("drawing.invitation");
    }
    int others = session.observations().count();
    if (answer.effect().isPresent()) {
      return Text.say("drawing.taught", answer.effect().orElseThrow().changed().length, others);
    }
    // It is never quite sure, however many nines there are.
    float sure = Math.min(99, 100 * answer.predictions()[answer.predictedClass()]);
    return answer.way().isPresent()
        ? Text.say("drawing.placed", sure, others)
        : Text.say("drawing.sure", sure);
  }
}
