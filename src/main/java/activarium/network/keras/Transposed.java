package activarium.network.keras;

import activarium.core.Text;

/** The transposed convolution: every pixel puts down a kernel, weighted. */
final class Transposed {

  private Transposed() {}

  /**
   * @param kernels rows × columns × channels out × channels in
   */
  static Tensor convolve(Tensor x, String padding, int[] strides, Tensor kernels) {
    if (x.rank() != 4 || x.size(3) != kernels.size(3)) {
      throw new IllegalArgumentException(
          Text.of("images of %d channels were expected", kernels.size(3)));
    }
    // Its windows are those of the convolution that would come back from the result.
    Patches windows =
        new Patches(
            window(padding, x.size(1), kernels.size(0), strides[0]),
            window(padding, x.size(2), kernels.size(1), strides[1]));
    int filters = kernels.size(2);
    Tensor y = Tensor.zeros(x.count(), windows.rows().in(), windows.columns().in(), filters);
    Tensor puts =
        x.rows().times(kernels.reshape(windows.taps() * filters, x.size(3)).transpose(1, 0));
    for (int i = 0; i < x.count() * windows.out(); i++) {
      for (int tap = 0; tap < windows.taps(); tap++) {
        int at = windows.place(y, i / windows.out(), i % windows.out(), tap);
        int from = (i * windows.taps() + tap) * filters;
        for (int k = 0; at >= 0 && k < filters; k++) {
          y.values()[at + k] += puts.values()[from + k];
        }
      }
    }
    return y;
  }

  private static Window window(String padding, int in, int kernel, int stride) {
    int beyond = Math.max(kernel - stride, 0);
    boolean same = padding.equals("same");
    int out = in * stride + (same ? 0 : beyond);
    return new Window(out, in, kernel, stride, 1, same ? beyond / 2 : 0);
  }
}
