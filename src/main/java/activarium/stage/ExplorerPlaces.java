package activarium.stage;

import activarium.draw.Box;
import activarium.view.image.Insets;

/**
 * The parts of the explorer's stage.
 *
 * @param head words about what is chosen
 * @param map the observations
 * @param left images of the chosen ones; nothing where the stage is narrow
 * @param right more of them
 * @param strip figures, or neighbors
 */
record ExplorerPlaces(Box head, Box map, Box left, Box right, Box strip) {

  private static final float HEAD = 24;
  private static final float STRIP = 104;
  private static final float GAP = 14;

  /** The height that the strip needs beside the stage, where it is narrow. */
  private static final float ROOM_ASIDE = 280;

  /**
   * A stage narrower than this has images on one side only, so that something is left of the map;
   * so has one that stands upright, where there is room for as many of them below one another.
   */
  private static final float NARROW = 520;

  /** Nowhere, before anything was drawn. */
  static final ExplorerPlaces NONE = of(new Box(0, 0, 0, 0), new Box(0, 0, 0, 0));

  /**
   * Divides a stage.
   *
   * @param free what is left beside it; where that is enough the strip is there, and the map higher
   */
  static ExplorerPlaces of(Box stage, Box free) {
    boolean aside = free.height() >= ROOM_ASIDE;
    float below = aside ? 0 : STRIP + GAP;
    Box middle = stage.below(HEAD).top(stage.height() - HEAD - below);
    boolean isNarrow = middle.width() < NARROW || stage.height() > stage.width();
    float side = isNarrow ? 0 : Insets.WIDTH;
    Box left = new Box(middle.x(), middle.y(), side, side > 0 ? middle.height() : 0);
    Box right = new Box(middle.right() - Insets.WIDTH, middle.y(), Insets.WIDTH, middle.height());
    Box map =
        new Box(left.right(), middle.y(), middle.width() - side - Insets.WIDTH, middle.height());
    return new ExplorerPlaces(
        stage.top(HEAD), map, left, right, aside ? free : stage.below(stage.height() - STRIP));
  }
}
