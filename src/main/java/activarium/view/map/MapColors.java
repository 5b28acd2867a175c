package activarium.view.map;

import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.session.study.Stability;
import java.util.List;

/**
 * How the observations of a map are colored now.
 *
 * @param coloring what colors mean
 * @param values for a neuron its activations, for several their mean, from the lowest, 0, to the
 *     highest, 1; for a judgement how wrong each observation lies, 0 … 1; for the stability the
 *     share of its neighbors that it keeps; for false movement how far each has moved here and not
 *     in the layer, −1 … 1, none for the first map of a sequence; null where colors need none, and
 *     while what is needed is not known: then nothing has a color
 * @param neurons the numbers of the neurons, most often of one; empty where there is none
 * @param range the lowest and the highest activation of the neuron, or mean of several; null if
 *     there is none
 * @param stability of the map, where that is what is shown; else null
 */
public record MapColors(
    Coloring coloring, float[] values, List<Integer> neurons, float[] range, Stability stability) {

  /** The picture that one sees first: every observation in the hue of its true class. */
  public static final MapColors TRUE_CLASS = of(Coloring.TRUE_CLASS);

  /**
   * From here on an observation is marked: half of the worst that trustworthiness and continuity
   * can say of it.
   */
  static final double DOUBTFUL = 0.2;

  /** A movement that is as false has the strongest color: half of the way from least to most. */
  private static final float FALSE = 0.5f;

  /** Colors that need no values, or whose values are not known yet. */
  public static MapColors of(Coloring coloring) {
    return new MapColors(coloring, null, List.of(), null, null);
  }

  /** Colors by how active a neuron is, or several are on average. */
  public static MapColors neurons(List<Integer> neurons, float[] activations, float[] range) {
    return new MapColors(Coloring.NEURON, activations, neurons, range, null);
  }

  /** Colors by how wrong each observation lies, 0 … 1. */
  public static MapColors judged(Coloring coloring, float[] doubts) {
    return new MapColors(coloring, doubts, List.of(), null, null);
  }

  /** Colors by how much of its neighborhood each observation keeps; null while nobody knows. */
  public static MapColors stability(Stability stability) {
    float[] kept = stability == null ? null : stability.kept();
    return new MapColors(Coloring.STABILITY, kept, List.of(), null, stability);
  }

  /**
   * Colors by what has moved here and not in the layer, or the reverse; null while nobody knows.
   */
  public static MapColors movement(float[] untrue) {
    return new MapColors(Coloring.FALSE_MOVEMENT, untrue, List.of(), null, null);
  }

  /** Whether hues are those of classes. */
  public boolean isByClass() {
    return coloring.isByClass();
  }

  /** Whether what the colors are to show is not known yet. */
  public boolean isPending() {
    return values == null
        && (coloring == Coloring.NEURON
            || coloring == Coloring.FALSE_MOVEMENT
            || coloring.comparesNeighbors());
  }

  /** The color of an observation, 0xFFRRGGBB: of its disk, or of the rim of its triangle. */
  public int color(Theme theme, Observations observations, int i) {
    if (isPending() || values != null && i >= values.length) {
      return theme.faded(theme.muted(), 0.6f);
    }
    return switch (coloring) {
      case TRUE_CLASS -> theme.classes().color(observations.labels()[i]);
      case PREDICTION -> theme.classes().color(observations.predicted()[i]);
      case CONFIDENCE -> Ramp.sequential(theme, observations.confidence()[i]);
      case NEURON -> Ramp.sequential(theme, values[i]);
      case STABILITY -> theme.doubt(1 - values[i]);
      case FALSE_MOVEMENT -> Ramp.signed(theme, values[i] / FALSE);
      default -> theme.doubt((float) Math.sqrt(values[i] / DOUBTFUL));
    };
  }

  /** The color inside the triangle of an error: what it is taken for, where hues are classes. */
  public int core(Theme theme, Observations observations, int i) {
    return coloring.isByClass()
        ? theme.classes().color(observations.predicted()[i])
        : color(theme, observations, i);
  }

  /** Whether most neighbors are of another class here, but not in the map of every seed. */
  boolean isLostOutlier(int i) {
    return isOutlier(i) && !stability.surviving()[i];
  }

  /** Whether most neighbors are of another class in the map of every seed. */
  boolean isSurvivingOutlier(int i) {
    return isOutlier(i) && stability.surviving()[i];
  }

  private boolean isOutlier(int i) {
    return stability != null && i < stability.outliers().length && stability.outliers()[i];
  }

  /** Whether the map must not be trusted where an observation lies. */
  boolean isDoubtful(int i) {
    return coloring.isJudgement() && values != null && i < values.length && values[i] >= DOUBTFUL;
  }
}
