package activarium.export;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a film is made of.
 *
 * @param codec how it is written
 * @param width pixels, 2 … {@link #LARGEST}
 * @param height pixels, 2 … {@link #LARGEST}
 * @param rate frames a second, 1 … 240
 * @param alpha whether what is not drawn stays transparent
 */
public record FilmFormat(VideoCodec codec, int width, int height, int rate, boolean alpha) {

  /** Larger than any film, and as large as any texture. */
  public static final int LARGEST = 16384;

  private static final int FASTEST = 240;
  private static final int HUNDREDTHS = 100;

  /** Bytes that FFmpeg may read in one step: its longest vectors. */
  private static final int READ_AHEAD = 64;

  /**
   * @throws BadInputException if no such film can be written
   */
  public FilmFormat {
    if (Math.min(width, height) < 2 || Math.max(width, height) > LARGEST) {
      throw BadInputException.of(
          "film", Text.of("a size from 2x2 to %dx%d", LARGEST, LARGEST), width + "x" + height);
    }
    if (rate < 1 || rate > FASTEST) {
      throw BadInputException.of("film", "1 to " + FASTEST + " frames a second", rate);
    }
    if (alpha && !codec.hasAlpha()) {
      throw BadInputException.of(
          "film", "prores, vp9, ffv1 or png where the background is transparent", codec);
    }
    if (codec == VideoCodec.GIF && (rate > HUNDREDTHS / 2 || HUNDREDTHS % rate != 0)) {
      throw BadInputException.of("gif", "50, 25, 20, 10, 5, 4, 2 or 1 frames a second", rate);
    }
  }

  /** The same, its sides grown to what the codec can hold. */
  public FilmFormat padded() {
    return new FilmFormat(codec, codec.padded(width), codec.padded(height), rate, alpha);
  }

  /** Bytes of a frame as it is drawn, four a pixel. */
  public int frameBytes() {
    return Math.multiplyExact(Math.multiplyExact(width, height), 4);
  }

  /**
   * Room for a frame as it is drawn. FFmpeg reads a row in steps of several pixels, and so beyond
   * the end of the last one: what lies there has to be memory, or the process dies.
   */
  ByteBuffer newFrame() {
    int bytes = frameBytes();
    return ByteBuffer.allocateDirect(Math.addExact(bytes, READ_AHEAD))
        .slice(0, bytes)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public String toString() {
    return Text.of(
        "%s %dx%d at %d frames a second%s",
        codec, width, height, rate, alpha ? ", transparent" : "");
  }
}
