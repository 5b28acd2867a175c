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
  private static final float SIDE = 104;
  private static final float MARGIN = 8;
  private static final float TEXT = 26;
  private static final float SMALLEST = 16;

  /** Of the words at most. */
  private static final float WIDEST = 200;

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

  /** The room that it takes at the lower right, in design units, with some around it. */
  Box room(Canvas canvas) {
    Box window = canvas.box();
    float words = canvas.textWidth(Text.say("kiosk.draw"), size(canvas), Weight.SEMIBOLD);
    float wide = SIDE + words + 2 * TEXT + 3 * MARGIN;
    float high = SIDE + 4 * MARGIN;
    return new Box(window.right() - wide, window.bottom() - high, wide, high);
  }

  private static float size(Canvas canvas) {
    return Words.size(canvas, Text.say("kiosk.draw"), WIDEST, TEXT, SMALLEST, Weight.SEMIBOLD);
  }

  /** Draws it there. */
  void draw(Canvas canvas) {
    Box card = room(canvas).inset(MARGIN);
    canvas.flush();
    canvas.fill(card, canvas.theme().accent());
    canvas.flush();
    Box sheet = new Box(card.x() + MARGIN, card.y() + MARGIN, SIDE, SIDE);
    DrawingPad.draw(canvas, sheet, written());
    float size = size(canvas);
    canvas.textCenter(
        Text.say("kiosk.draw"),
        (sheet.right() + card.right()) / 2,
        card.centerY() + 0.36f * size,
        size,
        Weight.SEMIBOLD,
        canvas.theme().background());
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
