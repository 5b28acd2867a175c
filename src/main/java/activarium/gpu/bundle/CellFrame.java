package activarium.gpu.bundle;

/**
 * From positions to cells of a density map: {@code cell = origin + scale · position}.
 *
 * @param x cell of the origin
 * @param y likewise
 * @param scale cells for one unit
 */
public record CellFrame(float x, float y, float scale) {

  /** For positions that are in cells. */
  public static final CellFrame SAME = new CellFrame(0, 0, 1);
}
