package activarium.dataset;

import java.util.Arrays;

/**
 * The mean of some images, pixel by pixel. Their choice may change little by little, as under a
 * brush: only what was added or left out since the last time is looked at.
 */
public final class MeanImage {

  private final Images images;
  private final long[] sum;
  private int[] members = {};

  /** Of none of these images yet. */
  public MeanImage(Images images) {
    this.images = images;
    this.sum = new long[images.valuesPerImage()];
  }

  /**
   * The mean of some images.
   *
   * @param newMembers which, ascending
   * @return a value for each channel of each pixel, 0 … 255; null if there are no members
   */
  public float[] of(int[] newMembers) {
    if (2 * shared(newMembers) < members.length) {
      Arrays.fill(sum, 0); // to begin anew is less work than to take the others out
      members = new int[0];
    }
    int old = 0;
    int next = 0;
    while (old < members.length || next < newMembers.length) {
      int left = old < members.length ? members[old] : Integer.MAX_VALUE;
      int right = next < newMembers.length ? newMembers[next] : Integer.MAX_VALUE;
      if (left < right) {
        add(left, -1);
      } else if (right < left) {
        add(right, 1);
      }
      old += left <= right ? 1 : 0;
      next += right <= left ? 1 : 0;
    }
    members = newMembers.clone();
    return members.length == 0 ? null : mean();
  }

  private int shared(int[] newMembers) {
    int shared = 0;
    int next = 0;
    for (int member : members) {
      while (next < newMembers.length && newMembers[next] < member) {
        next++;
      }
      shared += next < newMembers.length && newMembers[next] == member ? 1 : 0;
    }
    return shared;
  }

  private void add(int image, int sign) {
    int start = image * sum.length;
    for (int v = 0; v < sum.length; v++) {
      sum[v] += sign * (images.pixels()[start + v] & 0xff);
    }
  }

  private float[] mean() {
    float[] mean = new float[sum.length];
    for (int v = 0; v < mean.length; v++) {
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
