package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.selection.Chosen;

/** One line over a map: how many are chosen and how that came about, or how one chooses. */
final class ChoiceHead {

  private static final float SMALLEST = 12;
  private static final float TEXT = 15;
  private static final float GAP = 14;

  private ChoiceHead() {}

  /**
   * Draws it.
   *
   * @param hint what to do while nothing is chosen; no picture says it
   * @param always whether the hint is more important than what is chosen
   * @param hidden how many of the chosen find no room as images
   */
  static void draw(Canvas canvas, Box box, Chosen choice, String hint, boolean always, int hidden) {
    Theme theme = canvas.theme();
    int count = choice.any().size();
    float y = box.y() + TEXT;
    String words = count == 0 || always ? canvas.isStill() ? "" : hint : Caption.chosen(choice);
    String rest = hidden > 0 ? Text.say("chosen.hidden", hidden) : "";
    float room = box.width() - canvas.textWidth(rest, TEXT - 1, Weight.REGULAR) - 2 * GAP;
    float size = Words.size(canvas, words, room, TEXT, SMALLEST, Weight.SEMIBOLD);
    String fitting = Words.fit(canvas, words, room, size, Weight.SEMIBOLD);
    int color = count == 0 ? theme.muted() : theme.text();
    canvas.text(fitting, box.x(), y, size, Weight.SEMIBOLD, color);
    canvas.textRight(rest, box.right(), y, TEXT - 1, Weight.REGULAR, theme.muted());
  }
}
