package activarium.cli.io;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.neighbor.UsableValues;
import activarium.recording.Npy;
import activarium.recording.NpyFile;
import activarium.recording.NpyType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the matrices that commands are given, and refuses what cannot be computed with. */
public final class InputMatrix {

  private static final int IMAGE_DIMENSIONS = 4;

  private InputMatrix() {}

  /**
   * A file of finite values with at least one row and one column, of which only distances matter:
   * columns of large float64 or integer values are moved towards 0, as float32 would lose what
   * tells them apart. It has two dimensions, or is one of images, as {@code record} writes them:
   * unsigned bytes, observations × height × width × channels, of which each becomes a row.
   */
  public static FloatMatrix read(Path path) {
    NpyFile file = open(path);
    return checked(path, file, file.differences());
  }

  /** Two files of the same columns, which are moved alike. */
  public static List<FloatMatrix> readTogether(Path path, Path other) {
    NpyFile file = open(path);
    NpyFile second = open(other);
    if (file.columns() != second.columns()) {
      throw BadInputException.of(other, file.columns() + " columns", second.columns());
    }
    double[] offsets = file.offsets(file.columns());
    return List.of(moved(path, file, offsets), moved(other, second, offsets));
  }

  private static FloatMatrix moved(Path path, NpyFile file, double[] offsets) {
    return checked(
        path, file, new FloatMatrix(file.shape()[0], file.columns(), file.floats(offsets)));
  }

  /** Positions, which stay where they are: as {@link #read}, but for the moving. */
  public static FloatMatrix readPositions(Path path) {
    NpyFile file = open(path);
    return checked(path, file, file.matrix());
  }

  private static NpyFile open(Path path) {
    NpyFile file = NpyFile.open(path);
    boolean images = file.shape().length == IMAGE_DIMENSIONS && file.type() == NpyType.UINT8;
    return images ? file : file.requireDimensions(2);
  }

  private static FloatMatrix checked(Path path, NpyFile file, FloatMatrix matrix) {
    UsableValues.require(matrix, path, file::number);
    return matrix;
  }

  /** Frames × observations × neurons, as one matrix a frame. */
  public static List<FloatMatrix> readFrames(Path path) {
    NpyFile file = NpyFile.open(path).requireDimensions(3);
    int[] shape = file.shape();
    float[] values = file.floats(file.offsets(shape[2]));
    FloatMatrix all = new FloatMatrix(shape[0] * shape[1], shape[2], values);
    if (all.rows() == 0 || all.columns() == 0) {
      throw BadInputException.of(path, "at least one frame, row and column", shape(all));
    }
    UsableValues.require(all, path, file::number);
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
  public static int[] readLabels(Path path, int size, int classes) {
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

  public static String shape(FloatMatrix matrix) {
    return matrix.rows() + " × " + matrix.columns();
  }
}
