package activarium.session.study;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Embedding;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContoursTest {

  private static final int COUNT = 3000;

  /** Two round classes whose middles are so far apart, in standard deviations. */
  private static Embedding pair(float apart) {
    Random random = new Random(6);
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < COUNT; i++) {
      positions[2 * i] = (float) random.nextGaussian() + (i % 2) * apart;
      positions[2 * i + 1] = (float) random.nextGaussian();
    }
    return new Embedding(COUNT, positions);
  }

  private static int[] labels() {
    return IntStream.range(0, COUNT).map(i -> i % 2).toArray();
  }

  /** How often a ray to the right crosses the pieces: odd inside. */
  private static boolean isInside(float[] pieces, float x, float y) {
    int crossings = 0;
    for (int i = 0; i < pieces.length; i += 4) {
      float y0 = pieces[i + 1];
      float y1 = pieces[i + 3];
      if (y0 > y != y1 > y) {
        float at = pieces[i] + (y - y0) / (y1 - y0) * (pieces[i + 2] - pieces[i]);
        crossings += at > x ? 1 : 0;
      }
    }
    return crossings % 2 == 1;
  }

  private static double shareInside(float[] pieces, Embedding embedding, int label) {
    return IntStream.range(0, COUNT)
        .filter(i -> i % 2 == label)
        .mapToDouble(i -> isInside(pieces, embedding.x(i), embedding.y(i)) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void holdHalfAndNineTenthsOfEachClass() {
    Embedding embedding = pair(9);
    Contours contours = Contours.of(embedding, labels(), 2);
    for (int c = 0; c < 2; c++) {
      assertThat(shareInside(contours.inner()[c], embedding, c)).isBetween(0.47, 0.57);
      assertThat(shareInside(contours.outer()[c], embedding, c)).isBetween(0.88, 0.95);
      assertThat(shareInside(contours.outer()[c], embedding, 1 - c)).isLessThan(0.01);
    }
    assertThat(contours.zones()).as("classes far apart").isEmpty();
    assertThat(contours.hatching()).isEmpty();
  }

  @Test
  void hatchWhereClassesOverlap() {
    Embedding embedding = pair(2.5f);
    Contours contours = Contours.of(embedding, labels(), 2);
    assertThat(isInside(contours.zones(), 1.25f, 0)).as("in the middle").isTrue();
    assertThat(isInside(contours.zones(), -1.25f, 0)).as("at the far side of one").isFalse();
    float[] hatching = contours.hatching();
    assertThat(hatching).isNotEmpty();
    for (int i = 0; i < hatching.length; i += 4) {
      float middle = (hatching[i] + hatching[i + 2]) / 2;
      assertThat(isInside(contours.zones(), middle, hatching[i + 1] + 1e-4f)).isTrue();
    }
  }

  @Test
  void closeAroundSaddles() {
    Contours contours = Contours.of(pair(3.2f), labels(), 2);
    for (float[] pieces :
        new float[][] {contours.zones(), contours.outer()[0], contours.inner()[1]}) {
      float[] ends = new float[pieces.length / 2];
      for (int i = 0; i < ends.length; i++) {
        ends[i] = pieces[2 * i] * 31 + pieces[2 * i + 1];
      }
      Arrays.sort(ends);
      for (int i = 0; i < ends.length; i += 2) {
        assertThat(ends[i + 1] - ends[i]).as("every end is another's start").isLessThan(1e-3f);
      }
    }
  }

  @Test
  void knowsNothingOfAClassWithoutPoints() {
    Contours contours = Contours.of(pair(4), labels(), 3);
    assertThat(contours.outer()[2]).isEmpty();
  }
}
