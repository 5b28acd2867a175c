package activarium.stage;

import activarium.draw.Canvas;
import activarium.selection.Selection;
import java.util.List;
import java.util.stream.IntStream;

/** Lines from the place of an observation in one of two maps to that in the other. */
final class CompareWays {

  /** Chosen ones up to so many have a line. */
  private static final int MOST = 24;

  private static final float THIN = 1;
  private static final float THICK = 2;

  private final CompareSide left;
  private final CompareSide right;

  CompareWays(CompareSide left, CompareSide right) {
    this.left = left;
    this.right = right;
  }

  /**
   * Draws those of the chosen ones, where these are few, and that of the one pointed at.
   *
   * @param lifted the one that the pointer is on, or −1
   */
  void draw(Canvas canvas, Selection chosen, int lifted) {
    boolean hasMaps = left.shown() != null && right.shown() != null;
    for (int observation : hasMaps && chosen.size() <= MOST ? chosen.indices() : new int[0]) {
      draw(canvas, observation, THIN);
    }
    if (hasMaps && lifted >= 0 && lifted < left.observations().count()) {
      draw(canvas, lifted, THICK);
    }
  }

  /** Those of the chosen ones; none where these are many, or a map is missing. */
  List<float[]> of(Selection chosen) {
    boolean hasMaps = left.shown() != null && right.shown() != null;
    return hasMaps && chosen.size() <= MOST
        ? IntStream.of(chosen.indices()).mapToObj(this::way).toList()
        : List.of();
  }

  /** X and y of an observation in the left map, x and y in the right one. */
  private float[] way(int observation) {
    float[] from = left.at(observation);
    float[] to = right.at(observation);
    return new float[] {from[0], from[1], to[0], to[1]};
  }

  private void draw(Canvas canvas, int observation, float width) {
    float[] way = way(observation);
    if (left.box().contains(way[0], way[1]) && right.box().contains(way[2], way[3])) {
      int color = canvas.theme().classes().color(left.observations().labels()[observation]);
      canvas.line(way[0], way[1], way[2], way[3], width, color);
    }
  }
}
