package activarium.view.drawing;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How sure a network is of each class: a bar each, which follows while a stroke grows. Whoever taps
 * one says that it is the right one; a tap can be taken back by sliding off.
 */
public final class AnswerBars implements Touchable {

  /** Seconds in which a bar makes up about two thirds of its way. */
  private static final float EASING = 0.08f;

  private static final float NAME = 40;
  private static final float GAP = 8;
  private static final float LARGE = 24;
  private static final float SMALL = 17;

  private final List<String> classNames;
  private final IntConsumer onTap;
  private float[] shown;
  private float[] goal;
  private Box box = new Box(0, 0, 1, 1);
  private int pressed = -1;

  /**
   * @param onTap receives the class whose bar was tapped
   */
  public AnswerBars(List<String> classNames, IntConsumer onTap) {
    this.classNames = classNames;
    this.onTap = onTap;
    shown = new float[classNames.size()];
    goal = new float[classNames.size()];
  }

  /**
   * What is shown from now on.
   *
   * @param predictions of each class, 0 … 1; empty where nobody was asked
   */
  public void show(float[] predictions) {
    goal = predictions.length == shown.length ? predictions : new float[shown.length];
  }

  /** How many classes there are. */
  public int count() {
    return shown.length;
  }

  /** Moves the bars on by a time step. */
  public void advance(float seconds) {
    float share = 1 - (float) Math.exp(-seconds / EASING);
    for (int c = 0; c < shown.length; c++) {
      shown[c] += share * (goal[c] - shown[c]);
      shown[c] = Math.abs(goal[c] - shown[c]) < 0.001f ? goal[c] : shown[c];
    }
  }

  /**
   * Draws them into a box.
   *
   * @param answer the class that it is taken for, or −1
   * @param said the class that a person says it is, or −1
   */
  public void draw(Canvas canvas, Box newBox, int answer, int said) {
    box = newBox;
    Theme theme = canvas.theme();
    float height = box.height() - NAME;
    for (int c = 0; c < shown.length; c++) {
      Box column = column(c);
      float bar = Math.max(2, shown[c] * height);
      boolean isAnswer = c == answer;
      canvas.fill(
          new Box(column.x(), box.y() + height - bar, column.width(), bar),
          goal[c] > 0 ? theme.classes().color(c) : theme.line());
      canvas.textCenter(
          classNames.get(c),
          column.centerX(),
          box.bottom() - 12,
          isAnswer ? LARGE : SMALL,
          isAnswer ? Weight.SEMIBOLD : Weight.REGULAR,
          isAnswer ? theme.text() : theme.muted());
      if (c == said) {
        canvas.fill(new Box(column.x(), box.bottom() - 4, column.width(), 4), theme.accent());
      }
    }
    canvas.flush();
  }

  private Box column(int c) {
    return box.column(c, shown.length, GAP);
  }

  private int at(float x, float y) {
    for (int c = 0; c < shown.length; c++) {
      Box column = column(c);
      boolean isIn = x >= column.x() - GAP / 2 && x < column.right() + GAP / 2;
      if (isIn && y >= box.y() && y < box.bottom()) {
        return c;
      }
    }
    return -1;
  }

  @Override
  public boolean press(Press press) {
    pressed = press.moves() ? -1 : at(press.x(), press.y());
    return pressed >= 0;
  }

  @Override
  public void release(float x, float y) {
    if (pressed >= 0 && at(x, y) == pressed) {
      onTap.accept(pressed);
    }
    pressed = -1;
  }
}
