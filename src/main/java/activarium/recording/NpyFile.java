package activarium.recording;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An {@code .npy} file whose header was read and found to fit its length, so that its elements can
 * be read without trusting it further.
 */
public final class NpyFile {

  /** No header of a file with few dimensions is longer. */
  private static final int LONGEST_HEADER = 1 << 20;

  private final Path path;
  private final NpyHeader header;
  private final long start;

  private NpyFile(Path path, NpyHeader header, long start) {
    this.path = path;
    this.header = header;
    this.start = start;
  }

  /**
   * @throws BadInputException if it is not there, not an {@code .npy} file, of a type that is not
   *     read, or longer or shorter than its header says
   */
  public static NpyFile open(Path path) {
    try (FileChannel channel = FileChannel.open(path)) {
      ByteBuffer prefix = read(channel, 0, 12);
      byte[] magic = new byte[NpyHeader.MAGIC.length];
      prefix.get(magic);
      if (!Arrays.equals(magic, NpyHeader.MAGIC)) {
        throw BadInputException.of(path, "an .npy file", "other contents");
      }
      int version = prefix.get();
      int lengthBytes = version == 1 ? 2 : 4;
      long length = version == 1 ? prefix.getShort(8) & 0xffff : prefix.getInt(8) & 0xffffffffL;
      long start = 8 + lengthBytes + length;
      if (version < 1 || version > 3 || start > Math.min(channel.size(), LONGEST_HEADER)) {
        throw BadInputException.of(
            path,
            "a header of version 1 to 3 within the file",
            Text.of(
                "version %d, %d bytes of header in a file of %d", version, length, channel.size()));
      }
      String text =
          (version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1)
              .decode(read(channel, 8 + lengthBytes, (int) length))
              .toString();
      NpyFile file = new NpyFile(path, NpyHeader.parse(path, text), start);
      file.checkLength(channel.size() - start);
      return file;
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  static BadInputException failure(Path path, IOException e) {
    String found =
        e instanceof NoSuchFileException
            ? "no file there"
            : e instanceof EOFException ? "its end" : String.valueOf(e);
    return new BadInputException(
        Text.of("%s: expected a readable .npy file, found %s", path, found), e);
  }

  static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }

  private void checkLength(long found) {
    long count = header.count();
    if (count < 0) {
      throw BadInputException.of(path, "fewer than 2^31 elements", header);
    }
    if (count * header.type().bytes() != found) {
      throw BadInputException.of(
          path,
          Text.of("%d bytes of elements (%s)", count * header.type().bytes(), header),
          found + " bytes");
    }
  }

  public NpyType type() {
    return header.type();
  }

  /** Sizes of the dimensions, as a copy. */
  public int[] shape() {
    return header.shape().clone();
  }

  /**
   * @throws BadInputException if there are not {@code dimensions} dimensions
   */
  public NpyFile requireDimensions(int dimensions) {
    if (header.shape().length != dimensions) {
      throw BadInputException.of(path, dimensions + " dimensions", header);
    }
    return this;
  }

  /** All elements as floats, in C order. */
  public float[] floats() {
    return elements().floats();
  }

  /**
   * All elements as ints, in C order.
   *
   * @throws BadInputException if the type is not one of integers, or one does not fit
   */
  public int[] ints() {
    return requireIntegers().ints();
  }

  /**
   * All elements as longs, in C order.
   *
   * @throws BadInputException if the type is not one of integers
   */
  public long[] longs() {
    return requireIntegers().longs();
  }

  private NpyElements requireIntegers() {
    if (!header.type().isInteger()) {
      throw BadInputException.of(path, "integers", header);
    }
    return elements();
  }

  /**
   * All elements of a file of unsigned bytes, in C order.
   *
   * @throws BadInputException if the type is another
   */
  public byte[] bytes() {
    if (header.type() != NpyType.UINT8 || header.fortran()) {
      throw BadInputException.of(path, "unsigned bytes in C order", header);
    }
    return elements().bytes();
  }

  /**
   * @throws BadInputException if there is more than one dimension that is not 1 at the end
   */
  NpyFile requireList() {
    int[] shape = header.shape();
    boolean column = shape.length == 2 && shape[1] == 1;
    return column ? this : requireDimensions(1);
  }

  /** All elements as a matrix: the first dimension are its rows, all others its columns. */
  public FloatMatrix matrix() {
    return new FloatMatrix(header.shape()[0], columns(), floats());
  }

  /** Columns of {@link #matrix}. */
  public int columns() {
    int columns = 1;
    for (int axis = 1; axis < header.shape().length; axis++) {
      columns *= header.shape()[axis];
    }
    return columns;
  }

  /**
   * What has to be subtracted from columns of large values, of a type that float32 does not hold,
   * so that their differences are kept; 0 for all others.
   *
   * @param columns of the last dimensions, which take turns
   */
  public double[] offsets(int columns) {
    return header.type().isWide() ? Offsets.of(elements(), columns) : new double[columns];
  }

  /** All elements as floats in C order, after something was subtracted from each column. */
  public float[] floats(double[] offsets) {
    for (double offset : offsets) {
      if (offset != 0) {
        return elements().floats(offsets);
      }
    }
    return floats();
  }

  /** The same as {@link #matrix}, of which only differences within a column matter. */
  public FloatMatrix differences() {
    return header.type().isWide()
        ? new FloatMatrix(header.shape()[0], columns(), floats(offsets(columns())))
        : matrix();
  }

  /** One element, for a person: what a float cannot hold is not called infinite. */
  public double number(int place) {
    double[] found = new double[1];
    elements()
        .eachPlace(
            (buffer, at) -> {
              double value = header.type().number(buffer);
              found[0] = at == place ? value : found[0];
            });
    return found[0];
  }

  private NpyElements elements() {
    return new NpyElements(path, header, start);
  }
}
