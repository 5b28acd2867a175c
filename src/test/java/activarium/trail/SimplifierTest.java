package activarium.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimplifierTest {

  @Test
  void whatLiesOnAStraightWayIsLeftOut() {
    float[] line = {0, 0, 1, 1, 2, 2.05f, 3, 3, 3, 6};
    assertThat(Simplifier.simplify(line, 0.1)).containsExactly(0, 0, 3, 3, 3, 6);
    assertThat(Simplifier.simplify(line, 0.01)).containsExactly(0, 0, 1, 1, 2, 2.05f, 3, 3, 3, 6);
  }

  @Test
  void noPointOfACircleIsFurtherThanTheTolerance() {
    float[] circle = new float[400];
    for (int i = 0; i < 200; i++) {
      circle[2 * i] = (float) Math.cos(Math.PI * i / 199);
      circle[2 * i + 1] = (float) Math.sin(Math.PI * i / 199);
    }
    float[] simple = Simplifier.simplify(circle, 0.01);
    assertThat(simple.length / 2).isBetween(8, 20);
    for (int i = 0; i + 3 < simple.length; i += 2) {
      double x = (simple[i] + simple[i + 2]) / 2;
      double y = (simple[i + 1] + simple[i + 3]) / 2;
      assertThat(Math.hypot(x, y)).as("middle of chord %d", i / 2).isBetween(0.98, 1.001);
    }
  }

  @Test
  void loopsAndShortLinesStay() {
    float[] loop = {0, 0, 1, 0, 0, 0};
    assertThat(Simplifier.simplify(loop, 0.5)).containsExactly(loop);
    assertThat(Simplifier.simplify(new float[] {4, 2}, 1)).containsExactly(4, 2);
  }
}
