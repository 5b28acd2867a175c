package activarium.recording;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.dataset.Images;
import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The activations of one layer for all observations at one epoch, recorded in inference mode. They
 * are in memory while the network is live; those of a recording are read when they are asked for.
 */
public final class ActivationSet {

  /** The name under which the images themselves are a layer like any other. */
  public static final String INPUT = "input";

  private final String layer;
  private final int epoch;
  private final int observations;
  private final int neurons;
  private final Supplier<FloatMatrix> source;
  private final long heldBytes;

  /**
   * Activations in memory.
   *
   * @param layer the layer's name, such as {@code hidden-1}
   * @param epoch epochs completed when it was recorded
   * @param activations observations × neurons
   */
  public ActivationSet(String layer, int epoch, FloatMatrix activations) {
    this(
        layer,
        epoch,
        activations.rows(),
        activations.columns(),
        () -> activations,
        (long) Float.BYTES * activations.values().length);
  }

  /**
   * Activations that are read when they are asked for.
   *
   * @param source gives observations × neurons, the same each time
   */
  ActivationSet(
      String layer, int epoch, int observations, int neurons, Supplier<FloatMatrix> source) {
    this(layer, epoch, observations, neurons, source, 0);
  }

  private ActivationSet(
      String layer,
      int epoch,
      int observations,
      int neurons,
      Supplier<FloatMatrix> source,
      long heldBytes) {
    this.layer = Objects.requireNonNull(layer, "layer");
    this.epoch = epoch;
    this.observations = observations;
    this.neurons = neurons;
    this.source = source;
    this.heldBytes = heldBytes;
  }

  /** The values of images, observations × values, each 0 … 1, called {@link #INPUT}. */
  public static ActivationSet ofImages(Images images) {
    return new ActivationSet(
        INPUT, 0, images.count(), images.valuesPerImage(), remembered(images::toMatrix));
  }

  /** The same matrix as long as memory allows. */
  private static Supplier<FloatMatrix> remembered(Supplier<FloatMatrix> source) {
    AtomicReference<SoftReference<FloatMatrix>> memory =
        new AtomicReference<>(new SoftReference<>(null));
    return () -> {
      FloatMatrix known = memory.get().get();
      if (known == null) {
        known = source.get();
        memory.set(new SoftReference<>(known));
      }
      return known;
    };
  }

  /** The layer's name. */
  public String layer() {
    return layer;
  }

  /** Epochs completed when it was recorded. */
  public int epoch() {
    return epoch;
  }

  public int observations() {
    return observations;
  }

  public int neurons() {
    return neurons;
  }

  /** Bytes of memory that whoever keeps this keeps, too: 0 where they are read from disk. */
  public long heldBytes() {
    return heldBytes;
  }

  /**
   * Observations × neurons. Of a recording it is read from disk, unless that was done a moment ago.
   *
   * @throws activarium.core.BadInputException if the file cannot be read any more
   */
  public FloatMatrix activations() {
    return source.get();
  }

  @Override
  public String toString() {
    return Text.of("ActivationSet[%s, epoch %d, %d × %d]", layer, epoch, observations, neurons);
  }
}
