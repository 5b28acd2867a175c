package activarium.gpu.trail;

import activarium.gpu.ShaderProgram;
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
 * @param until the time, 0 … 1, up to which trails have come
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

  /** Share of the color where trails begin; where they have come to, it is whole. */
  public static final float EARLY = 0.45f;

  /** Share of the width where trails begin: the end is the heavier one. */
  public static final float TAIL = 0.55f;

  /** Share of the width where they have come to. */
  public static final float HEAD = 1.3f;

  /** Of so few trails each is as wide as can be. */
  private static final float HANDFUL = 12;

  /** How many times wider one of a handful is than one of thousands. */
  private static final float ALONE = 1.5f;

  private static final float SOONEST = 3;

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
    return with(partLeft, partTop, partWidth, partHeight, ribbon, exposure);
  }

  private TrailLook with(int x, int y, int wide, int high, float newRibbon, float newExposure) {
    return new TrailLook(
        originX,
        originY,
        zoom,
        x,
        y,
        wide,
        high,
        newRibbon,
        newExposure,
        paper,
        glows,
        tube,
        until,
        knots);
  }

  /** Sets what {@code trail/shade.glsl} asks for. */
  void shade(ShaderProgram program) {
    program
        .set("until", until)
        .set("early", EARLY)
        .set("paper", paperChannel(0), paperChannel(1), paperChannel(2));
  }

  /** How soon so many trails on one another cover what is behind them. */
  public static float exposure(int trails, float soonest) {
    return (float) Math.min(soonest, 11 / Math.sqrt(Math.max(1, trails)));
  }

  /** The same for so many trails that are to stand out: wider and stronger the fewer they are. */
  public TrailLook lifted(int count) {
    float wider = 1 + ALONE * Math.min(1, HANDFUL / Math.max(1, count));
    return with(left, top, width, height, wider * ribbon, exposure(count, SOONEST));
  }

  /** How far a trail is at a time: 0 where it begins, 1 where it has come to. */
  public float progress(float time) {
    return until > 0 ? Math.min(1, time / until) : 1;
  }

  float paperChannel(int channel) {
    return (paper >> 16 - 8 * channel & 0xff) / 255f;
  }
}
