package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.LabeledImages;
import activarium.network.Evaluation;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A network that was trained elsewhere, ready to be looked at. */
public final class ImportedNetwork {

  private final Path file;
  private final ForeignModel model;

  /** The model's own name of each layer, by the one in a recording. */
  private final Map<String, String> names;

  private ImportedNetwork(Path file, ForeignModel model) {
    this.file = file;
    this.model = model;
    this.names = LayerNames.of(model.layers());
  }

  /**
   * Reads a DL4J zip or a Keras HDF5 model.
   *
   * @throws BadInputException if it cannot be read, or holds a layer that cannot be computed
   */
  public static ImportedNetwork read(Path file) {
    return new ImportedNetwork(file, ModelReader.read(file));
  }

  /** The names of the layers before the output, in the order of computation. */
  public List<String> layers() {
    return List.copyOf(names.keySet());
  }

  /** What pixels are given to it as: {@code 0 … 1}, or {@code 0 … 255} if it scales them itself. */
  public String pixelRange() {
    return model.takesBytes() ? "0 … 255" : "0 … 1";
  }

  /**
   * Runs images through the network in inference mode.
   *
   * @param observations images of the size that it was trained on
   * @param layers those to look at, out of {@link #layers}
   * @throws BadInputException if a layer is unknown or the images do not fit
   */
  public Snapshot look(LabeledImages observations, List<String> layers) {
    for (String layer : layers) {
      if (!layers().contains(layer)) {
        throw BadInputException.of(
            "layer", "one of " + String.join(", ", layers()), "'" + layer + "'");
      }
    }
    ForeignModel.Result seen =
        model.look(observations.images(), layers.stream().map(names::get).toList());
    FloatMatrix predictions = seen.predictions();
    requireClasses(observations, predictions.columns());
    List<ActivationSet> sets = new ArrayList<>();
    for (String layer : layers) {
      sets.add(new ActivationSet(layer, 0, seen.layers().get(names.get(layer))));
    }
    Evaluation evaluation = Evaluation.of(predictions, observations);
    return new Snapshot(
        0, 0, 0, 0, sets, predictions, Double.NaN, Double.NaN, evaluation.accuracy());
  }

  private void requireClasses(LabeledImages observations, int outputs) {
    for (int i = 0; i < observations.count(); i++) {
      if (observations.label(i) >= outputs) {
        throw BadInputException.of(
            file, "an output for class " + observations.label(i), outputs + " outputs");
      }
    }
  }
}
