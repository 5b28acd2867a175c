package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FloatMatrixTest {

  @Test
  void copiesTheRowsOfAnArray() {
    float[][] rows = {{1, 2, 3}, {4, 5, 6}};
    FloatMatrix matrix = FloatMatrix.of(rows);
    rows[1][0] = 9;
    assertThat(matrix.rows()).isEqualTo(2);
    assertThat(matrix.columns()).isEqualTo(3);
    assertThat(matrix.values()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void refusesRowsOfOtherLengths() {
    assertThatThrownBy(() -> FloatMatrix.of(new float[][] {{1, 2}, {3, 4}, {5}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2 has 1 values, row 0 has 2");
  }

  @Test
  void hasNoColumnsWithoutRows() {
    assertThat(FloatMatrix.of(new float[0][]).toString()).isEqualTo("FloatMatrix[0 × 0]");
  }
}
