package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.recording.Npy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 60 observations of two classes × 5 neurons: neuron 3 tells them apart, neuron 1 is dead. */
class NeuronsCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void writeALayer() {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[300];
    int[] labels = new int[60];
    for (int i = 0; i < 60; i++) {
      labels[i] = i % 2;
      for (int j = 0; j < 5; j++) {
        values[5 * i + j] = j == 1 ? 2 : (float) random.nextGaussian();
      }
      values[5 * i + 3] += 6 * labels[i];
    }
    Npy.write(folder.resolve("layer.npy"), values, 60, 5);
    Npy.write(folder.resolve("labels.npy"), labels, 60);
    Npy.write(folder.resolve("short.npy"), new int[59], 59);
    labels[7] = -1;
    Npy.write(folder.resolve("negative.npy"), labels, 60);
    values[12] = Float.NaN;
    Npy.write(folder.resolve("nan.npy"), values, 60, 5);
  }

  private int neurons(StringWriter err, String layer, String labels, String... options) {
    String[] arguments = new String[4 + options.length];
    arguments[0] = "neurons";
    arguments[1] = folder.resolve(layer).toString();
    arguments[2] = folder.resolve(labels).toString();
    arguments[3] = "--out=" + folder.resolve("maps/map.json");
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }

  private JsonNode map(String... options) throws IOException {
    assertThat(neurons(new StringWriter(), "layer.npy", "labels.npy", options)).isZero();
    return new ObjectMapper().readTree(folder.resolve("maps/map.json").toFile());
  }

  @Test
  void writesTheMap() throws IOException {
    JsonNode map = map("--trees=50", "--threads=1");
    assertThat(map.get("positions")).hasSize(5).allMatch(p -> p.size() == 2);
    assertThat(map.get("power")).hasSize(2).allMatch(row -> row.size() == 5);
    assertThat(map.get("power").get(0).get(3).asDouble()).isEqualTo(1);
    assertThat(map.get("power").get(1).get(0).asDouble()).isBetween(0.0, 0.5);
    assertThat(map.get("dead")).hasSize(1);
    assertThat(map.get("dead").get(0).asInt()).isEqualTo(1);
    assertThat(map.get("stress1").asDouble()).isBetween(0.0, 1.0);
    assertThat(map.get("seconds").fieldNames())
        .toIterable()
        .contains("total", "read", "dissimilarity", "projection", "trees");
    assertThat(map.get("closenessP")).hasSize(2);
  }

  @Test
  void sameSeedGivesTheSameMapWithAnyNumberOfThreads() throws IOException {
    JsonNode one = map("--trees=30", "--threads=1", "--seed=5");
    JsonNode two = map("--trees=30", "--threads=2", "--seed=5");
    JsonNode other = map("--trees=30", "--threads=2", "--seed=6");
    assertThat(two.get("power")).isEqualTo(one.get("power"));
    assertThat(two.get("positions")).isEqualTo(one.get("positions"));
    assertThat(other.get("power")).isNotEqualTo(one.get("power"));
  }

  @Test
  void badInputIsOneLineAndCode3() {
    assertBad("layer.npy", "short.npy", "short.npy", "60 labels", "59");
    assertBad("layer.npy", "negative.npy", "negative.npy", "label 7", "-1");
    assertBad("nan.npy", "labels.npy", "nan.npy", "row 2, column 2", "NaN");
    assertBad("absent.npy", "labels.npy", "absent.npy");
    assertBad("labels.npy", "labels.npy", "labels.npy", "2 dimensions");
  }

  private void assertBad(String layer, String labels, String... parts) {
    StringWriter err = new StringWriter();
    assertThat(neurons(err, layer, labels)).isEqualTo(3);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(err.toString()).contains(parts);
  }

  @Test
  void whatIsNoNumberOfTreesIsAUsageError() {
    assertThat(neurons(new StringWriter(), "layer.npy", "labels.npy", "--trees=0")).isEqualTo(2);
  }
}
