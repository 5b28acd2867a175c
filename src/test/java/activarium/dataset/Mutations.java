package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Breaks a good file in thousands of ways and has it read. */
public final class Mutations {

  private Mutations() {}

  /**
   * Whatever is done to the bytes of {@code good}, {@code reader} returns or refuses in one line
   * that names the file.
   *
   * @param scratch the file to write and read
   */
  public static void survive(byte[] good, int rounds, Path scratch, Consumer<Path> reader)
      throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < rounds; round++) {
      Files.write(scratch, mutate(good, random));
      try {
        reader.accept(scratch);
      } catch (BadInputException e) {
        assertThat(e.getMessage())
            .as("round %d", round)
            .doesNotContain("\n")
            .contains(scratch.getFileName().toString());
      } catch (RuntimeException | Error e) {
        throw new AssertionError("round " + round + " was neither read nor refused", e);
      }
    }
  }

  /** Changes some bytes, mostly early ones where headers are; cuts or lengthens some files. */
  private static byte[] mutate(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int reach = random.nextBoolean() ? Math.min(bytes.length, 200) : bytes.length;
      byte[] values = {(byte) random.nextInt(256), 0, -1, 0x7f, (byte) 0x80};
      bytes[random.nextInt(reach)] = values[random.nextInt(values.length)];
    }
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(100));
      default -> bytes;
    };
  }
}
