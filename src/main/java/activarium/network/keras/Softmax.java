package activarium.network.keras;

/** The softmax. */
final class Softmax {

  private Softmax() {}

  /** Along an axis; −1 is the last. */
  static Tensor along(Tensor x, int axis) {
    int at = axis < 0 ? axis + x.rank() : axis;
    if (at < 1 || at >= x.rank()) {
      throw new IllegalArgumentException("there is no axis " + axis);
    }
    int[] swap = new int[x.rank()];
    for (int i = 0; i < swap.length; i++) {
      swap[i] = i;
    }
    swap[at] = x.rank() - 1;
    swap[x.rank() - 1] = at;
    return rows(x.transpose(swap)).transpose(swap);
  }

  private static Tensor rows(Tensor x) {
    int columns = x.size(-1);
    float[] shares = new float[x.values().length];
    for (int row = 0; row < shares.length; row += columns) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = row; i < row + columns; i++) {
        most = Math.max(most, x.values()[i]);
      }
      double sum = 0;
      for (int i = row; i < row + columns; i++) {
        sum += Math.exp(x.values()[i] - most);
      }
      for (int i = row; i < row + columns; i++) {
        shares[i] = (float) (Math.exp(x.values()[i] - most) / sum);
      }
    }
    return new Tensor(x.shape(), shares);
  }
}
