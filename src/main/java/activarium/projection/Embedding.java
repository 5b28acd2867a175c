package activarium.projection;

import activarium.core.Text;
import java.util.Objects;

/**
 * Points in the plane: the 2-D result of a projection. Immutable by convention: nobody writes to
 * the array after it was handed to the constructor.
 *
 * @param size number of points, ≥ 0
 * @param positions x and y of point 0, x and y of point 1, …; length {@code 2 * size}; unitless
 */
public record Embedding(int size, float[] positions) {

  /** The smallest upright rectangle around all points. */
  public record Bounds(float minX, float minY, float maxX, float maxY) {

    public float width() {
      return maxX - minX;
    }

    public float height() {
      return maxY - minY;
    }
  }

  public Embedding {
    Objects.requireNonNull(positions, "positions");
    if (size < 0 || positions.length != 2L * size) {
      throw new IllegalArgumentException(
          Text.of(
              "an embedding of %d points needs %d coordinates, was given %d",
              size, 2L * size, positions.length));
    }
  }

  /** Interleaves two arrays of equal length, which are copied. */
  public static Embedding of(float[] x, float[] y) {
    float[] positions = new float[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      positions[2 * i] = x[i];
      positions[2 * i + 1] = y[i];
    }
    return new Embedding(x.length, positions);
  }

  public float x(int point) {
    return positions[2 * point];
  }

  public float y(int point) {
    return positions[2 * point + 1];
  }

  /** The first coordinates of all points, as a new array. */
  public float[] xs() {
    return every(0);
  }

  /** The second coordinates of all points, as a new array. */
  public float[] ys() {
    return every(1);
  }

  private float[] every(int offset) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = positions[2 * i + offset];
    }
    return values;
  }

  /** The same points, moved so that their mean is the origin. */
  public Embedding centered() {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < size; i++) {
      meanX += x(i) / (double) size;
      meanY += y(i) / (double) size;
    }
    float[] moved = new float[positions.length];
    for (int i = 0; i < size; i++) {
      moved[2 * i] = (float) (x(i) - meanX);
      moved[2 * i + 1] = (float) (y(i) - meanY);
    }
    return new Embedding(size, moved);
  }

  /** The rectangle around all points; all zeros if there are none. */
  public Bounds bounds() {
    if (size == 0) {
      return new Bounds(0, 0, 0, 0);
    }
    float minX = x(0);
    float maxX = minX;
    float minY = y(0);
    float maxY = minY;
    for (int i = 1; i < size; i++) {
      minX = Math.min(minX, x(i));
      maxX = Math.max(maxX, x(i));
      minY = Math.min(minY, y(i));
      maxY = Math.max(maxY, y(i));
    }
    return new Bounds(minX, minY, maxX, maxY);
  }

  @Override
  public String toString() {
    return Text.of("Embedding[%d points]", size);
  }
}
