package activarium.dataset;

import activarium.core.Text;
import java.util.Arrays;
import java.util.Random;

/**
 * The observations whose activations are looked at: a subset of one split, drawn without
 * replacement by a fixed seed, and so always the same for a data set.
 *
 * @param split where they come from
 * @param observations their images and labels
 * @param indices where each is in its split, ascending; shared, not copied
 */
public record ObservationSet(Split split, LabeledImages observations, int[] indices) {

  /** As many as the paper observes. */
  public static final int DEFAULT_COUNT = 2000;

  private static final long SEED = 1;

  public ObservationSet {
    if (observations.count() != indices.length) {
      throw new IllegalArgumentException(
          Text.of("%d observations but %d indices", observations.count(), indices.length));
    }
  }

  /** The default observations of a data set: {@value #DEFAULT_COUNT} of its test images. */
  public static ObservationSet of(Dataset dataset) {
    return of(dataset, Split.TEST, DEFAULT_COUNT);
  }

  /** {@code count} observations of one split, or all of it if it has fewer. */
  public static ObservationSet of(Dataset dataset, Split split, int count) {
    LabeledImages images = dataset.split(split);
    int[] indices = draw(images.count(), count, SEED);
    return new ObservationSet(split, images.select(indices), indices);
  }

  /**
   * Draws {@code min(count, size)} different numbers of {@code 0 … size - 1}, in ascending order.
   * The generator is {@link Random}, whose algorithm is part of the Java specification, so that the
   * same seed means the same numbers everywhere and for good.
   */
  public static int[] draw(int size, int count, long seed) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    Random random = new Random(seed);
    int drawn = Math.min(count, size);
    for (int i = 0; i < drawn; i++) {
      int other = i + random.nextInt(size - i);
      int kept = numbers[other];
      numbers[other] = numbers[i];
      numbers[i] = kept;
    }
    int[] result = Arrays.copyOf(numbers, drawn);
    Arrays.sort(result);
    return result;
  }

  /** Whether both are of the same images, pixel by pixel, in the same order. */
  public boolean hasSameImages(ObservationSet other) {
    Images one = observations.images();
    Images two = other.observations.images();
    return one.valuesPerImage() == two.valuesPerImage()
        && Arrays.equals(one.pixels(), two.pixels());
  }

  public int count() {
    return indices.length;
  }

  public int label(int observation) {
    return observations.label(observation);
  }

  /** The true class of each observation. */
  public int[] labels() {
    int[] labels = new int[count()];
    Arrays.setAll(labels, this::label);
    return labels;
  }
}
