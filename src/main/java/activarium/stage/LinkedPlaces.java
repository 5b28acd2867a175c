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

  /** Nowhere, before anything was drawn. */
  static final LinkedPlaces NONE = of(new Box(0, 0, 0, 0));

  static LinkedPlaces of(Box stage) {
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
