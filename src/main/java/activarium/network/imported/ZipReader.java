package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.network.Backend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reads models that DL4J saved. Of a zip, the configuration and the weights alone are looked at, in
 * memory: the entries that DL4J would deserialize as Java objects never reach it, and nothing is
 * unpacked to disk.
 */
final class ZipReader {

  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";
  private static final int LONGEST_CONFIGURATION = 16 << 20;

  /** ND4J refuses more. */
  private static final long MOST_COEFFICIENTS = 1L << 30;

  /** Weights hardly shrink; small ones, and those of 0, may. */
  private static final int MOST_RATIO = 100;

  private static final long FREE_BYTES = 16L << 20;

  private ZipReader() {}

  static ForeignModel read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] bytes = unpack(file, zip, CONFIGURATION, LONGEST_CONFIGURATION);
      String configuration = new String(bytes, StandardCharsets.UTF_8);
      new ModelClasses(file + ", " + CONFIGURATION).require(configuration);
      Backend.start(1);
      INDArray weights = weights(file, zip);
      return configuration.contains("\"vertices\"")
          ? graph(file, configuration, weights)
          : layers(file, configuration, weights);
    }
  }

  private static ForeignModel graph(Path file, String configuration, INDArray weights) {
    ComputationGraph graph =
        new ComputationGraph(ComputationGraphConfiguration.fromJson(configuration));
    graph.init(weights, false);
    return GraphModel.of(file, graph);
  }

  private static ForeignModel layers(Path file, String configuration, INDArray weights) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(MultiLayerConfiguration.fromJson(configuration));
    network.init(weights, false);
    return GraphModel.of(file, network);
  }

  /** ND4J believes what an array says of itself, with memory outside of Java's care. */
  private static INDArray weights(Path file, ZipFile zip) throws IOException {
    byte[] bytes = unpack(file, zip, COEFFICIENTS, MOST_COEFFICIENTS);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      SavedArray.require(file + ", " + COEFFICIENTS, in, bytes.length);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Nd4j.read(in);
    }
  }

  private static byte[] unpack(Path file, ZipFile zip, String name, long most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      String kind = zip.getEntry("model.weights.h5") == null ? "none" : "a model of Keras 3";
      String wanted = "an entry " + name;
      throw BadInputException.of(
          file, kind.equals("none") ? wanted : wanted + ", or a Keras model saved as .h5", kind);
    }
    long limit = Math.min(most, Math.max(FREE_BYTES, MOST_RATIO * entry.getCompressedSize()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = new byte[1 << 16];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        bytes.write(part, 0, read);
        if (bytes.size() > limit) {
          throw BadInputException.of(
              file + ", " + name, Text.of("at most %d bytes when unpacked", limit), "more");
        }
      }
    }
    return bytes.toByteArray();
  }
}
