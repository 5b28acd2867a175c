package activarium.stage;

import activarium.draw.Box;

/**
 * The four views of a linked stage, each below a line of words.
 *
 * @param map of the observations
 * @param trails of the observations
 * @param neurons of the layer
 * @param images of what is chosen
 */
record LinkedPlaces(Box map, Box trails, Box neurons, Box images) {

  /** Height of the words over each view. */
  static final float WORDS = 24;

  private static final float GAP = 24;

  /** Share of the height that maps have; the rest is for neurons and images. */
  private static final float UPPER = 0.56f;

  /** The same of the two that are not the trails, where images are beside the stage. */
  private static final float HALF = 0.5f;

  /** The height that images need beside the stage. */
  private static final float ROOM_ASIDE = 240;

  /** Nowhere, before anything was drawn. */
  static final LinkedPlaces NONE = of(new Box(0, 0, 0, 0), new Box(0, 0, 0, 0));

  /**
   * Divides a stage.
   *
   * @param free what is left beside it; where that is enough the images are there, and the trails,
   *     of which there is most to see, have their room, too
   */
  static LinkedPlaces of(Box stage, Box free) {
    if (free.height() < ROOM_ASIDE) {
      return four(stage);
    }
    Box images = free.below(WORDS);
    if (stage.height() > stage.width()) {
      Box maps = stage.top((stage.height() - GAP) * HALF);
      Box trails = stage.below(maps.height() + GAP).below(WORDS);
      Box upper = maps.below(WORDS);
      return new LinkedPlaces(upper.column(0, 2, GAP), trails, upper.column(1, 2, GAP), images);
    }
    Box left = stage.column(0, 2, GAP);
    float upper = (left.height() - GAP) * HALF;
    return new LinkedPlaces(
        left.top(upper).below(WORDS),
        stage.column(1, 2, GAP).below(WORDS),
        left.below(upper + GAP).below(WORDS),
        images);
  }

  private static LinkedPlaces four(Box stage) {
    float upper = (stage.height() - GAP) * UPPER;
    Box maps = stage.top(upper).below(WORDS);
    Box rest = stage.below(upper + GAP).below(WORDS);
    return new LinkedPlaces(
        maps.column(0, 2, GAP),
        maps.column(1, 2, GAP),
        rest.column(0, 2, GAP),
        rest.column(1, 2, GAP));
  }
}
