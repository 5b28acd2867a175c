package activarium.view.map;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Easing;

/**
 * How large observations are drawn: smaller the more there are, larger the nearer one looks, and
 * from near and from some size on as images. Also how large letters on them are.
 */
public final class MapScale {

  /** Seconds in which glyphs fade into images, about two thirds of the way. */
  private static final float EASING = 0.12f;

  /** Images smaller than this, in design units, cannot be made out. */
  private static final float LEGIBLE = 15;

  /** From afar there are hues, however few observations there are: the whole is what one sees. */
  private static final float NEAR = 1.3f;

  /** Letters are whole on a map whose shorter side is this, in design units; smaller below. */
  private static final float ROOMY = 440;

  /** Letters smaller than this, in design units, are not read from the back of a hall. */
  private static final float SMALLEST_LETTERS = 16;

  private static final float LARGEST_IMAGE = 96;
  private static final float LARGEST_GLYPH = 11;

  /** Glyphs grow with this power of the zoom: less than the distances between them. */
  private static final double GLYPH_GROWTH = 0.4;

  private Detail detail = Detail.AUTO;
  private float imageShare;
  private boolean legible;

  void detail(Detail newDetail) {
    detail = newDetail;
  }

  void advance(float seconds) {
    float goal = showsImages() ? 1 : 0;
    float share = Easing.share(seconds, EASING);
    imageShare += share * (goal - imageShare);
    imageShare = Math.abs(goal - imageShare) < 0.01f ? goal : imageShare;
  }

  private boolean showsImages() {
    return detail == Detail.IMAGES || detail == Detail.AUTO && legible;
  }

  /** 0 while there are glyphs, 1 while there are images. */
  float imageShare() {
    return imageShare;
  }

  /** Radius of a glyph in design units, from afar: smaller the more there are. */
  public static float radius(Box box, int count) {
    double spacing = Math.sqrt(box.width() * box.height() / Math.max(1, count));
    return (float) Clamp.of(0.23 * spacing, 1, 5);
  }

  /**
   * The size of letters that lie on a map: on a small one they are smaller, as its clusters are, or
   * they would cover these.
   *
   * @param size on a large map
   */
  public static float letters(Box box, float size) {
    float share = Math.min(1, Math.min(box.width(), box.height()) / ROOMY);
    return Math.min(size, Math.max(SMALLEST_LETTERS, share * size));
  }

  float radius(Box box, int count, float zoom) {
    double grown = radius(box, count) * Math.pow(zoom, GLYPH_GROWTH);
    return (float) Math.min(LARGEST_GLYPH, grown);
  }

  /** Also finds out whether images can be made out. */
  float imageSide(Box box, int count, float zoom) {
    double spacing = Math.sqrt(box.width() * box.height() / Math.max(1, count)) * zoom;
    double side = Math.min(LARGEST_IMAGE, 0.6 * spacing);
    legible = side >= LEGIBLE && zoom >= NEAR;
    return (float) (detail == Detail.IMAGES ? Math.max(side, fitting(spacing)) : side);
  }

  /** Images of many observations are smaller, but never so small that nothing is seen. */
  private static double fitting(double spacing) {
    return Clamp.of(1.1 * spacing, 3, LEGIBLE);
  }

  /** What is kept free around the map. */
  float margin(Box box, int count) {
    return 2 * radius(box, count) + 4;
  }
}
