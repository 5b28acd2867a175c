package activarium.kiosk;

import activarium.exhibit.VisitCounts;
import activarium.session.study.DrawnAnswer;
import activarium.stage.drawing.DrawingStage;

/**
 * Counts what visitors do; what they draw is not kept. A digit counts once, when its sheet is left,
 * however many strokes it has; it is recognized if nobody said that it is another one.
 */
final class VisitLog {

  private final VisitCounts counts;
  private int strokes;
  private DrawnAnswer answer;
  private boolean isDenied;

  VisitLog(VisitCounts counts) {
    this.counts = counts;
  }

  /** Looks at the sheet, once a frame. */
  void look(DrawingStage stage) {
    int now = stage.drawn().strokes().size();
    if (now < strokes) {
      leave();
    }
    strokes = now;
    if (now > 0 && stage.answer() != null && stage.answer().isAsked()) {
      answer = stage.answer();
      isDenied = stage.said() >= 0 && stage.said() != answer.predictedClass();
    }
  }

  /** The sheet is left. */
  void leave() {
    if (answer != null) {
      counts.drawn();
      if (!isDenied) {
        counts.recognized();
      }
    }
    answer = null;
    strokes = 0;
  }
}
