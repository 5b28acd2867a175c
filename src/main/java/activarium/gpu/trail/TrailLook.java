package activarium.gpu.trail;

import activarium.gpu.Tile;

/**
 * How trails are drawn. Lengths are in pixels of the target, y down, so that a tile of a picture is
 * drawn like the whole: by another place alone.
 *
 * @param originX where the origin of the map lies
 * @param originY likewise
 * @param zoom pixels for one unit of the map
 * @param left of the part of the target that may be drawn to; it may reach beyond the target
 * @param top likewise
 * @param width likewise
 * @param height likewise
 * @param ribbon from the middle to the edge of a lone trail
 * @param exposure how soon trails on trails cover what is behind them
 * @param paper 0xFFRRGGBB of the background, towards which what is early fades
 * @param glows whether what is densest shines, as on a dark stage, or darkens, as ink
 * @param tube whether bundles are shaded as if they were round
 * @param until the time, 0 … 1, up to which trails have come; what lies ahead is a hint
 * @param knots points that a ribbon bends at, ≥ 2
 */
public record TrailLook(
    float originX,
    float originY,
    float zoom,
    int left,
    int top,
    int width,
    int height,
    float ribbon,
    float exposure,
    int paper,
    boolean glows,
    boolean tube,
    float until,
    int knots) {

  /** Share of the color at time 0. */
  public static final float EARLY = 0.4f;

  /** Pixels beyond a part of the picture that shading looks at. */
  private static final int MARGIN = 2;

  /**
   * The same for what is seen in a part of the picture, so that light takes no more memory than the
   * part; null if nothing is.
   */
  TrailLook within(Tile part) {
    int partLeft = Math.max(left, part.x() - MARGIN);
    int partTop = Math.max(top, part.y() - MARGIN);
    int partWidth = Math.min(left + width, part.x() + part.width() + MARGIN) - partLeft;
    int partHeight = Math.min(top + height, part.y() + part.height() + MARGIN) - partTop;
    if (partWidth < 1 || partHeight < 1) {
      return null;
    }
    return new TrailLook(
        originX,
        originY,
        zoom,
        partLeft,
        partTop,
        partWidth,
        partHeight,
        ribbon,
        exposure,
        paper,
        glows,
        tube,
        until,
        knots);
  }

  float paperChannel(int channel) {
    return (paper >> 16 - 8 * channel & 0xff) / 255f;
  }
}
