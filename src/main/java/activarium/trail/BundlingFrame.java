package activarium.trail;

import activarium.projection.Embedding;

/**
 * Where the map lies on the density grid: in its middle, as large as the kernel at the border
 * allows, so that no density is lost. Positions on the grid are in cells; cell 0 reaches from 0 to
 * 1.
 *
 * @param centerX middle of the map, in the units of the trails
 * @param centerY likewise
 * @param scale cells for one unit of the trails
 * @param side cells along each side
 */
public record BundlingFrame(float centerX, float centerY, float scale, int side) {

  /** Cells at each border that stay empty, so that sampling needs no limits. */
  private static final int BORDER = 2;

  /** The frame of trails. */
  public static BundlingFrame of(TrailSet trails, BundlingOptions options) {
    Embedding.Bounds bounds = trails.bounds();
    float width = Math.max(bounds.width(), bounds.height());
    float scale = width > 0 ? (float) (mapCells(options) / width) : 1;
    return new BundlingFrame(
        (bounds.minX() + bounds.maxX()) / 2,
        (bounds.minY() + bounds.maxY()) / 2,
        scale,
        options.resolution());
  }

  /** Cells that the width of the map takes. */
  static double mapCells(BundlingOptions options) {
    return (options.resolution() - 2 * BORDER) / (1 + 2 * options.bandwidth());
  }

  public float toGridX(float x) {
    return side / 2f + (x - centerX) * scale;
  }

  public float toGridY(float y) {
    return side / 2f + (y - centerY) * scale;
  }

  public float fromGridX(float x) {
    return centerX + (x - side / 2f) / scale;
  }

  public float fromGridY(float y) {
    return centerY + (y - side / 2f) / scale;
  }

  /** All points of the trails on the grid, as a new array. */
  public float[] toGrid(TrailSet trails) {
    float[] cells = new float[trails.positions().length];
    for (int i = 0; i < cells.length; i += 2) {
      cells[i] = toGridX(trails.positions()[i]);
      cells[i + 1] = toGridY(trails.positions()[i + 1]);
    }
    return cells;
  }

  /**
   * Trails in the units of {@code raw}, between it and what bundling made of it.
   *
   * @param cells the bundled positions on the grid
   * @param relaxation 0 is exactly {@code raw}, 1 is bundled; ends are exactly those of {@code raw}
   */
  public TrailSet relaxed(TrailSet raw, float[] cells, double relaxation) {
    float[] positions = raw.positions().clone();
    float share = (float) relaxation;
    for (int trail = 0; trail < raw.size(); trail++) {
      for (int sample = 1; sample < raw.samples() - 1; sample++) {
        int x = 2 * (trail * raw.samples() + sample);
        positions[x] += share * (fromGridX(cells[x]) - positions[x]);
        positions[x + 1] += share * (fromGridY(cells[x + 1]) - positions[x + 1]);
      }
    }
    return new TrailSet(raw.size(), raw.samples(), positions, raw.classes());
  }
}
