package activarium.network.keras;

import activarium.core.Text;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Layers that make one of several. */
final class Merging {

  private Merging() {}

  /** Value by value, the first with the second, what that gives with the third, … */
  static Layer pairwise(DoubleBinaryOperator operator) {
    return inputs -> {
      Tensor result = inputs.get(0);
      for (Tensor next : inputs.subList(1, inputs.size())) {
        result = combine(result, next, operator);
      }
      return result;
    };
  }

  /** Subtract, of two. */
  static Layer subtract() {
    return inputs -> {
      if (inputs.size() != 2) {
        throw new IllegalArgumentException("two inputs were expected, not " + inputs.size());
      }
      return combine(inputs.get(0), inputs.get(1), (a, b) -> a - b);
    };
  }

  /** Average. */
  static Layer average() {
    return inputs -> pairwise(Double::sum).apply(inputs).map(sum -> sum / inputs.size());
  }

  private static Tensor combine(Tensor a, Tensor b, DoubleBinaryOperator operator) {
    if (a.rank() != b.rank()) {
      throw new IllegalArgumentException(
          Text.of("inputs of %d and of %d axes cannot be combined", a.rank(), b.rank()));
    }
    int[] shape = new int[a.rank()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.max(a.size(i), b.size(i));
    }
    float[] left = a.broadcast(shape).values();
    float[] right = b.broadcast(shape).values();
    float[] values = new float[left.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) operator.applyAsDouble(left[i], right[i]);
    }
    return new Tensor(shape, values);
  }

  /** Concatenate along an axis; −1 is the last. */
  static Layer concatenate(int axis) {
    return inputs -> {
      int[] shape = inputs.get(0).shape().clone();
      int at = axis < 0 ? axis + shape.length : axis;
      if (at < 1 || at >= shape.length) {
        throw new IllegalArgumentException("there is no axis " + axis);
      }
      shape[at] = 0;
      for (Tensor input : inputs) {
        requireAlike(shape, input, at);
        shape[at] += input.size(at);
      }
      return join(inputs, shape, at);
    };
  }

  private static void requireAlike(int[] shape, Tensor input, int axis) {
    for (int i = 0; i < shape.length; i++) {
      if (input.rank() != shape.length || i != axis && input.size(i) != shape[i]) {
        throw new IllegalArgumentException("its inputs differ in more than axis " + axis);
      }
    }
  }

  private static Tensor join(List<Tensor> inputs, int[] shape, int axis) {
    Tensor result = Tensor.zeros(shape);
    int blocks = 1;
    for (int i = 0; i < axis; i++) {
      blocks *= shape[i];
    }
    int to = 0;
    for (int block = 0; block < blocks; block++) {
      for (Tensor input : inputs) {
        int size = input.values().length / blocks;
        System.arraycopy(input.values(), block * size, result.values(), to, size);
        to += size;
      }
    }
    return result;
  }
}
