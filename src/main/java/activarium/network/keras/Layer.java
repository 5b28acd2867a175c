package activarium.network.keras;

import java.util.List;

/** What a layer computes in inference mode. It never writes to what it is given. */
@FunctionalInterface
interface Layer {

  /**
   * @param inputs of the layers before, in their order; each has the observation as its first axis
   * @throws IllegalArgumentException if the shapes do not fit the layer; says how
   */
  Tensor apply(List<Tensor> inputs);

  /** A layer of one input. */
  @FunctionalInterface
  interface Single {
    Tensor apply(Tensor input);

    /** The same layer for inputs with the channels first. */
    default Single channelsFirst() {
      return x -> {
        Tensor y = apply(x.channelsLast());
        return y.rank() > 2 ? y.channelsFirst() : y;
      };
    }

    default Single then(Single next) {
      return x -> next.apply(apply(x));
    }

    default Layer asLayer() {
      return inputs -> {
        if (inputs.size() != 1) {
          throw new IllegalArgumentException("one input was expected, not " + inputs.size());
        }
        return apply(inputs.get(0));
      };
    }
  }
}
