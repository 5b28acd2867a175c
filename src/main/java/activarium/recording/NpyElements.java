package activarium.recording;

import activarium.core.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/**
 * The elements of an {@code .npy} file. The file is mapped into memory, window after window, and
 * copied to the array that is asked for: nothing else of it takes heap.
 *
 * @param header what was found to fit the file's length
 * @param start bytes before the first element
 */
record NpyElements(Path path, NpyHeader header, long start) {

  /** Bytes mapped at a time: a mapping is limited to 2 GB, and its address space lingers. */
  private static final int WINDOW = 1 << 26;

  float[] floats() {
    float[] values = new float[(int) header.count()];
    each(
        (buffer, from, count) -> {
          if (header.type() == NpyType.FLOAT32) {
            buffer.asFloatBuffer().get(values, from, count);
            return;
          }
          for (int i = 0; i < count; i++) {
            values[from + i] = (float) header.type().number(buffer);
          }
        });
    if (!header.fortran()) {
      return values;
    }
    float[] ordered = new float[values.length];
    FortranOrder order = new FortranOrder(header.shape());
    for (float value : values) {
      ordered[order.next()] = value;
    }
    return ordered;
  }

  /**
   * The elements minus the offset of their column, subtracted before they become floats.
   *
   * @param offsets one for each column; whole numbers where the elements are
   */
  float[] floats(double[] offsets) {
    NpyType type = header.type();
    float[] values = new float[(int) header.count()];
    eachPlace(
        (buffer, place) -> {
          double offset = offsets[place % offsets.length];
          values[place] =
              (float)
                  (type.isInteger()
                      ? Offsets.difference(type, type.integer(buffer), offset)
                      : type.number(buffer) - offset);
        });
    return values;
  }

  /** Receives a buffer with the next element, and its place in C order. */
  interface Element {
    void take(ByteBuffer buffer, int place);
  }

  /** Visits the elements as they lie in the file. */
  void eachPlace(Element element) {
    FortranOrder order = header.fortran() ? new FortranOrder(header.shape()) : null;
    each(
        (buffer, from, count) -> {
          for (int i = 0; i < count; i++) {
            element.take(buffer, order == null ? from + i : order.next());
          }
        });
  }

  long[] longs() {
    long[] values = new long[(int) header.count()];
    each(
        (buffer, from, count) -> {
          for (int i = 0; i < count; i++) {
            values[from + i] = header.type().integer(buffer);
          }
        });
    if (!header.fortran()) {
      return values;
    }
    long[] ordered = new long[values.length];
    FortranOrder order = new FortranOrder(header.shape());
    for (long value : values) {
      ordered[order.next()] = value;
    }
    return ordered;
  }

  int[] ints() {
    long[] values = longs();
    int[] narrow = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (values[i] != (int) values[i] || values[i] < 0 && header.type() == NpyType.UINT64) {
        String found =
            header.type() == NpyType.UINT64
                ? Long.toUnsignedString(values[i])
                : Long.toString(values[i]);
        throw BadInputException.of(path, "integers of 32 bits", found);
      }
      narrow[i] = (int) values[i];
    }
    return narrow;
  }

  byte[] bytes() {
    byte[] values = new byte[(int) header.count()];
    each((buffer, from, count) -> buffer.get(values, from, count));
    return values;
  }

  /** Receives a buffer with the next {@code count} elements, of which {@code from} is the first. */
  private interface Window {
    void take(ByteBuffer buffer, int from, int count);
  }

  private void each(Window window) {
    int size = header.type().bytes();
    long total = header.count();
    try (FileChannel channel = FileChannel.open(path)) {
      for (long from = 0; from < total; from += WINDOW / size) {
        int count = (int) Math.min(WINDOW / size, total - from);
        ByteBuffer bytes = bytes(channel, start + from * size, count * size);
        window.take(bytes.order(header.order()), (int) from, count);
      }
    } catch (IOException e) {
      throw NpyFile.failure(path, e);
    } catch (InternalError e) {
      // What Java makes of the operating system's signal that a mapped page is gone.
      throw new BadInputException(path + ": expected a file that stays, found it cut short", e);
    }
  }

  /** What is inside of a zip, as in a checkpoint, cannot be mapped. */
  private ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    return path.getFileSystem() == FileSystems.getDefault()
        ? channel.map(MapMode.READ_ONLY, from, length)
        : NpyFile.read(channel, from, length);
  }
}
