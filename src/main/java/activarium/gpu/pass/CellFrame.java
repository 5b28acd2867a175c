package activarium.gpu.pass;

/**
 * From positions to cells of a density map: {@code cell = origin + scale · position}.
 *
 * @param x cell of the origin
 * @param y likewise
 * @param scale cells for one unit
 */
record CellFrame(float x, float y, float scale) {

  /** For positions that are in cells. */
  static final CellFrame SAME = new CellFrame(0, 0, 1);
}
