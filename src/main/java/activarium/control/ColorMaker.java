package activarium.control;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.projection.quality.Trustworthiness;
import activarium.recording.ActivationSet;
import activarium.session.Judgement;
import activarium.session.study.Stability;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;

/** Makes the colors of one map; as long as nothing has changed, they are the same object. */
public final class ColorMaker {

  private record Asked(
      Coloring coloring,
      int neuron,
      ActivationSet layer,
      Judgement judgement,
      Stability stability) {

    /** By identity: comparing all activations once a frame would take long. */
    boolean isSame(Asked other) {
      return other != null
          && coloring == other.coloring
          && neuron == other.neuron
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
   * @param neuron that is looked at, or −1
   * @param layer that the map is of, or null while there is none
   * @param judgement of the map, or null while there is none
   * @param stability of the map, or null while nobody wants to know
   */
  MapColors colors(
      Coloring coloring,
      int neuron,
      ActivationSet layer,
      Judgement judgement,
      Stability stability) {
    Asked question =
        new Asked(
            coloring,
            neuron,
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
      return neuron(asked.layer, asked.neuron);
    }
    if (asked.coloring == Coloring.STABILITY) {
      return MapColors.stability(asked.stability);
    }
    return asked.judgement == null
        ? MapColors.of(asked.coloring)
        : MapColors.judged(asked.coloring, doubts(asked.coloring, asked.judgement));
  }

  private static MapColors neuron(ActivationSet layer, int neuron) {
    if (layer == null || neuron < 0 || neuron >= layer.neurons()) {
      return MapColors.neuron(neuron, null, null);
    }
    FloatMatrix activations = layer.activations();
    return MapColors.neuron(
        neuron, Contrast.activation(activations, neuron), Contrast.range(activations, neuron));
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
