package activarium.view.image;

import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import activarium.view.map.Observations;
import java.util.List;

/** What an observation is and what it is taken for, in a narrow column. */
final class TakenFor {

  /** Long names are set smaller before letters are left out. */
  private static final float SMALLEST = 11;

  /** Words that fit at a size, semibold. */
  record Line(String text, float size) {}

  private TakenFor() {}

  /**
   * One line if it has room; else what it is taken for, which matters as much, has a second one.
   *
   * @param room from left to right
   * @param size of the letters at most; those of a second line are smaller
   */
  static List<Line> lines(
      Canvas canvas, Observations observations, int observation, float room, float size) {
    String is = observations.classNames().get(observations.labels()[observation]);
    if (!observations.isMisclassified(observation)) {
      return List.of(line(canvas, is, room, size));
    }
    String taken = "→ " + observations.classNames().get(observations.predicted()[observation]);
    String both = is + " " + taken;
    if (canvas.textWidth(both, size, Weight.SEMIBOLD) <= room) {
      return List.of(new Line(both, size));
    }
    return List.of(line(canvas, is, room, size), line(canvas, taken, room, size - 2));
  }

  private static Line line(Canvas canvas, String text, float room, float size) {
    float fitting = Words.size(canvas, text, room, size, SMALLEST, Weight.SEMIBOLD);
    return new Line(Words.fit(canvas, text, room, fitting, Weight.SEMIBOLD), fitting);
  }
}
