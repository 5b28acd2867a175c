package activarium.stage;

import activarium.draw.Box;
import activarium.view.chart.BranchView;
import activarium.view.chart.DifferenceView;
import java.util.List;

/**
 * Two maps beside each other with the figures below both; in an upright window one below the other
 * with the figures between them.
 *
 * @param maps the left one first
 * @param curves of two trainings over one another; without height where there are none
 * @param difference what they differ in
 */
record ComparePlaces(List<Box> maps, Box curves, Box difference) {

  private static final float GAP = 28;

  static ComparePlaces of(Box stage, boolean hasCurves) {
    float curves = hasCurves ? BranchView.HEIGHT + GAP / 2 : 0;
    float room = DifferenceView.HEIGHT + GAP / 2 + curves;
    if (stage.height() > stage.width()) {
      float half = (stage.height() - GAP / 2 - room) / 2;
      Box lower = stage.below(half + GAP / 2 + room).top(half);
      return of(List.of(stage.top(half), lower), figures(stage, half, room), curves);
    }
    Box maps = stage.top(stage.height() - room);
    return of(
        List.of(maps.column(0, 2, GAP), maps.column(1, 2, GAP)),
        figures(stage, stage.height() - room, room),
        curves);
  }

  private static ComparePlaces of(List<Box> maps, Box figures, float curves) {
    return new ComparePlaces(
        maps, figures.top(Math.max(0, curves - GAP / 2)), figures.below(curves));
  }

  private static Box figures(Box stage, float from, float room) {
    return stage.below(from).top(room).below(GAP / 2);
  }
}
