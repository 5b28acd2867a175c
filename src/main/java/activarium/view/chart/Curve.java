package activarium.view.chart;

import activarium.core.Text;

/**
 * A line of a chart.
 *
 * @param x ascending
 * @param y as many values; NaN leaves out a point
 * @param color 0xFFRRGGBB
 */
public record Curve(float[] x, float[] y, int color) {

  public Curve {
    if (x.length != y.length) {
      throw new IllegalArgumentException(Text.of("%d x but %d y", x.length, y.length));
    }
  }

  /** The last value that is a number, or NaN. */
  public float last() {
    for (int i = y.length - 1; i >= 0; i--) {
      if (!Float.isNaN(y[i])) {
        return y[i];
      }
    }
    return Float.NaN;
  }
}
