package activarium.kiosk;

import activarium.core.Text;
import activarium.dataset.DrawnDigit;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import activarium.view.drawing.DrawingPad;
import java.util.Arrays;
import java.util.List;

/**
 * Invites who passes by to draw: a digit that draws itself, over and over. Who cannot read, or not
 * yet, sees what is to be done.
 */
final class Invitation {

  /** Seconds of one round, and the share of it in which the pen moves. */
  private static final float ROUND = 5;

  private static final float WRITING = 0.4f;

  private static final float[] TWO = two();
  private static final float SIDE = 132;
  private static final float MARGIN = 28;
  private static final float TEXT = 22;
  private static final float SMALLEST = 14;

  private final boolean moves;
  private float time;

  /**
   * @param moves whether it may draw itself; else it is drawn
   */
  Invitation(boolean moves) {
    this.moves = moves;
  }

  void advance(float seconds) {
    time = (time + seconds) % ROUND;
  }

  /**
   * Draws it at the lower right.
   *
   * @param foot height of what is below it
   */
  void draw(Canvas canvas, float foot) {
    Box window = canvas.box();
    String words = Text.say("kiosk.draw");
    float size = Words.size(canvas, words, 2 * SIDE, TEXT, SMALLEST, Weight.SEMIBOLD);
    float wide = Math.max(SIDE, canvas.textWidth(words, size, Weight.SEMIBOLD)) + MARGIN;
    Box card =
        new Box(
            window.right() - wide - MARGIN,
            window.bottom() - foot - SIDE - 2.6f * TEXT - MARGIN,
            wide,
            SIDE + 2.6f * TEXT);
    canvas.flush();
    canvas.fill(card, canvas.theme().accent());
    canvas.flush();
    Box sheet = new Box(card.centerX() - SIDE / 2, card.y() + 0.5f * TEXT, SIDE, SIDE);
    DrawingPad.draw(canvas, sheet, written());
    int ink = canvas.theme().background();
    canvas.textCenter(
        words, card.centerX(), card.bottom() - 0.7f * TEXT, size, Weight.SEMIBOLD, ink);
    canvas.flush();
  }

  /** As much of the digit as the pen has drawn. */
  private DrawnDigit written() {
    float share = moves ? Math.min(1, time / (WRITING * ROUND)) : 1;
    int count = Math.max(1, Math.round(share * TWO.length / 2));
    return new DrawnDigit(List.of(new DrawnDigit.Stroke(Arrays.copyOf(TWO, 2 * count))));
  }

  /** A 2: a bow, a neck and a foot, in shares of the sheet. */
  private static float[] two() {
    int bow = 24;
    int straight = 12;
    float[] points = new float[2 * (bow + 2 * straight)];
    for (int i = 0; i < bow; i++) {
      double angle = Math.PI * (1.05 + 1.15 * i / (bow - 1));
      points[2 * i] = (float) (0.5 + 0.2 * Math.cos(angle));
      points[2 * i + 1] = (float) (0.38 + 0.2 * Math.sin(angle));
    }
    for (int i = 0; i < straight; i++) {
      float share = (i + 1f) / straight;
      int neck = 2 * (bow + i);
      points[neck] = points[2 * bow - 2] + share * (0.3f - points[2 * bow - 2]);
      points[neck + 1] = points[2 * bow - 1] + share * (0.82f - points[2 * bow - 1]);
      int foot = neck + 2 * straight;
      points[foot] = 0.3f + 0.42f * share;
      points[foot + 1] = 0.82f;
    }
    return points;
  }
}
