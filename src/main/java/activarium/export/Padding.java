package activarium.export;

import java.nio.ByteBuffer;

/**
 * Grows frames, at the right and at the bottom, to sides that a codec can hold, by repeating the
 * last column and row.
 */
final class Padding {

  private static final int BYTES = 4;

  private final FilmFormat from;
  private final FilmFormat to;
  private final ByteBuffer padded;

  Padding(FilmFormat from, FilmFormat to) {
    this.from = from;
    this.to = to;
    this.padded = from.equals(to) ? null : to.newFrame();
  }

  /** The frame, bottom row first, in the larger size; the same object every time. */
  ByteBuffer pad(ByteBuffer frame) {
    if (padded == null) {
      return frame;
    }
    int width = from.width() * BYTES;
    int below = to.height() - from.height();
    for (int row = 0; row < to.height(); row++) {
      int source = Math.max(0, row - below) * width;
      int target = row * to.width() * BYTES;
      padded.put(target, frame, source, width);
      for (int at = width; at < to.width() * BYTES; at += BYTES) {
        padded.putInt(target + at, frame.getInt(source + width - BYTES));
      }
    }
    return padded;
  }
}
