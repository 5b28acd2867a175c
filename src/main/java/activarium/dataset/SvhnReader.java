package activarium.dataset;

import activarium.core.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/**
 * Reads the cropped digits of SVHN: MATLAB v5 files with {@code X}, uint8 of 32 × 32 × 3 × N, and
 * {@code y}, N labels of which 10 stands for the digit 0.
 *
 * <p>Source: Y. Netzer et al., "Reading digits in natural images with unsupervised feature
 * learning", 2011.
 */
final class SvhnReader {

  private static final int SIDE = 32;

  /** Deflate makes at most about a thousand bytes of one. */
  private static final long LARGEST_EXPANSION = 1032;

  private SvhnReader() {}

  /** Reads one file. */
  static LabeledImages read(Path file) {
    if (!Files.exists(file)) {
      throw new BadInputException(file + ": no such file");
    }
    Mat5File mat = open(file);
    Matrix x = matrix(file, mat, "X");
    Matrix y = matrix(file, mat, "y");
    int[] sizes = x.getDimensions();
    int count = sizes.length == 4 ? sizes[3] : -1;
    if (!Arrays.equals(sizes, new int[] {SIDE, SIDE, 3, count})
        || x.getType() != MatlabType.UInt8) {
      throw BadInputException.of(
          file + ", X", "uint8 of 32 × 32 × 3 × N", x.getType() + " " + Arrays.toString(sizes));
    }
    if (y.getNumElements() != count) {
      throw BadInputException.of(file + ", y", count + " labels", y.getNumElements());
    }
    return new LabeledImages(new Images(count, SIDE, SIDE, 3, pixels(x, count)), labels(file, y));
  }

  private static Mat5File open(Path file) {
    try (Source source = Sources.openFile(file.toFile())) {
      long limit = Math.min(DataFile.LARGEST, Files.size(file) * LARGEST_EXPANSION);
      return Mat5.newReader(source)
          .setEntryFilter(entry -> entry.getName().equals("X") || entry.getName().equals("y"))
          .setBufferAllocator(new LimitedAllocator(file, limit))
          .disableSubsystemProcessing()
          .readMat();
    } catch (BadInputException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The library meets broken files with any of these.
      throw BadInputException.of(file, "a MATLAB v5 file", e.toString().lines().findFirst().get());
    }
  }

  private record LimitedAllocator(Path file, long limit) implements BufferAllocator {

    @Override
    public ByteBuffer allocate(int bytes) {
      if (bytes < 0 || bytes > limit) {
        throw BadInputException.of(file, "at most " + limit + " bytes in a variable", bytes);
      }
      return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
      // The garbage collector does.
    }
  }

  private static Matrix matrix(Path file, Mat5File mat, String name) {
    for (var entry : mat.getEntries()) {
      if (entry.getName().equals(name) && entry.getValue() instanceof Matrix matrix) {
        return matrix;
      }
    }
    throw BadInputException.of(file, "a numeric variable " + name, "none");
  }

  /**
   * MATLAB's first index, the row, varies fastest; here the channel does, and the image slowest.
   */
  private static byte[] pixels(Matrix x, int count) {
    byte[] pixels = new byte[count * SIDE * SIDE * 3];
    int source = 0;
    for (int image = 0; image < count; image++) {
      for (int channel = 0; channel < 3; channel++) {
        for (int column = 0; column < SIDE; column++) {
          for (int row = 0; row < SIDE; row++) {
            int target = ((image * SIDE + row) * SIDE + column) * 3 + channel;
            pixels[target] = (byte) x.getInt(source++);
          }
        }
      }
    }
    return pixels;
  }

  private static byte[] labels(Path file, Matrix y) {
    byte[] labels = new byte[y.getNumElements()];
    for (int i = 0; i < labels.length; i++) {
      int label = y.getInt(i);
      if (label < 1 || label > 10) {
        throw BadInputException.of(file + ", label " + i, "1 to 10", label);
      }
      labels[i] = (byte) (label % 10);
    }
    return labels;
  }
}
