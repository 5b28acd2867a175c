package activarium.network;

import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.recording.ActivationSet;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs a network in inference mode, without dropout, and copies what its named layers say. Images
 * go through in small chunks, so that the processor's caches and the draw loop are left in peace.
 */
final class ActivationCapture {

  private static final int CHUNK = 100;

  private final NetworkSpec spec;
  private final MultiLayerNetwork network;

  ActivationCapture(NetworkSpec spec, MultiLayerNetwork network) {
    this.spec = spec;
    this.network = network;
  }

  /**
   * What a pass of images gave.
   *
   * @param layers the activation set of each recorded layer; empty if none was asked for
   * @param predictions images × classes
   */
  record Result(List<ActivationSet> layers, FloatMatrix predictions) {}

  /** The output for each image, images × classes. */
  FloatMatrix predict(Images images) {
    return run(images, 0, false).predictions;
  }

  /** The activations of every recorded layer, marked with {@code epoch}, and the output. */
  Result capture(Images images, int epoch) {
    return run(images, epoch, true);
  }

  private Result run(Images images, int epoch, boolean withLayers) {
    List<Sink> sinks = sinks(withLayers);
    int from = 0;
    while (from < images.count()) {
      int size = Math.min(CHUNK, images.count() - from);
      ImageBatch batch = new ImageBatch(size, images, 1, NetworkBuilder.isConvolutional(spec));
      while (from + size <= images.count()) {
        batch.fill(images, from);
        pass(batch, sinks, from, images.count());
        from += size;
      }
      batch.close();
    }
    List<ActivationSet> layers = new ArrayList<>();
    for (Sink sink : sinks.subList(0, sinks.size() - 1)) {
      layers.add(new ActivationSet(sink.name, epoch, sink.matrix(images.count())));
    }
    return new Result(layers, sinks.get(sinks.size() - 1).matrix(images.count()));
  }

  private void pass(ImageBatch batch, List<Sink> sinks, int from, int total) {
    // The first of the list is the input itself.
    List<INDArray> all = network.feedForward(batch.features(), false);
    for (Sink sink : sinks) {
      sink.take(all.get(sink.layer + 1), from, total);
    }
    all.stream().skip(1).filter(a -> a.closeable()).forEach(INDArray::close);
  }

  /** Where each recorded layer goes, and last the output. */
  private List<Sink> sinks(boolean withLayers) {
    List<Sink> sinks = new ArrayList<>();
    int index = -1;
    for (LayerSpec layer : spec.layers()) {
      if (layer instanceof LayerSpec.Flatten flatten) {
        // Not a layer of DL4J: the values of the one before, as one row.
        sinks.add(new Sink(flatten.name(), index));
        continue;
      }
      index++;
      if (layer instanceof LayerSpec.Dense dense) {
        sinks.add(new Sink(dense.name(), index));
      }
    }
    if (!withLayers) {
      sinks.clear();
    }
    sinks.add(new Sink("output", index + 1));
    return sinks;
  }

  /** Collects one layer's values, chunk by chunk. */
  private static final class Sink {
    final String name;
    final int layer;
    private float[] values;

    Sink(String name, int layer) {
      this.name = name;
      this.layer = layer;
    }

    void take(INDArray activations, int from, int total) {
      INDArray rows =
          activations.ordering() == 'c' && !activations.isView()
              ? activations
              : activations.dup('c');
      int size = (int) rows.length();
      int columns = size / (int) rows.size(0);
      if (values == null) {
        values = new float[Math.multiplyExact(total, columns)];
      }
      ((FloatPointer) rows.data().pointer()).get(values, from * columns, size);
      if (rows != activations) {
        rows.close();
      }
    }

    FloatMatrix matrix(int rows) {
      return values == null
          ? FloatMatrix.zeros(rows, 0)
          : new FloatMatrix(rows, values.length / rows, values);
    }
  }
}
