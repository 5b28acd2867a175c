package activarium.window;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a window in Processing's pixels.
 *
 * @param width ≥ 1
 * @param height ≥ 1
 */
public record FrameSize(int width, int height) {

  /** More than any display and any texture of today. */
  private static final int LARGEST = 32768;

  /** Pixels a side of the largest texture that every graphics card of today has. */
  private static final int LARGEST_SIDE = 16384;

  /** Pixels of the largest window: a display of 8K. An X server ends at some size above. */
  private static final long LARGEST_WINDOW = 7680L * 4320;

  private static final Pattern FORM = Pattern.compile("(\\d+)[x×](\\d+)");

  public FrameSize {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw refused(width + "x" + height);
    }
  }

  /**
   * Reads {@code 1280x720}.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static FrameSize parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a size is written like 1280x720, was '" + text + "'");
    }
    try {
      return new FrameSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    } catch (NumberFormatException e) {
      throw refused(text); // more than any number has
    }
  }

  /**
   * @throws BadInputException if no window may have this size
   */
  void requireWindow() {
    if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > LARGEST_WINDOW) {
      throw new BadInputException(
          Text.of(
              "a window has at most %d pixels a side and as many as 7680x4320, not %s: --size WxH"
                  + " gives it another size; pictures may be larger: ./activarium export frame",
              LARGEST_SIDE, this));
    }
  }

  private static IllegalArgumentException refused(String size) {
    return new IllegalArgumentException(
        Text.of("a size must be between 1x1 and %dx%d, was %s", LARGEST, LARGEST, size));
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
