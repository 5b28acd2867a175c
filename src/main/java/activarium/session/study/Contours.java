package activarium.session.study;

import activarium.projection.ClassDensity;
import activarium.projection.Embedding;
import activarium.projection.Isolines;

/**
 * Where each class of a map is dense, and where classes overlap, as lines: pieces of x and y of a
 * start and x and y of an end, in units of the embedding.
 *
 * @param embedding that they belong to
 * @param inner for each class, around the densest half of it
 * @param outer for each class, around nine tenths of it
 * @param zones around where nine tenths of two classes overlap
 * @param hatching fills the zones
 */
public record Contours(
    Embedding embedding, float[][] inner, float[][] outer, float[] zones, float[] hatching) {

  private static final double HALF = 0.5;
  private static final double MOST = 0.9;
  private static final int HATCHING = 2;

  /**
   * Finds them.
   *
   * @param labels the class of each observation, 0 … {@code classes} − 1
   */
  public static Contours of(Embedding embedding, int[] labels, int classes) {
    ClassDensity grid = ClassDensity.of(embedding, labels, classes);
    float[][] inner = new float[classes][];
    float[][] outer = new float[classes][];
    float[] levels = new float[classes];
    for (int c = 0; c < classes; c++) {
      levels[c] = grid.level(c, MOST);
      inner[c] = Isolines.of(grid, grid.density()[c], grid.level(c, HALF));
      outer[c] = Isolines.of(grid, grid.density()[c], levels[c]);
    }
    float[] overlap = grid.overlap(levels);
    return new Contours(
        embedding,
        inner,
        outer,
        Isolines.of(grid, overlap, 1),
        Isolines.hatching(grid, overlap, 1, HATCHING));
  }
}
