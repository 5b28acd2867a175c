package activarium.recording;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an {@code .npy} file says about its elements (format versions 1 to 3 of numpy's {@code
 * numpy.lib.format}).
 *
 * @param type of an element
 * @param order of the bytes of an element
 * @param fortran true if the first index varies fastest
 * @param shape sizes of the 1 to 4 dimensions
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, int[] shape) {

  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int MAX_DIMENSIONS = 4;
  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([^']*)'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,]*)\\)");

  /**
   * @param where named in messages
   * @param dictionary the Python dictionary in the file
   */
  static NpyHeader parse(Object where, String dictionary) {
    Matcher descr = DESCR.matcher(dictionary);
    Matcher fortran = FORTRAN.matcher(dictionary);
    Matcher shape = SHAPE.matcher(dictionary);
    if (!descr.find() || !fortran.find() || !shape.find()) {
      throw BadInputException.of(
          where,
          "a header with a plain 'descr', 'fortran_order' and 'shape'",
          dictionary.substring(0, Math.min(dictionary.length(), 120)).strip());
    }
    NpyType type =
        NpyType.ofCode(descr.group(2))
            .orElseThrow(
                () ->
                    BadInputException.of(
                        where,
                        "elements of type " + NpyType.codes(),
                        descr.group(2).startsWith("O")
                            ? "Python objects (dtype=object)"
                            : descr.group(2)));
    ByteOrder order = descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new NpyHeader(
        type, order, fortran.group(1).equals("True"), dimensions(where, shape.group(1)));
  }

  private static int[] dimensions(Object where, String list) {
    String[] sizes =
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toArray(String[]::new);
    if (sizes.length < 1 || sizes.length > MAX_DIMENSIONS) {
      throw BadInputException.of(where, "1 to 4 dimensions", sizes.length);
    }
    try {
      return Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      throw BadInputException.of(where, "dimensions below 2^31", "shape (" + list + ")");
    }
  }

  /** Number of elements, or −1 if an array cannot hold as many. */
  long count() {
    long count = 1;
    for (int size : shape) {
      count *= size;
      if (count > Integer.MAX_VALUE - 8) {
        return -1;
      }
    }
    return count;
  }

  /** The bytes that come before the elements of a little-endian file in C order. */
  static byte[] bytes(NpyType type, int... shape) {
    StringBuilder sizes = new StringBuilder();
    for (int size : shape) {
      sizes.append(size).append(", ");
    }
    String order = type.bytes() == 1 ? "|" : "<";
    String dictionary =
        Text.of(
            "{'descr': '%s%s', 'fortran_order': False, 'shape': (%s), }",
            order, type.code(), sizes.toString().strip());
    int prefix = MAGIC.length + 4;
    int total = (prefix + dictionary.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
    byte[] header = new byte[total];
    Arrays.fill(header, (byte) ' ');
    System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
    header[MAGIC.length] = 1;
    header[MAGIC.length + 1] = 0;
    header[MAGIC.length + 2] = (byte) (total - prefix);
    header[MAGIC.length + 3] = (byte) (total - prefix >> 8);
    byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, header, prefix, text.length);
    header[total - 1] = '\n';
    return header;
  }

  @Override
  public String toString() {
    return type.code() + " " + Arrays.toString(shape);
  }
}
