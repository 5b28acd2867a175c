package activarium.recording;

import activarium.core.AtomicFile;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/**
 * Reads and writes numpy's {@code .npy} files. Files are written little-endian in C order, whole or
 * not at all ({@link AtomicFile}).
 */
public final class Npy {

  private static final int CHUNK = 1 << 20;

  private Npy() {}

  /**
   * Reads a file of any type and of 1 to 4 dimensions; the first are the rows, all others the
   * columns.
   *
   * @throws activarium.core.BadInputException if it cannot be read or does not fit its header
   */
  public static FloatMatrix readMatrix(Path path) {
    return NpyFile.open(path).matrix();
  }

  /**
   * Reads a file of integers of one dimension or one column, such as labels.
   *
   * @throws activarium.core.BadInputException as {@link #readMatrix}, or for other dimensions
   */
  public static int[] readInts(Path path) {
    return NpyFile.open(path).requireList().ints();
  }

  /**
   * The same of integers that may be long.
   *
   * @throws activarium.core.BadInputException as {@link #readMatrix}, or for other dimensions
   */
  public static long[] readLongs(Path path) {
    return NpyFile.open(path).requireDimensions(1).longs();
  }

  /** Writes rows × columns of float32. */
  public static void write(Path path, FloatMatrix matrix) {
    write(path, matrix.values(), matrix.rows(), matrix.columns());
  }

  /** Writes rows × columns of float32 as a part of something else, such as an archive. */
  public static void write(OutputStream out, FloatMatrix matrix) throws IOException {
    float[] values = matrix.values();
    int[] shape = {matrix.rows(), matrix.columns()};
    stream(Channels.newChannel(out), NpyType.FLOAT32, values.length, shape, floats(values));
  }

  /** Writes int64 of one dimension in the same way. */
  public static void write(OutputStream out, long[] values) throws IOException {
    stream(
        Channels.newChannel(out),
        NpyType.INT64,
        values.length,
        new int[] {values.length},
        (b, i) -> b.putLong(values[i]));
  }

  /** Writes float32 of the given shape, in C order. */
  public static void write(Path path, float[] values, int... shape) {
    save(path, NpyType.FLOAT32, values.length, shape, floats(values));
  }

  /** Writes float64 of the given shape. */
  public static void write(Path path, double[] values, int... shape) {
    save(path, NpyType.FLOAT64, values.length, shape, (b, i) -> b.putDouble(values[i]));
  }

  /** Writes int32 of the given shape. */
  public static void write(Path path, int[] values, int... shape) {
    save(path, NpyType.INT32, values.length, shape, (b, i) -> b.putInt(values[i]));
  }

  /** Writes int64 of the given shape. */
  public static void write(Path path, long[] values, int... shape) {
    save(path, NpyType.INT64, values.length, shape, (b, i) -> b.putLong(values[i]));
  }

  /** Writes unsigned bytes of the given shape. */
  public static void write(Path path, byte[] values, int... shape) {
    save(path, NpyType.UINT8, values.length, shape, (b, i) -> b.put(values[i]));
  }

  /** Puts elements into a buffer. */
  @FunctionalInterface
  private interface Element {

    void put(ByteBuffer buffer, int index);

    /** Puts as many from {@code from} on as fit, or as there are; returns how many. */
    default int fill(ByteBuffer buffer, int from, int count) {
      int i = from;
      while (i < count && buffer.hasRemaining()) {
        put(buffer, i++);
      }
      return i - from;
    }
  }

  /** Activations are many: they are put at once, in a tenth of the time. */
  private static Element floats(float[] values) {
    return new Element() {
      @Override
      public void put(ByteBuffer buffer, int index) {
        buffer.putFloat(values[index]);
      }

      @Override
      public int fill(ByteBuffer buffer, int from, int count) {
        int fitting = Math.min(count - from, buffer.remaining() / Float.BYTES);
        buffer.asFloatBuffer().put(values, from, fitting);
        buffer.position(buffer.position() + fitting * Float.BYTES);
        return fitting;
      }
    };
  }

  private static void save(Path path, NpyType type, int count, int[] shape, Element element) {
    long expected = 1;
    for (int size : shape) {
      expected *= size;
    }
    if (shape.length < 1 || expected != count) {
      throw new IllegalArgumentException(
          Text.of("the shape has %d elements, the array %d", expected, count));
    }
    AtomicFile.write(path, channel -> stream(channel, type, count, shape, element));
  }

  private static void stream(
      WritableByteChannel channel, NpyType type, int count, int[] shape, Element element)
      throws IOException {
    drain(channel, ByteBuffer.wrap(NpyHeader.bytes(type, shape)));
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; ) {
      i += element.fill(buffer, i, count);
      drain(channel, buffer.flip());
      buffer.clear();
    }
  }

  private static void drain(WritableByteChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
