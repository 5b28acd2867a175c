package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.nio.file.Path;

/** Collects rows of values that come in parts. */
final class RowCollector {

  private final Path file;
  private final int total;
  private float[] values;

  /**
   * @param file named in messages
   * @param total rows that will come
   */
  RowCollector(Path file, int total) {
    this.file = file;
    this.total = total;
  }

  /**
   * @param part the values of some rows
   * @param count how many rows
   * @param from the first of them
   * @throws BadInputException if all rows will be more than an array can hold
   */
  void take(float[] part, int count, int from) {
    int columns = part.length / count;
    if ((long) columns * total > Integer.MAX_VALUE - Long.BYTES) {
      throw BadInputException.of(
          file,
          "fewer than 2^31 values of a layer; take other --layers or fewer --observations",
          Text.of("%d × %d", total, columns));
    }
    if (values == null) {
      values = new float[columns * total];
    }
    System.arraycopy(part, 0, values, from * columns, part.length);
  }

  FloatMatrix matrix() {
    return values == null
        ? FloatMatrix.zeros(total, 0)
        : new FloatMatrix(total, values.length / total, values);
  }
}
