package activarium.dataset;

import activarium.core.BadInputException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a person's own pictures: one folder a class, named as the class is; PNG, JPEG, GIF or BMP
 * of any size, each resized to one. Folders {@code train} and {@code test} above the classes make
 * the split; without them every fifth picture of a class is held out.
 */
final class ImageFolderReader {

  /** Sides of the pictures that a network sees. */
  static final int SIDE = 32;

  private static final int HELD_OUT = 5;
  private static final long MOST_PIXELS = 100_000_000;

  private final Path root;
  private final List<String> classNames;

  private ImageFolderReader(Path root, List<String> classNames) {
    this.root = root;
    this.classNames = classNames;
  }

  /** Reads a whole folder. */
  static Dataset read(String name, Path root) {
    Path train = root.resolve("train");
    boolean split = Files.isDirectory(train) && Files.isDirectory(root.resolve("test"));
    List<String> classes = new ArrayList<>();
    for (Path folder : list(split ? train : root)) {
      if (Files.isDirectory(folder)) {
        classes.add(folder.getFileName().toString());
      }
    }
    if (classes.size() < 2 || classes.size() > 256) {
      throw BadInputException.of(root, "2 to 256 folders, one a class", classes.size());
    }
    ImageFolderReader reader = new ImageFolderReader(root, classes);
    return new Dataset(
        name,
        classes,
        reader.part(split ? train : root, i -> split || i % HELD_OUT != HELD_OUT - 1),
        reader.part(
            split ? root.resolve("test") : root, i -> split || i % HELD_OUT == HELD_OUT - 1));
  }

  private LabeledImages part(Path folder, java.util.function.IntPredicate belongs) {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    for (int label = 0; label < classNames.size(); label++) {
      List<Path> files = list(folder.resolve(classNames.get(label)));
      for (int i = 0; i < files.size(); i++) {
        if (belongs.test(i)) {
          pixels.writeBytes(pixels(files.get(i)));
          labels.write(label);
        }
      }
    }
    if (labels.size() == 0) {
      throw BadInputException.of(root, "pictures in " + folder, "none");
    }
    DataFile.requirePlausible(root, pixels.size());
    return new LabeledImages(
        new Images(labels.size(), SIDE, SIDE, 3, pixels.toByteArray()), labels.toByteArray());
  }

  /** What is in a folder, hidden files aside, in the order of the names. */
  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new BadInputException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static byte[] pixels(Path file) {
    BufferedImage scaled = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(decode(file), 0, 0, SIDE, SIDE, null);
    graphics.dispose();
    byte[] pixels = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int rgb = scaled.getRGB(i % SIDE, i / SIDE);
      pixels[i * 3] = (byte) (rgb >> 16);
      pixels[i * 3 + 1] = (byte) (rgb >> 8);
      pixels[i * 3 + 2] = (byte) rgb;
    }
    return pixels;
  }

  private static BufferedImage decode(Path file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
      if (readers == null || !readers.hasNext()) {
        throw BadInputException.of(file, "a PNG, JPEG, GIF or BMP picture", "something else");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return shrink(file, reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BadInputException(
          "%s: not a readable picture: %s"
              .formatted(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  /** Decodes every n-th pixel of a large picture, so that at least four make one of the result. */
  private static BufferedImage shrink(Path file, ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      throw BadInputException.of(
          file,
          String.format(Locale.ROOT, "at most %d pixels", MOST_PIXELS),
          width + " × " + height);
    }
    int step = (int) Math.max(1, Math.min(width, height) / (2 * SIDE));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }
}
