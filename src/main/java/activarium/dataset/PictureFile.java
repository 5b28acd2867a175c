package activarium.dataset;

import activarium.core.BadInputException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A person's picture as a network sees it: a square of red, green and blue, turned as the camera
 * says; what is transparent is on black.
 */
final class PictureFile {

  private static final long MOST_PIXELS = 100_000_000;

  private PictureFile() {}

  /** Whether a file holds a picture that is read here, whatever its name. */
  static boolean isReadable(Path file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      return in != null && ImageIO.getImageReaders(in).hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads one.
   *
   * @param side of the square, in pixels
   * @return side × side × 3
   * @throws BadInputException if it is none, or broken
   */
  static byte[] read(Path file, int side) {
    BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(colored(decode(file, side)), 0, 0, side, side, null);
    graphics.dispose();
    Orientation orientation = Orientation.of(file);
    byte[] pixels = new byte[side * side * 3];
    for (int i = 0; i < side * side; i++) {
      int stored = orientation.stored(i / side, i % side, side);
      int rgb = scaled.getRGB(stored % side, stored / side);
      pixels[i * 3] = (byte) (rgb >> 16);
      pixels[i * 3 + 1] = (byte) (rgb >> 8);
      pixels[i * 3 + 2] = (byte) rgb;
    }
    return pixels;
  }

  /** Java takes levels of gray for linear light, and brightens them: a level is what it says. */
  private static BufferedImage colored(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int fall = model.getComponentSize(0) - 8;
    Raster raster = image.getRaster();
    BufferedImage colored = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] samples = null;
    for (int y = 0; y < height; y++) {
      samples = raster.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        int level = level(samples[x * raster.getNumBands()], fall);
        int alpha = model.hasAlpha() ? level(samples[x * raster.getNumBands() + 1], fall) : 255;
        colored.setRGB(x, y, alpha << 24 | level << 16 | level << 8 | level);
      }
    }
    return colored;
  }

  /**
   * @param fall bits beyond eight
   */
  private static int level(int sample, int fall) {
    return fall >= 0 ? sample >> fall : sample * 255 / ((1 << 8 + fall) - 1);
  }

  private static BufferedImage decode(Path file, int side) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
      if (readers == null || !readers.hasNext()) {
        throw BadInputException.of(
            file, "a PNG, JPEG, GIF, BMP, TIFF or WebP picture", "something else");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return shrink(file, reader, side);
      } finally {
        reader.dispose();
      }
    } catch (BadInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Readers meet broken files with any of these.
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new BadInputException(file + ": not a readable picture: " + said, e);
    }
  }

  /** Decodes every n-th pixel of a large picture, so that at least four make one of the result. */
  private static BufferedImage shrink(Path file, ImageReader reader, int side) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      throw BadInputException.of(
          file, "at most " + MOST_PIXELS + " pixels", width + " × " + height);
    }
    int step = (int) Math.max(1, Math.min(width, height) / (2 * side));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }
}
