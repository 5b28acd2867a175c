package activarium.network.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.Mutations;
import activarium.recording.Npy;
import activarium.recording.Snapshot;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layer of a Keras model against numpy's forward pass, of {@code keras/make.py}. */
class KerasLayersTest {

  private static final float TOLERANCE = 1e-4f;
  private static final String START =
      "{\"class_name\":\"InputLayer\",\"config\":{\"batch_input_shape\":[null,6,6,3]}},";

  @TempDir Path folder;

  static List<String> models() throws Exception {
    try (Stream<Path> files = Files.list(resource("keras"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".npz"))
          .map(name -> name.replace(".npz", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void computesWhatNumpyComputes(String model) throws Exception {
    ImportedNetwork network = ImportedNetwork.read(resource("keras/" + model + ".h5"));
    try (FileSystem truth = FileSystems.newFileSystem(resource("keras/" + model + ".npz"))) {
      List<String> known = new ArrayList<>();
      try (Stream<Path> files = Files.list(truth.getPath("/"))) {
        files.forEach(file -> known.add(file.getFileName().toString().replace(".npy", "")));
      }
      known.removeAll(List.of("images", "predictions"));
      assertThat(network.layers()).containsAll(known).isNotEmpty();
      Snapshot seen = network.look(images(truth.getPath("images.npy")), known);
      for (String layer : known) {
        assertClose(layer, seen.layer(layer).activations(), truth.getPath(layer + ".npy"));
      }
      assertClose("predictions", seen.predictions(), truth.getPath("predictions.npy"));
    }
  }

  @Test
  void survivesBrokenModels() throws Exception {
    Mutations.survive(
        Files.readAllBytes(resource("keras/logits.h5")),
        100,
        folder.resolve("bad.h5"),
        ImportedNetwork::read);
  }

  /** What says what another layer says, in the same order, is no layer to look at. */
  @Test
  void listsNoDropout() throws Exception {
    assertThat(ImportedNetwork.read(resource("keras/silent.h5")).layers())
        .containsExactly("r", "dense");
  }

  @Test
  void saysHowPixelsAreScaled() throws Exception {
    assertThat(ImportedNetwork.read(resource("keras/bytes.h5")).pixelRange()).isEqualTo("0 … 255");
    assertThat(ImportedNetwork.read(resource("keras/map.h5")).pixelRange()).isEqualTo("0 … 1");
  }

  @ParameterizedTest
  @CsvSource({"regression, linear of 4 outputs", "many-sigmoids, sigmoid of 4 outputs"})
  void refusesOutputsThatAreNoClasses(String model, String found) throws Exception {
    ImportedNetwork network = ImportedNetwork.read(resource("keras/" + model + ".h5"));
    LabeledImages images = new LabeledImages(new Images(1, 6, 6, 3, new byte[108]), new byte[] {0});
    assertThatThrownBy(() -> network.look(images, List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("layer out")
        .hasMessageContaining(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LSTM|'units':3|LSTM",
        "Lambda|'function':'x'|Lambda",
        "UpSampling2D|'size':[2,2],'interpolation':'bilinear'|bilinear",
        "Activation|'activation':'my_own'|my_own",
        "Conv2D|'filters':2,'kernel_size':[3,3],'padding':'odd'|odd",
        "Conv2D|'filters':2,'kernel_size':[3,3]|a weight 'kernel', found none",
        "Conv2D|'filters':2,'kernel_size':[0,3]|kernel_size",
        "Conv2D|'filters':2,'kernel_size':'x'|kernel_size",
        "MaxPooling2D|'pool_size':[2,2],'data_format':'odd'|odd",
        "LeakyReLU|'alpha':'x'|alpha",
      })
  void refusesLayersByName(String text) {
    String[] parts = text.split("\\|");
    String layer =
        "{'class_name':'%s','config':{'name':'odd one',%s}}".formatted(parts[0], parts[1]);
    assertRefused(sequential(START + layer.replace('\'', '"')), "layer odd one", parts[2]);
  }

  @Test
  void refusesLayersThatDoNotFitTheirInput() {
    String layer = "{'class_name':'Reshape','config':{'name':'r','target_shape':[5,5]}}";
    ImportedNetwork network = ImportedNetwork.read(sequential(START + layer.replace('\'', '"')));
    LabeledImages images = new LabeledImages(new Images(1, 6, 6, 3, new byte[108]), new byte[] {0});
    assertThatThrownBy(() -> network.look(images, List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("layer r (Reshape)");
  }

  @Test
  void refusesFilesThatAreNoWholeModels() throws IOException {
    String dense = "{\"class_name\":\"Flatten\",\"config\":{\"name\":\"f\"}}";
    assertRefused(sequential(dense), "the shape of its input");
    assertRefused(file("layer_names", new String[] {"dense"}), "weights alone, of save_weights");
    assertRefused(file("other", "x"), "a whole model");
    assertRefused(file("model_config", "{\"class_name\":\"Mine\",\"config\":{}}"), "Mine");
    assertRefused(file("model_config", "{\"class_name\":"), "a DL4J zip or a Keras HDF5 model");
    assertRefused(file("model_config", "[".repeat(5000)), "a DL4J zip or a Keras HDF5 model");
    assertRefused(sequential(""), "layers");
  }

  @Test
  void refusesGraphsThatRunInCircles() {
    String layers =
        """
        {"class_name":"InputLayer","name":"i","config":{"batch_input_shape":[null,6,6,3]}},
        {"class_name":"Add","name":"a","config":{},"inbound_nodes":[[["i",0,0,{}],["b",0,0,{}]]]},
        {"class_name":"Flatten","name":"b","config":{},"inbound_nodes":[[["a",0,0,{}]]]}\
        """;
    String model =
        "{\"class_name\":\"Functional\",\"config\":{\"layers\":[%s],\"input_layers\":[[\"i\",0,0]],"
            + "\"output_layers\":[[\"b\",0,0]]}}";
    assertRefused(file("model_config", model.formatted(layers)), "a graph without loops");
  }

  private Path sequential(String layers) {
    return file(
        "model_config", "{\"class_name\":\"Sequential\",\"config\":{\"layers\":[" + layers + "]}}");
  }

  private Path file(String attribute, Object value) {
    Path file = folder.resolve("made.h5");
    try (WritableHdfFile out = HdfFile.write(file)) {
      out.putAttribute(attribute, value);
    }
    return file;
  }

  private static void assertRefused(Path file, String... parts) {
    assertThatThrownBy(() -> ImportedNetwork.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContainingAll(parts);
  }

  /** Reads uint8 N × H × W × C; the header says no more than {@code make.py} does. */
  private static LabeledImages images(Path npy) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(npy)) {
      bytes = in.readAllBytes();
    }
    int start = 10 + (bytes[8] & 0xff) + 256 * bytes[9];
    int channels = (bytes.length - start) / (3 * 6 * 6);
    byte[] pixels = java.util.Arrays.copyOfRange(bytes, start, bytes.length);
    return new LabeledImages(new Images(3, 6, 6, channels, pixels), new byte[] {0, 1, 1});
  }

  private static void assertClose(String layer, FloatMatrix found, Path expected) {
    float[] values = Npy.readMatrix(expected).values();
    assertThat(found.values()).as(layer).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(Math.abs(found.values()[i] - values[i]))
          .as("%s, value %d: %s for %s", layer, i, found.values()[i], values[i])
          .isLessThan(TOLERANCE * Math.max(1, Math.abs(values[i])));
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(KerasLayersTest.class.getResource(name).toURI());
  }
}
