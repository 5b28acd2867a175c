package activarium.kiosk;

import activarium.gpu.GpuContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.zip.CRC32;

/** Looks at the pixels of the window: whether they are black, and whether they change. */
final class PictureWatch {

  /** No part of a color above that, and it is black: the dark theme's background is brighter. */
  private static final int BLACK = 8;

  /** Bytes of a color in the window: blue, green, red, alpha. */
  private static final int BGRA = 4;

  private static final int ALPHA = 3;

  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
  private byte[] row = {};
  private long picture;
  private long changed = System.nanoTime();
  private boolean black;

  /** Looks at what was drawn; waits for it. Draw thread, at the end of a frame. */
  void look(GpuContext gpu) {
    int wide = BGRA * gpu.pixelWidth();
    if (pixels.capacity() != wide * gpu.pixelHeight()) {
      pixels = ByteBuffer.allocateDirect(wide * gpu.pixelHeight());
      row = new byte[wide];
    }
    gpu.readPixels(pixels.clear());
    pixels.clear();
    CRC32 sum = new CRC32();
    black = true;
    for (int y = 0; y < gpu.pixelHeight(); y++) {
      pixels.get(row);
      sum.update(row);
      black = black && isBlack(row);
    }
    if (sum.getValue() != picture) {
      picture = sum.getValue();
      changed = System.nanoTime();
    }
  }

  private static boolean isBlack(byte[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i % BGRA != ALPHA && (row[i] & 0xff) > BLACK) {
        return false;
      }
    }
    return true;
  }

  boolean isBlack() {
    return black;
  }

  /** A hash of the pixels. */
  long picture() {
    return picture;
  }

  /** How long the pixels have been the same. */
  Duration same() {
    return Duration.ofNanos(System.nanoTime() - changed);
  }

  /** They may be the same from now on. */
  void moved() {
    changed = System.nanoTime();
  }
}
