package activarium.trail;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.projection.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Trails of equally many points each, in one array: trail by trail, point by point, x and y.
 * Immutable by convention: nobody writes to the arrays after they were handed to the constructor.
 *
 * @param size number of trails, ≥ 0
 * @param samples points of each trail, ≥ 1
 * @param positions length {@code size * samples * 2}
 * @param classes the class of each trail, ≥ 0
 */
public record TrailSet(int size, int samples, float[] positions, int[] classes) {

  public TrailSet {
    Objects.requireNonNull(positions, "positions");
    Objects.requireNonNull(classes, "classes");
    if (size < 0 || samples < 1 || positions.length != 2L * size * samples) {
      throw new IllegalArgumentException(
          Text.of(
              "%d trails of %d points need %d coordinates, were given %d",
              size, samples, 2L * size * samples, positions.length));
    }
    if (classes.length != size) {
      throw new IllegalArgumentException(
          Text.of("%d trails need as many classes, were given %d", size, classes.length));
    }
  }

  /**
   * The trails of observations through a sequence of embeddings: of the layers at one epoch, or of
   * one layer over epochs.
   *
   * @param embeddings first to last, all of the same observations; at least one
   * @param classes the class of each observation
   */
  public static TrailSet of(List<Embedding> embeddings, int[] classes) {
    if (embeddings.isEmpty()) {
      throw new IllegalArgumentException("trails need at least one embedding");
    }
    int size = embeddings.get(0).size();
    int samples = embeddings.size();
    float[] positions = new float[2 * size * samples];
    for (int t = 0; t < samples; t++) {
      Embedding embedding = embeddings.get(t);
      if (embedding.size() != size) {
        throw new IllegalArgumentException(
            Text.of("embedding %d has %d points, the first one %d", t, embedding.size(), size));
      }
      for (int i = 0; i < size; i++) {
        positions[2 * (i * samples + t)] = embedding.x(i);
        positions[2 * (i * samples + t) + 1] = embedding.y(i);
      }
    }
    return new TrailSet(size, samples, positions, classes);
  }

  /** Trails without classes: all are of class 0. */
  public static TrailSet unlabeled(int size, int samples, float[] positions) {
    return new TrailSet(size, samples, positions, new int[size]);
  }

  /**
   * These trails, if all their points are finite.
   *
   * @param where what they are called in the line for a person
   * @throws BadInputException if not; it names the first point that is wrong
   */
  public TrailSet requireFinite(Object where) {
    for (int i = 0; i < positions.length; i++) {
      if (!Float.isFinite(positions[i])) {
        int point = i / 2;
        throw BadInputException.of(
            Text.of("%s: trail %d, point %d", where, point / samples, point % samples),
            "a finite value",
            positions[i]);
      }
    }
    return this;
  }

  public float x(int trail, int sample) {
    return positions[2 * (trail * samples + sample)];
  }

  public float y(int trail, int sample) {
    return positions[2 * (trail * samples + sample) + 1];
  }

  /** A copy of one trail. */
  public Trail trail(int index) {
    int from = 2 * index * samples;
    return new Trail(classes[index], Arrays.copyOfRange(positions, from, from + 2 * samples));
  }

  /** The points of all trails at one layer or epoch, as a new embedding. */
  public Embedding at(int sample) {
    float[] points = new float[2 * size];
    for (int i = 0; i < size; i++) {
      points[2 * i] = x(i, sample);
      points[2 * i + 1] = y(i, sample);
    }
    return new Embedding(size, points);
  }

  /** The rectangle around all points of all trails; all zeros if there are none. */
  public Embedding.Bounds bounds() {
    return new Embedding(size * samples, positions).bounds();
  }

  /** The longer side of {@link #bounds}: what is called the width of the map. */
  public float width() {
    Embedding.Bounds bounds = bounds();
    return Math.max(bounds.width(), bounds.height());
  }

  /** The length of each trail, divided by the mean length; 1 if all are of no length. */
  public float[] relativeLengths() {
    double[] lengths = new double[size];
    Arrays.setAll(lengths, i -> Resampler.length(positions, 2 * i * samples, samples));
    double mean = Arrays.stream(lengths).average().orElse(0);
    float[] relative = new float[size];
    for (int i = 0; i < size; i++) {
      relative[i] = mean > 0 ? (float) (lengths[i] / mean) : 1;
    }
    return relative;
  }

  /** Equal if all points and classes are, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TrailSet set
        && size == set.size
        && samples == set.samples
        && Arrays.equals(positions, set.positions)
        && Arrays.equals(classes, set.classes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(positions) + Arrays.hashCode(classes);
  }

  @Override
  public String toString() {
    return Text.of("TrailSet[%d trails of %d points]", size, samples);
  }
}
