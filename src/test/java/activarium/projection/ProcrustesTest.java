package activarium.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcrustesTest {

  private final Embedding target = Digits.load().embedding();

  private static Embedding copy(Embedding of, double angle, double scale, int flip) {
    float[] positions = new float[2 * of.size()];
    for (int i = 0; i < of.size(); i++) {
      double x = scale * of.x(i);
      double y = scale * flip * of.y(i);
      positions[2 * i] = (float) (5 + Math.cos(angle) * x - Math.sin(angle) * y);
      positions[2 * i + 1] = (float) (-3 + Math.sin(angle) * x + Math.cos(angle) * y);
    }
    return new Embedding(of.size(), positions);
  }

  @Test
  void aRotatedMirroredScaledCopyComesBack() {
    for (int flip : new int[] {1, -1}) {
      Procrustes.Fit fit = Procrustes.align(copy(target, 2.1, 0.3, flip), target, true);
      assertThat(fit.residual()).isCloseTo(0, within(1e-5));
      assertThat(fit.embedding().positions()).containsExactly(target.positions(), within(1e-4f));
    }
  }

  @Test
  void sizeStaysWithoutScaling() {
    Embedding moving = copy(target, -1, 2, -1);
    Procrustes.Fit fit = Procrustes.align(moving, target, false);
    assertThat(fit.residual()).isCloseTo(1, within(1e-4));
    assertThat(fit.embedding().bounds().width()).isGreaterThan(1.9f * target.bounds().width());
  }

  @Test
  void coincidingPointsAreNoTrouble() {
    Embedding dot = new Embedding(3, new float[6]);
    assertThat(Procrustes.align(dot, dot, true).residual()).isZero();
  }
}
