package activarium.session.study;

import activarium.neuron.Specialization;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How neurons specialized during one training. It holds no activations, so that it can be kept when
 * the training is gone, to compare the next one with.
 *
 * @param network its name
 * @param points earliest first
 */
public record SpecializationRun(String network, List<Point> points) {

  /** Of no training. */
  public static final SpecializationRun NONE = new SpecializationRun("", List.of());

  public SpecializationRun {
    points = List.copyOf(points);
  }

  /**
   * One moment.
   *
   * @param epoch how far training was, in epochs
   * @param testAccuracy 0 … 1
   * @param layers the figures of each layer that was mapped
   */
  public record Point(double epoch, double testAccuracy, Map<String, Specialization> layers) {
    public Point {
      layers = Map.copyOf(layers);
    }
  }

  /** The moments, in epochs. */
  public float[] epochs() {
    return values(Point::epoch);
  }

  /** The share of test images that were recognized, at each moment. */
  public float[] accuracy() {
    return values(Point::testAccuracy);
  }

  /** A figure of a layer at each moment; NaN where the layer was not mapped. */
  public float[] figures(String layer, ToDoubleFunction<Specialization> figure) {
    return values(
        point -> {
          Specialization found = point.layers.get(layer);
          return found == null ? Double.NaN : figure.applyAsDouble(found);
        });
  }

  private float[] values(ToDoubleFunction<Point> value) {
    float[] values = new float[points.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.applyAsDouble(points.get(i));
    }
    return values;
  }

  /** In how many classes figures are split; 0 if nothing of the layer is known. */
  public int classes(String layer) {
    return points.stream()
        .map(point -> point.layers.get(layer))
        .filter(found -> found != null)
        .findFirst()
        .map(found -> found.p().length)
        .orElse(0);
  }
}
