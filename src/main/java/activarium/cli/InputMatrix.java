package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import activarium.recording.NpyFile;
import activarium.recording.NpyType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the matrices that commands are given, and refuses what cannot be computed with. */
final class InputMatrix {

  private static final int IMAGE_DIMENSIONS = 4;

  private InputMatrix() {}

  /**
   * A file of finite values with at least one row and one column. It has two dimensions, or is one
   * of images, as {@code record} writes them: unsigned bytes, observations × height × width ×
   * channels, of which each becomes a row.
   */
  static FloatMatrix read(Path path) {
    NpyFile file = NpyFile.open(path);
    boolean images = file.shape().length == IMAGE_DIMENSIONS && file.type() == NpyType.UINT8;
    FloatMatrix matrix = (images ? file : file.requireDimensions(2)).matrix();
    if (matrix.rows() == 0 || matrix.columns() == 0) {
      throw BadInputException.of(path, "at least one row and one column", shape(matrix));
    }
    requireFinite(path, matrix);
    return matrix;
  }

  /** Frames × observations × neurons, as one matrix a frame. */
  static List<FloatMatrix> readFrames(Path path) {
    NpyFile file = NpyFile.open(path).requireDimensions(3);
    int[] shape = file.shape();
    FloatMatrix all = new FloatMatrix(shape[0] * shape[1], shape[2], file.floats());
    if (all.rows() == 0 || all.columns() == 0) {
      throw BadInputException.of(path, "at least one frame, row and column", shape(all));
    }
    requireFinite(path, all);
    List<FloatMatrix> frames = new ArrayList<>();
    for (int t = 0; t < shape[0]; t++) {
      int[] rows = java.util.stream.IntStream.range(t * shape[1], (t + 1) * shape[1]).toArray();
      frames.add(all.selectRows(rows));
    }
    return frames;
  }

  /**
   * The class of each observation.
   *
   * @param size how many there must be
   * @param classes labels must be less
   */
  static int[] readLabels(Path path, int size, int classes) {
    int[] labels = Npy.readInts(path);
    if (labels.length != size) {
      throw BadInputException.of(path, size + " labels", labels.length);
    }
    for (int i = 0; i < size; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw BadInputException.of(path + ": label " + i, "0 to " + (classes - 1), labels[i]);
      }
    }
    return labels;
  }

  static String shape(FloatMatrix matrix) {
    return matrix.rows() + " × " + matrix.columns();
  }

  private static void requireFinite(Path path, FloatMatrix matrix) {
    for (int i = 0; i < matrix.values().length; i++) {
      if (!Float.isFinite(matrix.values()[i])) {
        throw BadInputException.of(
            "%s: row %d, column %d".formatted(path, i / matrix.columns(), i % matrix.columns()),
            "a finite value",
            matrix.values()[i]);
      }
    }
  }
}
