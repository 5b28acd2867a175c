package activarium.stage;

import activarium.draw.Box;
import activarium.view.chart.DifferenceView;
import java.util.List;

/**
 * Two maps beside each other with the figures below both; in an upright window one below the other
 * with the figures between them.
 *
 * @param maps the left one first
 * @param difference what they differ in
 */
record ComparePlaces(List<Box> maps, Box difference) {

  private static final float GAP = 28;

  static ComparePlaces of(Box stage) {
    float room = DifferenceView.HEIGHT + GAP / 2;
    if (stage.height() > stage.width()) {
      float half = (stage.height() - GAP / 2 - room) / 2;
      Box lower = stage.below(half + GAP / 2 + room).top(half);
      return new ComparePlaces(List.of(stage.top(half), lower), figures(stage, half, room));
    }
    Box maps = stage.top(stage.height() - room);
    return new ComparePlaces(
        List.of(maps.column(0, 2, GAP), maps.column(1, 2, GAP)),
        figures(stage, stage.height() - room, room));
  }

  private static Box figures(Box stage, float from, float room) {
    return stage.below(from).top(room).below(GAP / 2);
  }
}
