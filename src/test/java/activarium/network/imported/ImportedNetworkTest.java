package activarium.network.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.Mutations;
import activarium.recording.Npy;
import activarium.recording.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

class ImportedNetworkTest {

  @TempDir Path folder;

  @Test
  void computesWhatKerasAndNumpyCompute() throws URISyntaxException {
    ImportedNetwork network = ImportedNetwork.read(resource("keras.h5"));
    assertThat(network.layers()).containsExactly("hidden");
    Snapshot seen = network.look(images(3, 4, 1), List.of("hidden"));
    assertClose(seen.layer("hidden").activations(), resource("keras-hidden.npy"));
    assertClose(seen.predictions(), resource("keras-predictions.npy"));
  }

  @Test
  void readsDl4jZipsThatConvolve() throws IOException {
    ImportedNetwork network = ImportedNetwork.read(zip());
    assertThat(network.layers()).hasSize(1);
    Snapshot seen = network.look(images(3, 4, 1), network.layers());
    assertThat(seen.layers().get(0).neurons()).isEqualTo(2 * 3 * 2);
    assertThat(seen.predictions().columns()).isEqualTo(3);
  }

  @Test
  void refusesImagesAndLayersThatDoNotFit() throws Exception {
    ImportedNetwork network = ImportedNetwork.read(resource("keras.h5"));
    assertThatThrownBy(() -> network.look(images(5, 5, 1), List.of("hidden")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("images that fit its input, 12, found 5 × 5 × 1");
    assertThatThrownBy(() -> network.look(images(3, 4, 1), List.of("hiden")))
        .isInstanceOf(BadInputException.class)
        .hasMessage("layer: expected one of hidden, found 'hiden'");
  }

  @Test
  void refusesForeignFilesAndForeignClasses() throws IOException {
    assertRefused(Files.writeString(folder.resolve("text"), "no model"), "a DL4J zip or a Keras");
    byte[] evil = "{\"@class\" : \"javax.swing.JEditorPane\"}".getBytes(StandardCharsets.UTF_8);
    assertRefused(
        zipOf(Map.of("coefficients.bin", evil, "configuration.json", evil)),
        "classes of DL4J and ND4J, found javax.swing.JEditorPane");
    assertRefused(
        zipOf(Map.of("config.json", evil, "model.weights.h5", evil)), "found a model of Keras 3");
  }

  /** Jackson knows more forms of a class than a property. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@class\" : \"any.Class\"}",
        "{\"\\u0040class\" : \"any.Class\"}",
        "{\"@class\" : \"any.\\u0043lass\"}",
        "{\"@class\":\"any.Class\", \"@class\":\"org.nd4j.linalg.learning.config.Sgd\"}",
        "{\"iupdater\" : [\"any.Class\", {}]}",
        "{\"iupdater\" : {\"any.Class\" : {}}}",
        "{\"iupdater\" : [\"java.util.ArrayList<any.Class>\", []]}",
        "{\"iupdater\" : [\"[Lany.Class;\", []]}",
        "{\"iupdater\" : [\"javax.swing.JEditorPane\", {}]}",
        "{\"iupdater\" : [\"org.nd4j.linalg.factory.Nd4j\", {}]}",
        "{\"iupdater\" : [\"activarium.network.imported.ImportedNetworkTest$trap\", {}]}"
      })
  void readsNoOtherClasses(String configuration) throws IOException {
    byte[] text = configuration.getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> entries = new TreeMap<>(entries(zip()));
    entries.put("configuration.json", text);
    assertRefused(zipOf(entries), "classes of DL4J and ND4J, found");
  }

  /** The wrapper's form within an otherwise sound configuration, which DL4J would accept. */
  @Test
  void initializesNoClassThatAConfigurationNames() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(entries(zip()));
    String sound = new String(entries.get("configuration.json"), StandardCharsets.UTF_8);
    String evil =
        sound.replaceAll(
            "(?s)\"iupdater\" : \\{[^}]*\\}",
            "\"iupdater\" : [\"activarium.network.imported.ImportedNetworkTest\\$trap\", {}]");
    assertThat(evil).isNotEqualTo(sound);
    entries.put("configuration.json", evil.getBytes(StandardCharsets.UTF_8));
    assertRefused(zipOf(entries), "classes of DL4J and ND4J, found");
    assertThat(Sprung.ever).isFalse();
  }

  /** Named as no class should be, so that only looking it up tells that it is one. */
  @SuppressWarnings("unused")
  private static final class trap {
    static {
      Sprung.ever = true;
    }
  }

  /** Tells whether the trap was initialized. */
  private static final class Sprung {
    private static boolean ever;
  }

  @Test
  void readsNoNests() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(entries(zip()));
    entries.put("configuration.json", "[".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
    assertRefused(zipOf(entries), "a DL4J zip");
  }

  /** A small entry that unpacks to a large one is left at once, whatever it says of its size. */
  @Test
  void unpacksNoBombs() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(entries(zip()));
    byte[] weights = entries.get("coefficients.bin");
    entries.put("coefficients.bin", Arrays.copyOf(weights, 17 << 20));
    assertRefused(
        zipOf(entries), "coefficients.bin: expected at most 16777216 bytes when unpacked");
  }

