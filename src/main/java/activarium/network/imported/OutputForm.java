package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.nio.file.Path;
import java.util.List;

/**
 * How what a model says becomes a probability for each class.
 *
 * @param file named in messages
 * @param layer the name of the last layer that computes, named in messages
 * @param activation its activation; {@code linear} if it has none
 * @param loss that the model was trained with, in lower case without {@code _}; empty if unknown
 */
record OutputForm(Path file, String layer, String activation, String loss) {

  /** How far from 1 the probabilities of an image may sum up. */
  private static final double ROUNDING = 1e-3;

  /** Parts of the names of losses under which a linear output is no logit. */
  private static final List<String> OTHER_AIMS =
      List.of(
          "mse",
          "mae",
          "mape",
          "msle",
          "squared",
          "absolute",
          "hinge",
          "cosine",
          "poisson",
          "huber",
          "logcosh",
          "l1",
          "l2");

  /**
   * The probabilities, images × classes.
   *
   * @param said images × outputs
   * @throws BadInputException if it says something else
   */
  FloatMatrix probabilities(FloatMatrix said) {
    for (float value : said.values()) {
      if (!Float.isFinite(value)) {
        throw refuse(value + " among its outputs");
      }
    }
    if (said.columns() == 1) {
      return twoClasses(said);
    }
    if (isShares(said)) {
      return said;
    }
    if (!activation.equals("linear") || OTHER_AIMS.stream().anyMatch(loss::contains)) {
      throw refuse(said.columns() + " outputs");
    }
    return softmax(said);
  }

  private static FloatMatrix softmax(FloatMatrix said) {
    FloatMatrix shares = FloatMatrix.zeros(said.rows(), said.columns());
    for (int i = 0; i < said.rows(); i++) {
      float[] row = said.row(i);
      double most = Double.NEGATIVE_INFINITY;
      for (float value : row) {
        most = Math.max(most, value);
      }
      double sum = 0;
      for (float value : row) {
        sum += Math.exp(value - most);
      }
      for (int c = 0; c < row.length; c++) {
        shares.values()[i * row.length + c] = (float) (Math.exp(row[c] - most) / sum);
      }
    }
    return shares;
  }

  /** One output is the second of two classes. */
  private FloatMatrix twoClasses(FloatMatrix said) {
    boolean logit = activation.equals("linear") && loss.contains("binary");
    if (!logit && !activation.equals("sigmoid")) {
      throw refuse("one output");
    }
    float[] shares = new float[2 * said.rows()];
    for (int i = 0; i < said.rows(); i++) {
      double value = said.at(i, 0);
      double share = logit ? 1 / (1 + Math.exp(-value)) : value;
      shares[2 * i] = (float) (1 - share);
      shares[2 * i + 1] = (float) share;
    }
    return new FloatMatrix(said.rows(), 2, shares);
  }

  private BadInputException refuse(String outputs) {
    String trained = loss.isEmpty() ? "" : ", trained with " + loss;
    return BadInputException.of(
        file + ", layer " + layer,
        "a model that says classes: softmax, logits, or one sigmoid",
        Text.of("%s of %s%s", activation, outputs, trained));
  }

  private static boolean isShares(FloatMatrix said) {
    for (int i = 0; i < said.rows(); i++) {
      double sum = 0;
      for (float value : said.row(i)) {
        if (!(value >= -ROUNDING)) {
          return false;
        }
        sum += value;
      }
      if (Math.abs(sum - 1) > ROUNDING) {
        return false;
      }
    }
    return true;
  }
}
