package activarium.projection.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Compared with the definitions in numpy, on numbers that both can make. */
class TemporalStabilityTest {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final int STEPS = 4;
  private static final int OBSERVATIONS = 6;
  private static final int NEURONS = 3;

  private static List<FloatMatrix> frames() {
    List<FloatMatrix> frames = new ArrayList<>();
    for (int t = 0; t < STEPS; t++) {
      FloatMatrix frame = FloatMatrix.zeros(OBSERVATIONS, NEURONS);
      for (int i = 0; i < OBSERVATIONS; i++) {
        for (int d = 0; d < NEURONS; d++) {
          frame.values()[i * NEURONS + d] =
              (float) Math.sin(1 + 7 * t + 3 * i + d * d + 0.1 * t * i);
        }
      }
      frames.add(frame);
    }
    return frames;
  }

  private static List<Embedding> maps() {
    List<Embedding> maps = new ArrayList<>();
    for (int t = 0; t < STEPS; t++) {
      float[] positions = new float[2 * OBSERVATIONS];
      for (int k = 0; k < positions.length; k++) {
        int i = k / 2;
        positions[k] = (float) Math.cos(2 * t + i * 1.3 + k % 2 + 0.7 * (t * i % 5));
      }
      maps.add(new Embedding(OBSERVATIONS, positions));
    }
    return maps;
  }

  private static void assertIs(
      TemporalStability found, double pearson, double spearman, double stress) {
    assertThat(found.pearson()).isCloseTo(pearson, CLOSE);
    assertThat(found.spearman()).isCloseTo(spearman, CLOSE);
    assertThat(found.stress()).isCloseTo(stress, CLOSE);
  }

  private final Movements movements = Movements.of(frames(), maps());

  @Test
  void allStepsAndObservationsTogether() {
    assertIs(TemporalStability.of(movements), -0.29709568518, -0.28998968008, 0.26324284874);
  }

  @Test
  void stepByStep() {
    TemporalStability[] steps = TemporalStability.perStep(movements);
    assertThat(steps).hasSize(STEPS - 1);
    assertIs(steps[0], 0.01123043398, -0.2, 0.07616397839);
    assertIs(steps[2], -0.23643094719, -0.25714285714, 0.24785592350);
  }

  @Test
  void pointByPoint() {
    TemporalStability[] points = TemporalStability.perPoint(movements);
    assertThat(points).hasSize(OBSERVATIONS);
    assertIs(points[0], -0.84766767803, -0.5, 0.12786043253);
    assertIs(points[1], 0.74551567176, 0.5, 0.02401514927);
  }

  @Test
  void classByClass() {
    TemporalStability[] classes =
        TemporalStability.perClass(movements, new int[] {0, 1, 0, 1, 0, 1});
    assertIs(classes[0], -0.42990427712, -0.48333333333, 0.33338465755);
    assertIs(classes[1], -0.14258105958, -0.01666666667, 0.19750666577);
    assertThat(TemporalStability.perClass(movements, new int[] {0, 0, 0, 0, 0, 2})[1].pearson())
        .as("a class without observations")
        .isNaN();
  }

  @Test
  void whatTheMapMakesUpIsAboveZeroAndWhatItHidesBelow() {
    double[] untrue = TemporalStability.untrue(movements);
    assertThat(Arrays.copyOf(untrue, 5))
        .containsExactly(
            new double[] {0.82352941, 0.23529412, 0.88235294, 0, 0.35294118}, within(1e-7));
    assertThat(Arrays.stream(untrue).sum())
        .as("what is made up is hidden elsewhere")
        .isCloseTo(0, CLOSE);
  }

  @Test
  void aMapThatMovesAsItsLayerDoesIsTrue() {
    double[] same = movements.high().clone();
    for (int k = 0; k < same.length; k++) {
      same[k] *= 7; // a map has no unit
    }
    TemporalStability found =
        TemporalStability.of(new Movements(OBSERVATIONS, movements.high(), same));
    assertIs(found, 1, 1, 0);
  }

  @Test
  void mapsThatStandStillTellNothing() {
    TemporalStability still =
        TemporalStability.of(
            new Movements(OBSERVATIONS, movements.high(), new double[movements.high().length]));
    assertThat(still.pearson()).isNaN();
    assertThat(still.spearman()).isNaN();
    assertThat(still.stress()).isCloseTo(1, CLOSE);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Movements.of(frames().subList(0, 1), maps().subList(0, 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at least two steps");
    List<FloatMatrix> uneven = frames();
    uneven.set(2, FloatMatrix.zeros(OBSERVATIONS, NEURONS + 1));
    assertThatThrownBy(() -> Movements.of(uneven, maps()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("step 2");
    List<Embedding> fewer = maps();
    fewer.set(1, new Embedding(1, new float[2]));
    assertThatThrownBy(() -> Movements.of(frames(), fewer))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("map 1");
  }
}
