package activarium.gpu;

import activarium.core.Text;

/**
 * The part of a picture that a target holds, so that pictures can be larger than any texture. All
 * in pixels, y down.
 *
 * @param x left edge of the part in the picture; may be negative
 * @param y upper edge
 * @param width of the part, ≥ 1
 * @param height of the part, ≥ 1
 * @param pictureWidth of the whole picture, ≥ 1
 * @param pictureHeight of the whole picture, ≥ 1
 */
public record Tile(int x, int y, int width, int height, int pictureWidth, int pictureHeight) {

  public Tile {
    if (Math.min(width, height) < 1 || Math.min(pictureWidth, pictureHeight) < 1) {
      throw new IllegalArgumentException(
          Text.of(
              "a tile of %d × %d in a picture of %d × %d",
              width, height, pictureWidth, pictureHeight));
    }
  }

  /** All of a picture. */
  public static Tile whole(int width, int height) {
    return new Tile(0, 0, width, height, width, height);
  }

  /** Whether it is all of the picture. */
  public boolean isWhole() {
    return width == pictureWidth && height == pictureHeight;
  }

  /**
   * Takes clip coordinates of the picture to those of the part: scale x, scale y, offset x, offset
   * y.
   */
  float[] clip() {
    float w = width;
    float h = height;
    return new float[] {
      pictureWidth / w,
      pictureHeight / h,
      (pictureWidth - 2 * x - width) / w,
      (height - pictureHeight + 2 * y) / h
    };
  }
}
