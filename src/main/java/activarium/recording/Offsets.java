package activarium.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What to subtract from the columns of a matrix before it becomes floats, so that what matters is
 * not lost: of seconds since 1970 as float32, only every 128th is left. Where columns lie makes no
 * difference to distances and correlations. Columns that are not far from 0 keep their values.
 */
final class Offsets {

  /** Deviations from 0 beyond which float32 keeps less than four digits of the differences. */
  private static final double FAR = 1024;

  private static final double LARGEST_LONG = 0x1p63;

  private final NpyType type;
  private final int columns;
  private final long[] firstIntegers;
  private final double[] firsts;
  private final double[] sums;
  private final double[] squares;

  private Offsets(NpyType type, int columns) {
    this.type = type;
    this.columns = columns;
    this.firstIntegers = new long[columns];
    this.firsts = new double[columns];
    this.sums = new double[columns];
    this.squares = new double[columns];
  }

  /**
   * Finds them.
   *
   * @param columns of the matrix, its rows are the rest
   * @return one for each column, 0 for those that stay
   */
  static double[] of(NpyElements elements, int columns) {
    NpyHeader header = elements.header();
    Offsets offsets = new Offsets(header.type(), columns);
    int rows = columns == 0 ? 0 : (int) (header.count() / columns);
    if (!header.type().isWide() || rows == 0) {
      return new double[columns];
    }
    elements.eachPlace(offsets::first);
    elements.eachPlace(offsets::add);
    return offsets.far(rows);
  }

  private void first(ByteBuffer buffer, int place) {
    if (place >= columns) {
      buffer.position(buffer.position() + type.bytes());
    } else if (type.isInteger()) {
      firstIntegers[place] = type.integer(buffer);
      firsts[place] = type.value(firstIntegers[place]);
    } else {
      firsts[place] = type.number(buffer);
    }
  }

  /** Relative to the first row, so that the squares do not cancel. */
  private void add(ByteBuffer buffer, int place) {
    int c = place % columns;
    double difference =
        type.isInteger()
            ? type.integer(buffer) - firstIntegers[c]
            : type.number(buffer) - firsts[c];
    sums[c] += difference;
    squares[c] += difference * difference;
  }

  private double[] far(int rows) {
    double[] offsets = new double[columns];
    Arrays.setAll(
        offsets,
        c -> {
          double mean = sums[c] / rows;
          double variance = Math.max(0, squares[c] / rows - mean * mean);
          double place = firsts[c] + mean;
          return Math.abs(place) > FAR * Math.sqrt(variance)
              ? type.isInteger() ? Math.rint(place) : place
              : 0;
        });
    return offsets;
  }

  /** The exact difference where a long holds it. */
  static double difference(NpyType type, long value, double offset) {
    boolean signed = type != NpyType.UINT64 || value >= 0;
    boolean exact = signed && Math.abs(offset) < LARGEST_LONG;
    if (exact) {
      long difference = value - (long) offset;
      boolean overflows = ((value ^ (long) offset) & (value ^ difference)) < 0;
      if (!overflows) {
        return difference;
      }
    }
    return type.value(value) - offset;
  }
}
