package activarium.network.keras;

import java.util.Arrays;

/**
 * Windows over images of rows × columns × channels.
 *
 * @param rows the windows along the rows
 * @param columns the windows along the columns
 */
record Patches(Window rows, Window columns) {

  static Patches of(String padding, Tensor x, int[] kernel, int[] strides, int[] dilation) {
    if (x.rank() != 4) {
      throw new IllegalArgumentException("images were expected, not " + Arrays.toString(x.shape()));
    }
    return new Patches(
        Window.of(padding, x.size(1), kernel[0], strides[0], dilation[0]),
        Window.of(padding, x.size(2), kernel[1], strides[1], dilation[1]));
  }

  int out() {
    return rows.out() * columns.out();
  }

  int taps() {
    return rows.kernel() * columns.kernel();
  }

  /**
   * What the windows of one image see: windows × (taps · channels); 0 outside of the image.
   *
   * @param from the first channel to take
   * @param channels how many
   */
  Tensor of(Tensor x, int image, int from, int channels) {
    Tensor patches = Tensor.zeros(out(), taps() * channels);
    int to = 0;
    for (int i = 0; i < out(); i++) {
      for (int tap = 0; tap < taps(); tap++, to += channels) {
        int at = place(x, image, i, tap);
        if (at >= 0) {
          System.arraycopy(x.values(), at + from, patches.values(), to, channels);
        }
      }
    }
    return patches;
  }

  /** Where the channels of the pixel begin that a window sees at a tap; −1 outside. */
  int place(Tensor x, int image, int window, int tap) {
    int row = rows.place(window / columns.out(), tap / columns.kernel());
    int column = columns.place(window % columns.out(), tap % columns.kernel());
    return row < 0 || column < 0
        ? -1
        : ((image * x.size(1) + row) * x.size(2) + column) * x.size(3);
  }
}
