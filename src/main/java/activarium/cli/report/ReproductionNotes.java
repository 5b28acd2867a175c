package activarium.cli.report;

import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.Images;
import activarium.network.InitialWeights;
import activarium.network.NetworkCatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the protocol of this program is not, or may not be, that of the paper; as Markdown. */
final class ReproductionNotes {

  private static final String FIXED =
      """
      - **Images.** The paper chose its hyperparameters by validation images, then trained again on all
        images but the test set, and reports that. Here all training images are trained on, but for the
        last N where --validation N holds them out.
      - **Flattening.** The paper's "fully connected layer with 4096 (or 3136) neurons" is read as the
        flattened maps of the CNN, which have no weights; its last hidden layer is the one of 512.
      - **Weights** start uniform on [−s, s] with s = √(6 / (N(l−1) + N(l))), N the neurons of a layer:
        Glorot's rule, as Keras has it. The paper prints N(l+1) in place of N(l). Biases start at 0.
      """;

  private final Set<String> weights = new LinkedHashSet<>();

  /** Adds what s is, by either rule, for a network that was run. */
  void addWeights(String network, Dataset data) {
    List<String> differing = new ArrayList<>();
    List<InitialWeights> layers =
        InitialWeights.of(NetworkCatalog.named(network), images(data), data.classCount());
    for (InitialWeights layer : layers) {
      double more = 100 * (layer.printed() / layer.limit() - 1);
      if (Math.abs(more) > 0.05) {
        differing.add(
            Text.of(
                "%s %.4f, as printed %.4f (%+.0f %%)",
                layer.layer(), layer.limit(), layer.printed(), more));
      }
    }
    Images images = images(data);
    weights.add(
        Text.of(
            "  - %s on %d × %d × %d: %s; the same by both in its other fully connected layers, but"
                + " that nothing follows the output",
            network,
            images.height(),
            images.width(),
            images.channels(),
            String.join("; ", differing)));
  }

  private static Images images(Dataset data) {
    return data.train().images();
  }

  @Override
  public String toString() {
    return FIXED + (weights.isEmpty() ? "" : String.join("\n", weights) + "\n");
  }
}
