package activarium.gpu.bundle;

import activarium.core.Clamp;
import activarium.core.MissingRequirementException;
import activarium.core.Text;

/**
 * Where trails lie in a texture: a row a trail, a texel a sample. Where there are more trails than
 * rows, the next ones lie to the right.
 *
 * @param size number of trails
 * @param samples points of each
 * @param rows rows of the texture
 * @param columns trails beside one another
 */
public record TrailLayout(int size, int samples, int rows, int columns) {

  /** The layout for textures of at most {@code largestSide} texels along each side. */
  public static TrailLayout of(int size, int samples, int largestSide) {
    int rows = Clamp.of(largestSide, 1, size);
    int columns = Math.max(1, (size + rows - 1) / rows);
    if ((long) columns * samples > largestSide) {
      throw new MissingRequirementException(
          Text.of(
              "%d trails of %d points do not fit into a texture of %d × %d, the largest here",
              size, samples, largestSide, largestSide),
          "bundle them on the processor");
    }
    return new TrailLayout(size, samples, rows, columns);
  }

  /** Texels a row, of a texture of samples. */
  public int width() {
    return columns * samples;
  }

  /** From trail by trail to texel by texel. */
  public float[] pack(float[] values, int channels) {
    float[] texels = new float[rows * width() * channels];
    int length = samples * channels;
    for (int trail = 0; trail < size; trail++) {
      System.arraycopy(values, trail * length, texels, offset(trail) * channels, length);
    }
    return texels;
  }

  /** From texel by texel to trail by trail. */
  public float[] unpack(float[] texels, int channels) {
    int length = samples * channels;
    float[] values = new float[size * length];
    for (int trail = 0; trail < size; trail++) {
      System.arraycopy(texels, offset(trail) * channels, values, trail * length, length);
    }
    return values;
  }

  private int offset(int trail) {
    return trail % rows * width() + trail / rows * samples;
  }

  /** The layout of a texture with one texel for each trail. */
  public TrailLayout ofTrails() {
    return new TrailLayout(size, 1, rows, columns);
  }
}
