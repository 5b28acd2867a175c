package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Looks at an array that ND4J saved before ND4J itself reads it. An array is two buffers, each of
 * an allocation mode (text), a length, a type (text) and the elements; the first holds the shape
 * (rank, sizes, strides, and three numbers more), the second the values.
 */
final class SavedArray {

  private static final Map<String, Integer> BYTES = Map.of("FLOAT", 4, "DOUBLE", 8, "HALF", 2);

  /** Modes whose lengths are long; those of old versions are int. */
  private static final Set<String> LONG_MODES = Set.of("LONG_SHAPE", "MIXED_DATA_TYPES");

  private static final int MOST_DIMENSIONS = 4;
  private static final int HEADER_EXTRAS = 4;

  private SavedArray() {}

  private record Buffer(long length, String type, long headerBytes) {}

  /**
   * @param where named in messages
   * @param in at the array's first byte
   * @param bytes of the whole array
   * @throws BadInputException if the parts do not fit each other
   */
  static void require(String where, DataInputStream in, long bytes) throws IOException {
    Buffer shape = header(in);
    long rank = (shape.length - HEADER_EXTRAS) / 2;
    if (!shape.type.equals("LONG")
        || rank < 1
        || rank > MOST_DIMENSIONS
        || shape.length != 2 * rank + HEADER_EXTRAS) {
      throw BadInputException.of(where, "the shape of an array", shape.length + " " + shape.type);
    }
    long[] numbers = new long[(int) shape.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
    Buffer values = header(in);
    long left = bytes - shape.headerBytes - 8 * shape.length - values.headerBytes;
    Integer size = BYTES.get(values.type);
    if (size == null || values.length < 1 || values.length != left / size || left % size != 0) {
      throw BadInputException.of(
          where,
          "as many values as its length",
          Text.of("%d %s in %d bytes", values.length, values.type, left));
    }
    if (numbers[0] != rank || reach(numbers, (int) rank) != values.length) {
      throw BadInputException.of(where, Text.of("a shape of %d values", values.length), "another");
    }
  }

  private static Buffer header(DataInputStream in) throws IOException {
    String mode = in.readUTF();
    boolean isLong = LONG_MODES.contains(mode);
    long length = isLong ? in.readLong() : in.readInt();
    String type = in.readUTF();
    return new Buffer(
        length,
        type,
        2L + mode.length() + (isLong ? Long.BYTES : Integer.BYTES) + 2 + type.length());
  }

  /** The place after the last value that the shape reaches; −1 if it makes no sense. */
  private static long reach(long[] numbers, int rank) {
    long last = 0;
    for (int axis = 1; axis <= rank; axis++) {
      long size = numbers[axis];
      long stride = numbers[axis + rank];
      if (size < 1 || size > Integer.MAX_VALUE || stride < 0 || stride > Integer.MAX_VALUE) {
        return -1;
      }
      last += (size - 1) * stride;
    }
    return last + 1;
  }
}
