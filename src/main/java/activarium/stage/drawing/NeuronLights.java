package activarium.stage.drawing;

import activarium.core.FloatMatrix;
import activarium.session.study.DrawnAnswer;
import activarium.session.study.EvolutionResult;
import java.util.List;

/**
 * How much louder or quieter than usual each neuron of the last layer is, in standard deviations
 * over the observations.
 */
final class NeuronLights {

  private float[] means = {};
  private float[] deviations = {};

  /** Of these observations. */
  void among(EvolutionResult result) {
    List<String> layers = result.sequence().stops().stream().map(stop -> stop.layer()).toList();
    FloatMatrix last =
        result.sequence().snapshots().get(0).layer(layers.get(layers.size() - 1)).activations();
    means = new float[last.columns()];
    deviations = new float[last.columns()];
    for (int neuron = 0; neuron < means.length; neuron++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < last.rows(); i++) {
        sum += last.at(i, neuron);
        squares += (double) last.at(i, neuron) * last.at(i, neuron);
      }
      double mean = sum / last.rows();
      means[neuron] = (float) mean;
      deviations[neuron] = (float) Math.sqrt(Math.max(0, squares / last.rows() - mean * mean));
    }
  }

  /** Of each neuron; null, for the class that each decides, where nobody was asked. */
  float[] of(DrawnAnswer answer) {
    if (!answer.isAsked()) {
      return null;
    }
    float[] values = answer.layers().get(answer.layers().size() - 1).activations().row(0);
    float[] lights = new float[values.length];
    for (int neuron = 0; neuron < lights.length; neuron++) {
      lights[neuron] =
          deviations[neuron] > 0 ? (values[neuron] - means[neuron]) / deviations[neuron] : 0;
    }
    return lights;
  }
}