  @Test
  void deserializesNoObjects() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Trap());
    }
    Map<String, byte[]> entries = new TreeMap<>(entries(zip()));
    for (String name : List.of("preprocessor.bin", "normalizer.bin", "updaterState.bin", "x.obj")) {
      entries.put(name, bytes.toByteArray());
    }
    assertThat(ImportedNetwork.read(zipOf(entries)).layers()).hasSize(1);
    assertThat(Trap.sprung).isFalse();
  }

  /** Tells when it is deserialized. */
  private static final class Trap implements Serializable {
    private static final long serialVersionUID = 1L;
    private static boolean sprung;

    private void readObject(ObjectInputStream in) {
      sprung = true;
    }
  }

  @Test
  void refusesWeightsThatLieAboutTheirSize() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(entries(zip()));
    byte[] weights = entries.get("coefficients.bin");
    for (int at = 0; at < 150; at++) {
      byte[] lie = weights.clone();
      lie[at] ^= 0x55;
      entries.put("coefficients.bin", lie);
      readOrRefuse(zipOf(entries));
    }
  }

  @Test
  void survivesBrokenModels() throws IOException {
    Mutations.survive(
        Files.readAllBytes(zip()), 300, folder.resolve("bad.zip"), ImportedNetwork::read);
  }

  private static void readOrRefuse(Path file) {
    try {
      ImportedNetwork.read(file);
    } catch (BadInputException e) {
      assertThat(e.getMessage()).contains(file.getFileName().toString()).doesNotContain("\n");
    }
  }

  private static void assertRefused(Path file, String line) {
    assertThatThrownBy(() -> ImportedNetwork.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(line);
  }

  private Path zipOf(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("made.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private Path zip() throws IOException {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Sgd(0.1))
                .list()
                .layer(new ConvolutionLayer.Builder(2, 3).nOut(3).build())
                .layer(new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(3, 4, 1))
                .build());
    network.init();
    Path file = folder.resolve("model.zip");
    ModelSerializer.writeModel(network, file.toFile(), true);
    return file;
  }

  private static LabeledImages images(int height, int width, int channels) {
    byte[] pixels = new byte[2 * height * width * channels];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (10 * i);
    }
    return new LabeledImages(new Images(2, height, width, channels, pixels), new byte[] {0, 1});
  }

  private static void assertClose(FloatMatrix found, Path expected) {
    float[] values = Npy.readMatrix(expected).values();
    assertThat(found.values()).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(found.values()[i]).isCloseTo(values[i], within(1e-5f));
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(ImportedNetworkTest.class.getResource(name).toURI());
  }
}
