package activarium.control;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.projection.quality.Trustworthiness;
import activarium.recording.ActivationSet;
import activarium.session.Judgement;
import activarium.session.study.Stability;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import java.util.List;

/** Makes the colors of one map; as long as nothing has changed, they are the same object. */
public final class ColorMaker {

  private record Asked(
      Coloring coloring,
      List<Integer> neurons,
      ActivationSet layer,
      Judgement judgement,
      Stability stability) {

    /** By identity: comparing all activations once a frame would take long. */
    boolean isSame(Asked other) {
      return other != null
          && coloring == other.coloring
          && neurons.equals(other.neurons)
          && layer == other.layer
          && judgement == other.judgement
          && stability == other.stability;
    }
  }

  private Asked asked;
  private MapColors colors = MapColors.TRUE_CLASS;

  /**
   * The colors of a map.
   *
   * @param neurons that are looked at, if any
   * @param layer that the map is of, or null while there is none
   * @param judgement of the map, or null while there is none
   * @param stability of the map, or null while nobody wants to know
   */
  MapColors colors(
      Coloring coloring,
      List<Integer> neurons,
      ActivationSet layer,
      Judgement judgement,
      Stability stability) {
    Asked question =
        new Asked(
            coloring,
            coloring == Coloring.NEURON ? neurons : List.of(),
            coloring == Coloring.NEURON ? layer : null,
            coloring.isJudgement() ? judgement : null,
            coloring == Coloring.STABILITY ? stability : null);
    if (!question.isSame(asked)) {
      asked = question;
      colors = made(question);
    }
    return colors;
  }

  private static MapColors made(Asked asked) {
    if (asked.coloring == Coloring.NEURON) {
      return neurons(asked.layer, asked.neurons);
    }
    if (asked.coloring == Coloring.STABILITY) {
      return MapColors.stability(asked.stability);
    }
    return asked.judgement == null
        ? MapColors.of(asked.coloring)
        : MapColors.judged(asked.coloring, doubts(asked.coloring, asked.judgement));
  }

  /** Those that the layer does not have have no part in it. */
  private static MapColors neurons(ActivationSet layer, List<Integer> neurons) {
    List<Integer> there =
        neurons.stream().filter(j -> layer != null && j < layer.neurons()).toList();
    if (there.isEmpty()) {
      return MapColors.neurons(neurons, null, null);
    }
    FloatMatrix activations = layer.activations();
    int[] columns = there.stream().mapToInt(j -> j).toArray();
    return MapColors.neurons(
        there, Contrast.activation(activations, columns), Contrast.range(activations, columns));
  }

  private static float[] doubts(Coloring coloring, Judgement judgement) {
    Trustworthiness measure =
        coloring == Coloring.FALSE_NEIGHBORS ? judgement.trustworthiness() : judgement.continuity();
    double[] right = measure.perPoint();
    float[] doubts = new float[right.length];
    for (int i = 0; i < doubts.length; i++) {
      doubts[i] = (float) (1 - right[i]);
    }
    return doubts;
  }
}
