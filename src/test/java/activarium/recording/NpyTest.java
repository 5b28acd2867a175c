package activarium.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {

  @TempDir Path folder;

  /** A file with the given dictionary, as numpy would write it, and the given elements. */
  private Path file(String dictionary, byte[] elements) throws IOException {
    byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer buffer = ByteBuffer.allocate(10 + text.length + elements.length);
    buffer.order(ByteOrder.LITTLE_ENDIAN).put(NpyHeader.MAGIC).put((byte) 1).put((byte) 0);
    buffer.putShort((short) text.length).put(text).put(elements);
    return Files.write(folder.resolve("some.npy"), buffer.array());
  }

  private static String dictionary(String descr, boolean fortran, String shape) {
    return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n"
        .formatted(descr, fortran ? "True" : "False", shape);
  }

  @Test
  void everyTypeComesBack() {
    Path path = folder.resolve("deep/x.npy");
    Npy.write(path, new float[] {1.5f, -2, Float.NaN, 4, 5, 6}, 2, 3);
    assertThat(NpyFile.open(path).shape()).containsExactly(2, 3);
    assertThat(Npy.readMatrix(path).at(1, 2)).isEqualTo(6);
    Npy.write(path, new double[] {1.25, 2}, 2);
    assertThat(NpyFile.open(path).floats()).containsExactly(1.25f, 2);
    Npy.write(path, new int[] {1, -7}, 2);
    assertThat(Npy.readInts(path)).containsExactly(1, -7);
    Npy.write(path, new long[] {1, -7}, 1, 2);
    assertThat(NpyFile.open(path).ints()).containsExactly(1, -7);
    Npy.write(path, new byte[] {1, -1}, 2, 1, 1, 1);
    assertThat(NpyFile.open(path).floats()).containsExactly(1, 255);
    assertThat(NpyFile.open(path).bytes()).containsExactly(1, -1);
  }

  @Test
  void headerIsAlignedAsNumpyWantsIt() throws IOException {
    Path path = folder.resolve("x.npy");
    Npy.write(path, FloatMatrix.zeros(3, 2));
    assertThat(Files.size(path)).isEqualTo(128 + 24);
    assertThat(Files.readAllBytes(path)[127]).isEqualTo((byte) '\n');
    assertThat(folder.toFile().list()).containsExactly("x.npy");
  }

  /** Zero, one, the largest, the smallest normal and subnormal, infinity; signs. */
  @Test
  void halfPrecisionIsRead() throws IOException {
    byte[] elements =
        HexFormat.of()
            .parseHex("0000 0080 003c ff7b 0004 0100 007c 00fc 662e 48c2".replace(" ", ""));
    float[] floats = NpyFile.open(file(dictionary("<f2", false, "(10, 1)"), elements)).floats();
    assertThat(floats)
        .containsExactly(
            0f,
            -0f,
            1f,
            65504f,
            0x1p-14f,
            0x1p-24f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            0.0999755859375f,
            -3.140625f);
  }

  @ParameterizedTest
  @CsvSource({"<f4,false", ">f4,false", "<f4,true", ">f8,true", ">i4,true", "<i8,false"})
  void ordersOfBytesAndIndicesAreKept(String descr, boolean fortran) throws IOException {
    int size = descr.charAt(2) - '0';
    ByteBuffer elements = ByteBuffer.allocate(6 * size);
    elements.order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int[] sequence = fortran ? new int[] {0, 3, 1, 4, 2, 5} : new int[] {0, 1, 2, 3, 4, 5};
    for (int value : sequence) {
      switch (descr.substring(1)) {
        case "f4" -> elements.putFloat(value);
        case "f8" -> elements.putDouble(value);
        case "i4" -> elements.putInt(value);
        default -> elements.putLong(value);
      }
    }
    Path path = file(dictionary(descr, fortran, "(2, 3)"), elements.array());
    assertThat(NpyFile.open(path).floats()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "|b1,00 01,0 1",
    "|i1,7f 80,127 -128",
    "|u1,7f 80,127 128",
    "<i2,ff7f 0080,32767 -32768",
    ">i2,7fff 8000,32767 -32768",
    "<u2,ff7f 0080,32767 32768",
    ">u4,7fffffff 80000000,2147483647 2147483648",
    "<u8,0100000000000000 0000000000000080,1 9223372036854775808"
  })
  void everyIntegerIsRead(String descr, String hex, String numbers) throws IOException {
    byte[] elements = HexFormat.of().parseHex(hex.replace(" ", ""));
    NpyFile file = NpyFile.open(file(dictionary(descr, false, "(2, 1)"), elements));
    String[] expected = numbers.split(" ");
    assertThat(file.floats())
        .containsExactly(Float.parseFloat(expected[0]), Float.parseFloat(expected[1]));
    if (Double.parseDouble(expected[1]) <= Integer.MAX_VALUE) {
      assertThat(Npy.readInts(folder.resolve("some.npy")))
          .containsExactly(Integer.parseInt(expected[0]), Integer.parseInt(expected[1]));
    } else {
      assertThatThrownBy(file::ints)
          .isInstanceOf(BadInputException.class)
          .hasMessageEndingWith("expected integers of 32 bits, found " + expected[1]);
    }
  }

  @Test
  void labelsMayBeAColumnButNoTable() throws IOException {
    Npy.write(folder.resolve("column.npy"), new int[] {3, 4}, 2, 1);
    Npy.write(folder.resolve("table.npy"), new int[] {3, 4}, 1, 2);
    assertThat(Npy.readInts(folder.resolve("column.npy"))).containsExactly(3, 4);
    assertThatThrownBy(() -> Npy.readInts(folder.resolve("table.npy")))
        .isInstanceOf(BadInputException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void differencesOfLargeNumbersAreKept(boolean fortran) throws IOException {
    ByteBuffer elements = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    double[] rows = {1.7e9, 0.5, 1.7e9 + 3, -0.5};
    for (int i : fortran ? new int[] {0, 2, 1, 3} : new int[] {0, 1, 2, 3}) {
      elements.putDouble(rows[i]);
    }
    FloatMatrix found =
        NpyFile.open(file(dictionary("<f8", fortran, "(2, 2)"), elements.array())).differences();
    assertThat(found.at(1, 0) - found.at(0, 0)).isEqualTo(3);
    assertThat(new float[] {found.at(0, 1), found.at(1, 1)}).containsExactly(0.5f, -0.5f);
  }

  /** numpy writes version 3 for names of fields that are not Latin-1. */
  @Test
  void headersOfVersionThreeAreUtf8() throws IOException {
    byte[] text =
        "{'descr': [('\u00e9t\u00e9\u65e5', '<f4')], 'fortran_order': False, 'shape': (1,)}"
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(NpyHeader.MAGIC).put((byte) 3).put((byte) 0).putInt(text.length).put(text);
    Path path = Files.write(folder.resolve("fields.npy"), bytes.array());
    assertThatThrownBy(() -> NpyFile.open(path)).hasMessageContaining("\u00e9t\u00e9\u65e5");
  }

  @Test
  void fourDimensionsInFortranOrder() throws IOException {
    byte[] elements = new byte[24];
    int at = 0;
    for (int d = 0; d < 2; d++) {
      for (int c = 0; c < 2; c++) {
        for (int b = 0; b < 3; b++) {
          for (int a = 0; a < 2; a++) {
            elements[at++] = (byte) (((a * 3 + b) * 2 + c) * 2 + d);
          }
        }
      }
    }
    Path path = file(dictionary("|u1", true, "(2, 3, 2, 2)"), elements);
    int[] ascending = NpyFile.open(path).ints();
    assertThat(ascending).isSorted().hasSize(24);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1000000, 1000)",
        "(2, 4)",
        "(2, 2)",
        "(99999999999, 1)",
        "(2147483647, 2147483647, 2147483647, 4)",
        "()",
        "(1, 1, 1, 1, 6)"
      })
  void aHeaderThatDoesNotFitIsRefused(String shape) throws IOException {
    Path path = file(dictionary("<f4", false, shape), new byte[24]);
    assertRefused(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|O", "<c8", "<U5", "<M8[ns]", "<f16"})
  void otherTypesAreRefused(String descr) throws IOException {
    assertRefused(file(dictionary(descr, false, "(2, 3)"), new byte[24]));
  }

  @Test
  void structuredTornAndForeignFilesAreRefused() throws IOException {
    assertRefused(
        file("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (6,), }", new byte[24]));
    assertRefused(Files.write(folder.resolve("png.npy"), new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
    assertRefused(Files.write(folder.resolve("empty.npy"), new byte[0]));
    assertRefused(folder.resolve("missing.npy"));
    assertRefused(folder);
    Path whole = folder.resolve("whole.npy");
    Npy.write(whole, new float[1000], 10, 100);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {5, 9, 11, 60, 127, 128, 129, bytes.length - 1}) {
      assertRefused(Files.write(folder.resolve("torn.npy"), Arrays.copyOf(bytes, length)));
    }
    bytes[6] = 9;
    assertRefused(Files.write(folder.resolve("version.npy"), bytes));
  }

  @Test
  void integersThatAreNoneOrDoNotFitAreRefused() {
    Path path = folder.resolve("x.npy");
    Npy.write(path, new float[] {1}, 1);
    assertThatThrownBy(() -> Npy.readInts(path)).isInstanceOf(BadInputException.class);
    Npy.write(path, new long[] {1L << 40}, 1);
    assertThatThrownBy(() -> Npy.readInts(path)).isInstanceOf(BadInputException.class);
  }

  private static void assertRefused(Path path) {
    assertThatThrownBy(() -> NpyFile.open(path).floats())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(path.getFileName().toString())
        .hasMessageContaining("expected")
        .hasMessageContaining("found")
        .message()
        .doesNotContain("\n");
  }
}
