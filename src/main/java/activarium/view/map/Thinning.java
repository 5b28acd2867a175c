package activarium.view.map;

/**
 * How many of very many observations are left out of a map while it moves or is brushed, where the
 * processor draws. Few that are to be looked for, errors and what is chosen, are all drawn.
 */
final class Thinning {

  /** As many as a processor can draw while somebody waits, errors not counted. */
  static final int MOST = 24_000;

  /** As many of one kind to be looked for. */
  static final int MOST_LOOKED_FOR = 12_000;

  /** Everything is drawn. */
  static final int[] NONE = {1, 1, 1, 1};

  private Thinning() {}

  /**
   * Of how many neighbors one is drawn.
   *
   * @param layers observations in each of the layers of {@link MapLook}, from the bottom
   * @param anyChosen whether the upper layers are what is chosen, rather than all
   * @return for each layer; 1 draws all of it
   */
  static int[] every(int[] layers, boolean anyChosen) {
    int errors = every(layers[3], MOST_LOOKED_FOR);
    if (!anyChosen) {
      int all = every(layers[0] + layers[1] + layers[2], MOST);
      return new int[] {all, all, all, errors};
    }
    int chosen = every(layers[2], MOST_LOOKED_FOR);
    int others = every(layers[0] + layers[1], MOST - layers[2] / chosen);
    return new int[] {others, others, chosen, errors};
  }

  private static int every(int count, int most) {
    return Math.max(1, (count + most - 1) / most);
  }
}
