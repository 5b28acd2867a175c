package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanImageTest {

  private static final int COUNT = 50;

  @Test
  void isTheSameHoweverTheChoiceCameAbout() {
    Random random = new Random(4);
    byte[] pixels = new byte[COUNT * 6];
    random.nextBytes(pixels);
    Images images = new Images(COUNT, 2, 3, 1, pixels);
    MeanImage mean = new MeanImage(images);
    boolean[] chosen = new boolean[COUNT];
    for (int stroke = 0; stroke < 40; stroke++) {
      // Now and then quite another choice, and between them one that is nearly the last one.
      double change = stroke % 5 == 0 ? 0.5 : 0.1;
      for (int i = 0; i < COUNT; i++) {
        chosen[i] ^= random.nextDouble() < change;
      }
      int[] members = IntStream.range(0, COUNT).filter(i -> chosen[i]).toArray();
      float[] found = mean.of(members);
      for (int v = 0; v < 6; v++) {
        int value = v;
        double expected =
            IntStream.of(members).map(i -> pixels[i * 6 + value] & 0xff).average().orElseThrow();
        assertThat(found[v]).isEqualTo((float) expected);
      }
    }
    assertThat(mean.of(new int[0])).isNull();
    assertThat(mean.of(new int[] {7})[5]).isEqualTo(pixels[7 * 6 + 5] & 0xff);
  }
}
