package activarium.network.keras;

import activarium.core.Text;

/** Convolution of each channel with kernels of its own. */
final class Depthwise {

  private Depthwise() {}

  /**
   * @param kernels rows × columns × channels × kernels a channel
   */
  static Tensor convolve(Tensor x, Patches patches, Tensor kernels) {
    int channels = kernels.size(2);
    int each = kernels.size(3);
    if (x.size(3) != channels) {
      throw new IllegalArgumentException(
          Text.of("%d channels come, its weights are for %d", x.size(3), channels));
    }
    int filters = channels * each;
    Tensor y = Tensor.zeros(x.count(), patches.rows().out(), patches.columns().out(), filters);
    for (int i = 0; i < x.count() * patches.out(); i++) {
      for (int tap = 0; tap < patches.taps(); tap++) {
        int at = patches.place(x, i / patches.out(), i % patches.out(), tap);
        for (int k = 0; at >= 0 && k < filters; k++) {
          y.values()[i * filters + k] +=
              x.values()[at + k / each] * kernels.values()[tap * filters + k];
        }
      }
    }
    return y;
  }
}
