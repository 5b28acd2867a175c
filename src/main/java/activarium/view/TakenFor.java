package activarium.view;

import activarium.view.Canvas.Weight;
import java.util.List;

/** What an observation is and what it is taken for, in a narrow column. */
final class TakenFor {

  private TakenFor() {}

  /**
   * One line if it has room; else what it is taken for, which matters as much, has a second one.
   *
   * @param room from left to right
   * @param size of the letters, semibold; those of a second line may be smaller
   */
  static List<String> lines(
      Canvas canvas, Observations observations, int observation, float room, float size) {
    String is = observations.classNames().get(observations.labels()[observation]);
    if (!observations.isMisclassified(observation)) {
      return List.of(Words.fit(canvas, is, room, size, Weight.SEMIBOLD));
    }
    String taken = "→ " + observations.classNames().get(observations.predicted()[observation]);
    String both = is + " " + taken;
    return canvas.textWidth(both, size, Weight.SEMIBOLD) <= room
        ? List.of(both)
        : List.of(
            Words.fit(canvas, is, room, size, Weight.SEMIBOLD),
            Words.fit(canvas, taken, room, size, Weight.SEMIBOLD));
  }
}
