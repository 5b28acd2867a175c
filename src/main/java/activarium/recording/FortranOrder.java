package activarium.recording;

/**
 * Walks through an array in Fortran order (first index fastest) and tells the places in C order.
 */
final class FortranOrder {

  private final int[] shape;
  private final int[] strides;
  private final int[] index;
  private int place;

  FortranOrder(int[] shape) {
    this.shape = shape;
    this.strides = new int[shape.length];
    this.index = new int[shape.length];
    int stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
  }

  /** The place in C order of the next element in Fortran order. */
  int next() {
    int result = place;
    for (int axis = 0; axis < shape.length; axis++) {
      place += strides[axis];
      if (++index[axis] < shape[axis]) {
        break;
      }
      place -= index[axis] * strides[axis];
      index[axis] = 0;
    }
    return result;
  }
}
