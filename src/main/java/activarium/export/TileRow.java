package activarium.export;

import activarium.gpu.Tile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the tiles of one row of a large picture together, and averages pixels where it was drawn
 * larger than it is to be.
 */
public final class TileRow {

  /** Pixels; a whole number of every factor, and well within what all graphics cards hold. */
  public static final int TILE_WIDTH = 2048;

  public static final int TILE_HEIGHT = 1024;

  private static final int OPAQUE = 0xff;

  private final int width;
  private final int factor;
  private final int bits;
  private final boolean alpha;
  private final List<ByteBuffer> tiles = new ArrayList<>();
  private final int tileWidth;
  private final int tileHeight;
  private final int[] samples;

  /**
   * @param width of the picture, pixels
   * @param height of the picture, pixels
   * @param factor drawn pixels a pixel, in each direction
   * @param bits 8 or 16 a channel
   */
  public TileRow(int width, int height, int factor, int bits, boolean alpha) {
    this.width = width;
    this.factor = factor;
    this.bits = bits;
    this.alpha = alpha;
    this.tileWidth = Math.min(TILE_WIDTH, width * factor);
    this.tileHeight = Math.min(TILE_HEIGHT, height * factor);
    this.samples = new int[width * (alpha ? 4 : 3)];
    for (int i = 0; i < (width * factor + tileWidth - 1) / tileWidth; i++) {
      tiles.add(
          ByteBuffer.allocateDirect(tileWidth * tileHeight * 4).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  public int tileWidth() {
    return tileWidth;
  }

  public int tileHeight() {
    return tileHeight;
  }

  /** Number of tiles in the row. */
  public int count() {
    return tiles.size();
  }

  /** Where tile {@code index} of row {@code row} lies in a picture so high, as it is drawn. */
  public Tile tile(int index, int row, int height) {
    return new Tile(
        index * tileWidth,
        row * tileHeight,
        tileWidth,
        tileHeight,
        width * factor,
        height * factor);
  }

  /** The pixels of a tile: BGRA, premultiplied, bottom row first. */
  public ByteBuffer pixels(int index) {
    return tiles.get(index).clear();
  }

  /** A row of the picture, from the top of this row of tiles: red, green, blue, and maybe alpha. */
  public int[] samples(int row) {
    int at = 0;
    for (int x = 0; x < width; x++) {
      int blue = 0;
      int green = 0;
      int red = 0;
      int covered = 0;
      for (int dy = 0; dy < factor; dy++) {
        int fromBottom = tileHeight - 1 - (row * factor + dy);
        for (int dx = 0; dx < factor; dx++) {
          int px = x * factor + dx;
          int pixel =
              tiles.get(px / tileWidth).getInt((fromBottom * tileWidth + px % tileWidth) * 4);
          blue += pixel & OPAQUE;
          green += pixel >> 8 & OPAQUE;
          red += pixel >> 16 & OPAQUE;
          covered += pixel >>> 24;
        }
      }
      int full = alpha ? covered : OPAQUE * factor * factor;
      samples[at++] = sample(red, full);
      samples[at++] = sample(green, full);
      samples[at++] = sample(blue, full);
      if (alpha) {
        samples[at++] = sample(covered, OPAQUE * factor * factor);
      }
    }
    return samples;
  }

  /** A share of {@code full} as a sample of so many bits. */
  private int sample(int sum, int full) {
    int largest = (1 << bits) - 1;
    return full == 0 ? 0 : (int) Math.min(largest, ((long) sum * largest + full / 2) / full);
  }
}
