package activarium.network.imported;

import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A network that another program trained. */
interface ForeignModel {

  /**
   * What images gave.
   *
   * @param layers images × values of each layer that was asked for
   * @param predictions images × classes; each row sums to 1
   */
  record Result(Map<String, FloatMatrix> layers, FloatMatrix predictions) {}

  /** The layers before the output, in the order of computation; no two have one name. */
  List<String> layers();

  /**
   * Runs images through it in inference mode. What a layer says is what it says to the next one,
   * before that has worked on it.
   *
   * @param layers out of {@link #layers}
   * @throws activarium.core.BadInputException if the images do not fit, or its output is no classes
   */
  Result look(Images images, Collection<String> layers);

  /** True if it is given pixels of 0 … 255, otherwise 0 … 1. */
  boolean takesBytes();
}
