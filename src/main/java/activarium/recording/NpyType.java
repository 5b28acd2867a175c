package activarium.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The element types of {@code .npy} files that are read; some of them are written, too. */
public enum NpyType {
  FLOAT16("f2", 2),
  FLOAT32("f4", 4),
  FLOAT64("f8", 8),
  BOOL("b1", 1),
  INT8("i1", 1),
  UINT8("u1", 1),
  INT16("i2", 2),
  UINT16("u2", 2),
  INT32("i4", 4),
  UINT32("u4", 4),
  INT64("i8", 8),
  UINT64("u8", 8);

  private static final double TWO_TO_64 = 0x1p64;

  private final String code;
  private final int bytes;

  NpyType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** numpy's name without the byte order, such as {@code f4}. */
  public String code() {
    return code;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether elements are whole numbers, truth values included. */
  boolean isInteger() {
    return !code.startsWith("f");
  }

  /** Whether there are elements that float32 does not hold exactly. */
  boolean isWide() {
    return this == FLOAT64 || isInteger() && bytes >= Integer.BYTES;
  }

  /** The next element of a type of integers; of {@link #UINT64} its bits. */
  long integer(ByteBuffer buffer) {
    return switch (this) {
      case BOOL -> buffer.get() == 0 ? 0 : 1;
      case INT8 -> buffer.get();
      case UINT8 -> buffer.get() & 0xff;
      case INT16 -> buffer.getShort();
      case UINT16 -> buffer.getShort() & 0xffff;
      case INT32 -> buffer.getInt();
      case UINT32 -> buffer.getInt() & 0xffffffffL;
      case INT64, UINT64 -> buffer.getLong();
      default -> throw new IllegalStateException(this + " is no type of integers");
    };
  }

  /** The next element; integers beyond 2^53 are rounded. */
  double number(ByteBuffer buffer) {
    return switch (this) {
      case FLOAT16 -> Half.toFloat(buffer.getShort());
      case FLOAT32 -> buffer.getFloat();
      case FLOAT64 -> buffer.getDouble();
      default -> value(integer(buffer));
    };
  }

  /** What {@link #integer} stands for. */
  double value(long integer) {
    return this == UINT64 && integer < 0 ? integer + TWO_TO_64 : integer;
  }

  static Optional<NpyType> ofCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  static String codes() {
    return Arrays.stream(values()).map(NpyType::code).collect(Collectors.joining(", "));
  }
}
