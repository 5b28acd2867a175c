package activarium.network.keras;

import activarium.core.Text;

/**
 * Where windows lie along one axis: window {@code i} begins at {@code i * stride - before} and
 * takes every {@code dilation}-th of {@code kernel} places.
 *
 * @param in places of the axis
 * @param out windows
 */
record Window(int in, int out, int kernel, int stride, int dilation, int before) {

  /** As Keras lays them, with its {@code padding}: valid, same, or causal. */
  static Window of(String padding, int in, int kernel, int stride, int dilation) {
    int reach = (kernel - 1) * dilation + 1;
    int pad = 0;
    int out = (in - reach + stride) / stride;
    if (!padding.equals("valid")) {
      out = (in + stride - 1) / stride;
      pad = Math.max((out - 1) * stride + reach - in, 0) / 2;
    }
    if (padding.equals("causal")) {
      pad = reach - 1;
    }
    if (out < 1) {
      throw new IllegalArgumentException(Text.of("a window of %d does not fit into %d", reach, in));
    }
    return new Window(in, out, kernel, stride, dilation, pad);
  }

  /** The place that window {@code window} sees at {@code tap}; −1 outside. */
  int place(int window, int tap) {
    int place = window * stride - before + tap * dilation;
    return place >= 0 && place < in ? place : -1;
  }
}
