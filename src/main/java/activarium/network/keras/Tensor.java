package activarium.network.keras;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An array of any rank, in C order; the first axis is the observation. It is shared, not copied,
 * and nobody writes to it once it is made.
 *
 * @param shape sizes of the axes, ≥ 0
 * @param values as many as the product of the sizes
 */
record Tensor(int[] shape, float[] values) {

  Tensor {
    if (size(shape) != values.length) {
      throw new IllegalArgumentException(
          Arrays.toString(shape) + " is not the shape of " + values.length + " values");
    }
  }

  static Tensor zeros(int... shape) {
    return new Tensor(shape, new float[Math.toIntExact(size(shape))]);
  }

  private static long size(int[] shape) {
    long size = 1;
    for (int axis : shape) {
      size = Math.multiplyExact(size, axis);
    }
    return size;
  }

  int rank() {
    return shape.length;
  }

  /** The size of an axis; −1 is the last. */
  int size(int axis) {
    return shape[axis < 0 ? axis + rank() : axis];
  }

  /** Observations. */
  int count() {
    return shape[0];
  }

  /** The same values in the same order. */
  Tensor reshape(int... other) {
    return new Tensor(other, values);
  }

  /** A function of each value alone. */
  Tensor map(DoubleUnaryOperator function) {
    float[] mapped = new float[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = (float) function.applyAsDouble(values[i]);
    }
    return new Tensor(shape, mapped);
  }

  /** Axis {@code i} of the result is axis {@code order[i]} of this one. */
  Tensor transpose(int... order) {
    int[] strides = strides();
    int[] sizes = new int[rank()];
    int[] steps = new int[rank()];
    for (int i = 0; i < rank(); i++) {
      sizes[i] = shape[order[i]];
      steps[i] = strides[order[i]];
    }
    return gather(sizes, steps);
  }

  /** Repeats axes of size 1 until the shape is {@code wanted}, of the same rank. */
  Tensor broadcast(int[] wanted) {
    if (Arrays.equals(shape, wanted)) {
      return this;
    }
    int[] steps = strides();
    for (int i = 0; i < rank(); i++) {
      if (shape[i] != wanted[i] && shape[i] != 1) {
        throw new IllegalArgumentException(
            Arrays.toString(shape) + " does not fit " + Arrays.toString(wanted));
      }
      steps[i] = shape[i] == 1 ? 0 : steps[i];
    }
    return gather(wanted, steps);
  }

  private int[] strides() {
    int[] strides = new int[rank()];
    int stride = 1;
    for (int i = rank() - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= shape[i];
    }
    return strides;
  }

  /** The values that lie {@code steps} apart along each axis. */
  private Tensor gather(int[] sizes, int[] steps) {
    Tensor result = zeros(sizes.clone());
    int[] at = new int[sizes.length];
    int from = 0;
    for (int i = 0; i < result.values.length; i++) {
      result.values[i] = values[from];
      for (int axis = sizes.length - 1; axis >= 0; axis--) {
        from += steps[axis];
        if (++at[axis] < sizes[axis]) {
          break;
        }
        from -= steps[axis] * sizes[axis];
        at[axis] = 0;
      }
    }
    return result;
  }

  /** Rows along the last axis: all other axes as one. */
  Tensor rows() {
    int columns = size(-1);
    return reshape(columns == 0 ? 0 : values.length / columns, columns);
  }

  /** The product of this matrix and another. */
  Tensor times(Tensor other) {
    return new Tensor(new int[] {shape[0], other.shape[1]}, MatrixProduct.of(this, other));
  }

  /** One value for each place of the last axis is added. */
  Tensor plusLast(float[] bias) {
    float[] sum = new float[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = values[i] + bias[i % bias.length];
    }
    return new Tensor(shape, sum);
  }

  /** Channels, which are axis 1, to the last axis. */
  Tensor channelsLast() {
    int[] order = new int[rank()];
    for (int i = 1; i < rank(); i++) {
      order[i] = i + 1 < rank() ? i + 1 : 1;
    }
    return transpose(order);
  }

  /** Channels, which are the last axis, to axis 1. */
  Tensor channelsFirst() {
    int[] order = new int[rank()];
    for (int i = 1; i < rank(); i++) {
      order[i] = i == 1 ? rank() - 1 : i - 1;
    }
    return transpose(order);
  }
}
