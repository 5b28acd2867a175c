package activarium.dataset;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.util.Objects;

/**
 * Images of one size. The array is shared, not copied; nobody writes to it.
 *
 * @param count number of images N, ≥ 0
 * @param height rows H of an image, ≥ 1
 * @param width columns W of an image, ≥ 1
 * @param channels channels C: 1 for gray, 3 for red, green, blue
 * @param pixels one unsigned byte a channel of a pixel, N × H × W × C
 */
public record Images(int count, int height, int width, int channels, byte[] pixels) {

  public Images {
    Objects.requireNonNull(pixels, "pixels");
    if (count < 0 || height < 1 || width < 1 || channels < 1) {
      throw new IllegalArgumentException(
          Text.of("no images of %d × %d × %d × %d", count, height, width, channels));
    }
    if (pixels.length != (long) count * height * width * channels) {
      throw new IllegalArgumentException(
          Text.of(
              "%d × %d × %d × %d pixels expected, %d found",
              count, height, width, channels, pixels.length));
    }
  }

  /** Values of one image: H · W · C. */
  public int valuesPerImage() {
    return height * width * channels;
  }

  /** One value, 0 … 255. */
  public int value(int image, int row, int column, int channel) {
    return pixels[((image * height + row) * width + column) * channels + channel] & 0xff;
  }

  /** The images at {@code indices}, in that order. */
  public Images select(int[] indices) {
    int size = valuesPerImage();
    byte[] selected = new byte[Math.multiplyExact(indices.length, size)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(pixels, indices[i] * size, selected, i * size, size);
    }
    return new Images(indices.length, height, width, channels, selected);
  }

  /** The values as a matrix, N × (H · W · C), scaled to 0 … 1. */
  public FloatMatrix toMatrix() {
    float[] values = new float[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (pixels[i] & 0xff) / 255f;
    }
    return new FloatMatrix(count, valuesPerImage(), values);
  }

  @Override
  public String toString() {
    return Text.of("Images[%d × %d × %d × %d]", count, height, width, channels);
  }
}
