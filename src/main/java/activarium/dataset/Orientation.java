package activarium.dataset;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How a camera was held: where the first row and column of a stored picture belong (EXIF, tag
 * 0x0112).
 *
 * @param code 1, upright, to 8
 */
record Orientation(int code) {

  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int MOST = 8;

  /** What a file says; upright if it says nothing. */
  static Orientation of(Path file) {
    try {
      ExifIFD0Directory exif =
          ImageMetadataReader.readMetadata(file.toFile())
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer code = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return code == null || code < 1 || code > MOST ? UPRIGHT : new Orientation(code);
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      return UPRIGHT; // a broken picture is found out by whoever decodes it
    }
  }

  /**
   * Where a pixel of an upright square is in the stored one.
   *
   * @param side of both
   * @return row · side + column
   */
  int stored(int row, int column, int side) {
    int bottom = side - 1 - row;
    int right = side - 1 - column;
    return switch (code) {
      case 2 -> row * side + right;
      case 3 -> bottom * side + right;
      case 4 -> bottom * side + column;
      case 5 -> column * side + row;
      case 6 -> right * side + row;
      case 7 -> right * side + bottom;
      case 8 -> column * side + bottom;
      default -> row * side + column;
    };
  }
}
