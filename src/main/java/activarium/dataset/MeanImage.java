package activarium.dataset;

/** The mean of images, pixel by pixel. */
public final class MeanImage {

  private MeanImage() {}

  /**
   * @param members which images, at least one
   * @return a value for each channel of each pixel, 0 … 255
   */
  public static float[] of(Images images, int[] members) {
    if (members.length == 0) {
      throw new IllegalArgumentException("no images have no mean");
    }
    int size = images.valuesPerImage();
    long[] sum = new long[size];
    for (int image : members) {
      for (int v = 0; v < size; v++) {
        sum[v] += images.pixels()[image * size + v] & 0xff;
      }
    }
    float[] mean = new float[size];
    for (int v = 0; v < size; v++) {
      mean[v] = (float) sum[v] / members.length;
    }
    return mean;
  }

  /**
   * Where one mean is brighter than the other, and by how much: of all channels together.
   *
   * @return a value for each pixel, −1 … 1
   */
  public static float[] difference(float[] one, float[] other, int channels) {
    float[] difference = new float[one.length / channels];
    for (int v = 0; v < one.length; v++) {
      difference[v / channels] += (one[v] - other[v]) / 255 / channels;
    }
    return difference;
  }
}
