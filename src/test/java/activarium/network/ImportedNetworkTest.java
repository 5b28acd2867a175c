package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.recording.Npy;
import activarium.recording.Snapshot;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        .hasMessageContaining("images that fit its input, found [2, 25]");
    assertThatThrownBy(() -> network.look(images(3, 4, 1), List.of("hiden")))
        .isInstanceOf(BadInputException.class)
        .hasMessage("layer: expected one of hidden, found 'hiden'");
  }

  @Test
  void refusesForeignFilesAndForeignClasses() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no model");
    assertThatThrownBy(() -> ImportedNetwork.read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a DL4J zip or a Keras HDF5 model");
    Path evil = folder.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil))) {
      for (String name : List.of("coefficients.bin", "configuration.json")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("{\"@class\" : \"javax.swing.JEditorPane\"}".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThatThrownBy(() -> ImportedNetwork.read(evil))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("classes of DL4J and ND4J, found javax.swing.JEditorPane");
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
