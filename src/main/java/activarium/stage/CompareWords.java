package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import activarium.selection.Chosen;
import activarium.session.LayerMap;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.view.map.MapWords;

/** The words over and below one of two maps side by side. */
final class CompareWords {

  private static final float TEXT = 15;
  private static final float SMALLEST = 9.5f;

  private final Session session;

  CompareWords(Session session) {
    this.session = session;
  }

  /** Draws which map is seen. */
  void drawHeading(Canvas canvas, Box box, String heading) {
    draw(canvas, box, heading, box.y() + TEXT, Weight.SEMIBOLD);
  }

  /** Draws a line at a height. */
  void draw(Canvas canvas, Box box, String words, float y, Weight weight) {
    float size = Words.size(canvas, words, box.width(), TEXT, SMALLEST, weight);
    String fitting = Words.fit(canvas, words, box.width(), size, weight);
    canvas.text(fitting, box.x(), y, size, weight, canvas.theme().text());
  }

  /** That a map is being made, or what keeps it from that. */
  String awaited(String layer, Moment moment) {
    return Text.say(
        "compare.mapping",
        MapWords.layer(session, layer),
        moment == null ? 0 : moment.snapshot().progress());
  }

  /** How good a map is, and what is chosen. */
  String figures(LayerMap map, Chosen choice) {
    String made = MapWords.made(session, map);
    String settled = map.settled() ? made : Text.say("map.quick", made);
    return choice.any().isEmpty()
        ? settled
        : Text.say("compare.figures", settled, Caption.chosen(choice));
  }
}
