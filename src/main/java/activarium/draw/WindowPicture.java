package activarium.draw;

import activarium.core.Clamp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import processing.core.PConstants;
import processing.core.PImage;

/** What the window shows, taken from it. Waits for the graphics card. Draw thread only. */
public final class WindowPicture {

  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);

  /** All of it, four bytes a pixel, blue first, the bottom row first; until it is taken again. */
  public ByteBuffer bytes(Canvas canvas) {
    read(canvas);
    return pixels.clear();
  }

  private IntBuffer read(Canvas canvas) {
    int width = canvas.gpu().pixelWidth();
    int height = canvas.gpu().pixelHeight();
    if (pixels.capacity() != Integer.BYTES * width * height) {
      pixels = ByteBuffer.allocateDirect(Integer.BYTES * width * height);
    }
    canvas.flush();
    canvas.gpu().readPixels(pixels.clear());
    // Four bytes, blue first, are one number whose highest byte is alpha.
    return pixels.clear().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
  }

  /**
   * A part of it; what would reach over the edges lies within them.
   *
   * @param before an image that is no more needed, or null: one as large is used again
   * @param left pixels, y down
   */
  public PImage part(Canvas canvas, PImage before, int left, int top, int width, int height) {
    int wide = canvas.gpu().pixelWidth();
    int high = canvas.gpu().pixelHeight();
    IntBuffer all = read(canvas);
    int x = Clamp.of(left, 0, Math.max(0, wide - width));
    int y = Clamp.of(top, 0, Math.max(0, high - height));
    PImage part = like(canvas, before, Math.min(width, wide), Math.min(height, high));
    for (int row = 0; row < part.height; row++) {
      all.get((high - 1 - y - row) * wide + x, part.pixels, row * part.width, part.width);
    }
    part.updatePixels();
    return part;
  }

  private static PImage like(Canvas canvas, PImage before, int width, int height) {
    if (before != null && before.width == width && before.height == height) {
      return before;
    }
    forget(canvas, before);
    return new PImage(width, height, PConstants.RGB);
  }

  /** An image is no more drawn: its texture goes, too. */
  public static void forget(Canvas canvas, PImage image) {
    if (image != null) {
      canvas.graphics().removeCache(image);
    }
  }

  /** All of it. */
  public PImage whole(Canvas canvas) {
    return part(canvas, null, 0, 0, canvas.gpu().pixelWidth(), canvas.gpu().pixelHeight());
  }

  /** All of it, so many pixels wide at most; each is the mean of those that it stands for. */
  public BufferedImage small(Canvas canvas, int most) {
    int wide = canvas.gpu().pixelWidth();
    int high = canvas.gpu().pixelHeight();
    IntBuffer all = read(canvas);
    int every = Math.max(1, (wide + most - 1) / most);
    BufferedImage small = new BufferedImage(wide / every, high / every, BufferedImage.TYPE_INT_RGB);
    int[] rows = new int[every * wide];
    for (int y = 0; y < small.getHeight(); y++) {
      all.get((high - (y + 1) * every) * wide, rows);
      for (int x = 0; x < small.getWidth(); x++) {
        small.setRGB(x, y, mean(rows, x * every, wide, every));
      }
    }
    return small;
  }

  private static int mean(int[] rows, int x, int wide, int every) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int row = 0; row < every; row++) {
      for (int i = row * wide + x; i < row * wide + x + every; i++) {
        red += rows[i] >> 16 & 0xff;
        green += rows[i] >> 8 & 0xff;
        blue += rows[i] & 0xff;
      }
    }
    int count = every * every;
    return red / count << 16 | green / count << 8 | blue / count;
  }
}
