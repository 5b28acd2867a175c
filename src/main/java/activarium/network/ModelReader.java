package activarium.network;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.modelimport.keras.KerasModelImport;
import org.deeplearning4j.nn.modelimport.keras.exceptions.InvalidKerasConfigurationException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Reads networks that were trained elsewhere: DL4J's zip files and Keras' HDF5 files. Of a zip, the
 * configuration and the weights alone are looked at, and the configuration may name classes of DL4J
 * and ND4J alone: nothing in it is deserialized as a Java object.
 */
final class ModelReader {

  private static final String EXPECTED = "a DL4J zip or a Keras HDF5 model";
  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final String CONFIGURATION = "configuration.json";
  private static final List<String> NEEDED = List.of(CONFIGURATION, "coefficients.bin");
  private static final long LARGEST = 2L << 30;
  private static final Pattern CLASS = Pattern.compile("\"@class\"\\s*:\\s*\"([^\"]*)\"");

  private ModelReader() {}

  /**
   * A network as it was read.
   *
   * @param layers the vertex of the graph that each layer before the output is, by the layer's name
   */
  record Model(ComputationGraph graph, Map<String, String> layers) {

    static Model of(ComputationGraph graph) {
      Map<String, String> layers = new LinkedHashMap<>();
      for (Layer layer : graph.getLayers()) {
        String vertex = layer.conf().getLayer().getLayerName();
        layers.put(vertex.replace('/', '-'), vertex);
      }
      layers.values().removeAll(graph.getConfiguration().getNetworkOutputs());
      return new Model(graph, layers);
    }

    /** The conversion to a graph calls the layers by their numbers. */
    static Model of(MultiLayerNetwork network) {
      Map<String, String> layers = new LinkedHashMap<>();
      for (int i = 0; i + 1 < network.getnLayers(); i++) {
        String name = network.getLayer(i).conf().getLayer().getLayerName();
        layers.put(name == null ? "layer" + i : name.replace('/', '-'), Integer.toString(i));
      }
      return new Model(network.toComputationGraph(), layers);
    }
  }

  /**
   * @throws BadInputException if it is no network that can be read
   * @throws MissingRequirementException for HDF5 where there is no library to read it
   */
  static Model read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file + ": no such file");
    }
    try {
      return readAny(file);
    } catch (BadInputException e) {
      throw e;
    } catch (LinkageError e) {
      throw new MissingRequirementException(
          "HDF5 is not available for this machine",
          "record with Keras; see recording-format.md",
          e);
    } catch (Exception e) {
      throw BadInputException.of(
          file,
          "a DL4J zip or a Keras HDF5 model",
          e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Model readAny(Path file) throws Exception {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(HDF5.length);
    }
    if (Arrays.equals(start, HDF5)) {
      return readKeras(file);
    }
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return readZip(file);
    }
    throw BadInputException.of(file, EXPECTED, "something else");
  }

  private static Model readKeras(Path file) throws Exception {
    String path = file.toString();
    try {
      return Model.of(KerasModelImport.importKerasModelAndWeights(path, false));
    } catch (InvalidKerasConfigurationException e) {
      // It takes models of one kind alone; the other is read by another method.
      return Model.of(KerasModelImport.importKerasSequentialModelAndWeights(path, false));
    }
  }

  private static Model readZip(Path file) throws IOException {
    Path clean = Files.createTempFile("activarium-model", ".zip");
    try {
      String configuration = copyNeeded(file, clean);
      File model = clean.toFile();
      return configuration.contains("\"vertices\"")
          ? Model.of(ModelSerializer.restoreComputationGraph(model, false))
          : Model.of(ModelSerializer.restoreMultiLayerNetwork(model, false));
    } finally {
      Files.delete(clean);
    }
  }

  /** Copies the two harmless entries and returns the text of the configuration. */
  private static String copyNeeded(Path file, Path clean) throws IOException {
    String configuration = "";
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(clean))) {
      for (String name : NEEDED) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > LARGEST) {
          throw BadInputException.of(
              file, "an entry " + name, entry == null ? "none" : "a huge one");
        }
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (name.equals(CONFIGURATION)) {
          configuration = new String(bytes, StandardCharsets.UTF_8);
          requireHarmless(file, configuration);
        }
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
      }
    }
    return configuration;
  }

  private static void requireHarmless(Path file, String configuration) {
    if (configuration.contains("\\u")) {
      throw BadInputException.of(file + ", " + CONFIGURATION, "plain text", "escaped characters");
    }
    Matcher matcher = CLASS.matcher(configuration);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!name.startsWith("org.deeplearning4j.nn.") && !name.startsWith("org.nd4j.linalg.")) {
        throw BadInputException.of(file + ", " + CONFIGURATION, "classes of DL4J and ND4J", name);
      }
    }
  }
}
