package activarium.recording;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The element types of {@code .npy} files that are read and written. */
public enum NpyType {
  FLOAT16("f2", 2),
  FLOAT32("f4", 4),
  FLOAT64("f8", 8),
  UINT8("u1", 1),
  INT32("i4", 4),
  INT64("i8", 8);

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

  static Optional<NpyType> ofCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  static String codes() {
    return Arrays.stream(values()).map(NpyType::code).collect(Collectors.joining(", "));
  }
}
