package activarium.export;

import activarium.core.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a film can be written. */
public enum VideoCodec {
  /** What every player and browser shows; half the resolution in color. */
  H264("mp4", 2, "yuv420p", null, "libopenh264", "h264_videotoolbox", "h264_mf", "mpeg4"),
  /** For editing: ten bits, and alpha. */
  PRORES("mov", 2, "yuv444p10le", "yuva444p10le", "prores_ks"),
  /** For the web, and alpha. */
  VP9("webm", 2, "yuv420p", "yuva420p", "libvpx-vp9"),
  /** Lossless: every pixel as it was drawn. */
  FFV1("mkv", 1, "bgr0", "bgra", "ffv1"),
  /** A folder of numbered pictures, lossless. */
  PNG("", 1, "rgb24", "rgba", "png"),
  /** For slides: 256 colors, at most 50 frames a second. */
  GIF("gif", 1, "pal8", null, "gif");

  private final String extension;
  private final int multiple;
  private final String pixels;
  private final String pixelsWithAlpha;
  private final List<String> encoders;

  VideoCodec(
      String extension, int multiple, String pixels, String pixelsWithAlpha, String... encoders) {
    this.extension = extension;
    this.multiple = multiple;
    this.pixels = pixels;
    this.pixelsWithAlpha = pixelsWithAlpha;
    this.encoders = List.of(encoders);
  }

  /**
   * The codec of that name, in any case.
   *
   * @throws BadInputException if there is none
   */
  public static VideoCodec named(String name) {
    return Arrays.stream(values())
        .filter(codec -> codec.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> BadInputException.of("codec", "one of " + names(), "'" + name + "'"));
  }

  private static String names() {
    return Arrays.stream(values()).map(VideoCodec::toString).collect(Collectors.joining(", "));
  }

  /** Ending of the file, with its dot; empty for a folder. */
  public String ending() {
    return extension.isEmpty() ? "" : "." + extension;
  }

  public boolean hasAlpha() {
    return pixelsWithAlpha != null;
  }

  /** The side, or the next larger one that the codec can hold. */
  public int padded(int side) {
    return (side + multiple - 1) / multiple * multiple;
  }

  /** FFmpeg's encoders for it, the best first. */
  List<String> encoders() {
    return encoders;
  }

  /** FFmpeg's name of the pixels that the encoder gets. */
  String pixels(boolean alpha) {
    return alpha ? pixelsWithAlpha : pixels;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
