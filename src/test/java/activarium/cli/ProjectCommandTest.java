package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import activarium.recording.NpyFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands {@code project} and {@code quality}, as a person would call them. */
class ProjectCommandTest {

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String data(String name, int rows, int columns) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() + (i / columns % 3) * 3);
    }
    Npy.write(folder.resolve(name), values, rows, columns);
    return path(name);
  }

  private void labels(String name, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 3;
    }
    Npy.write(folder.resolve(name), labels, count);
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).toFile());
  }

  @Test
  void projectsAndMeasures() throws IOException {
    data("x.npy", 150, 8);
    labels("l.npy", 150);
    int code =
        run(
            "project",
            path("x.npy"),
            "--out",
            path("y.npy"),
            "--perplexity",
            "10",
            "--iterations",
            "300",
            "--threads",
            "2",
            "--json",
            path("p.json"));
    assertThat(code).as(errors.toString()).isZero();
    assertThat(NpyFile.open(folder.resolve("y.npy")).shape()).containsExactly(150, 2);
    JsonNode report = json("p.json");
    assertThat(report.get("command").asText()).isEqualTo("project");
    assertThat(report.get("kl").asDouble()).isBetween(0.0, 3.0);
    assertThat(report.get("threads").asInt()).isEqualTo(2);
    for (String phase : new String[] {"total", "read", "neighbors", "affinities", "optimize"}) {
      assertThat(report.get("seconds").has(phase)).as(phase).isTrue();
    }
    code =
        run(
            "quality",
            path("x.npy"),
            path("y.npy"),
            "--labels",
            path("l.npy"),
            "--json",
            path("q.json"));
    assertThat(code).as(errors.toString()).isZero();
    JsonNode quality = json("q.json");
    assertThat(quality.get("neighborhoodHit").asDouble()).isGreaterThan(0.9);
    assertThat(quality.get("neighborhoodHitHigh").asDouble()).isGreaterThan(0.9);
    for (String figure :
        new String[] {"trustworthiness", "continuity", "normalizedStress", "shepardCorrelation"}) {
      assertThat(quality.get(figure).asDouble()).as(figure).isBetween(0.0, 1.0);
    }
  }

  @Test
  void sameSeedSameBytesOnAnyNumberOfThreads() throws IOException {
    data("x.npy", 120, 5);
    for (String threads : new String[] {"1", "2"}) {
      run(
          "project",
          path("x.npy"),
          "--out",
          path(threads + ".npy"),
          "--perplexity",
          "8",
          "--iterations",
          "60",
          "--init",
          "random",
          "--seed",
          "9",
          "--threads",
          threads);
    }
    assertThat(Files.readAllBytes(folder.resolve("1.npy")))
        .isEqualTo(Files.readAllBytes(folder.resolve("2.npy")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pca", "mds"})
  void otherMethodsProject(String method) {
    data("x.npy", 60, 5);
    int code = run("project", path("x.npy"), "--out", path("y.npy"), "--method", method);
    assertThat(code).as(errors.toString()).isZero();
    assertThat(NpyFile.open(folder.resolve("y.npy")).shape()).containsExactly(60, 2);
  }

  @Test
  void sequencesBecomeSequences() {
    Npy.write(folder.resolve("x.npy"), new float[3 * 40 * 4], 3, 40, 4);
    int code =
        run(
            "project",
            path("x.npy"),
            "--out",
            path("y.npy"),
            "--method",
            "dynamic",
            "--perplexity",
            "5",
            "--iterations",
            "20");
    assertThat(code).as(errors.toString()).isZero();
    assertThat(NpyFile.open(folder.resolve("y.npy")).shape()).containsExactly(3, 40, 2);
  }

  @Test
  void badInputIsOneLineAndThree() throws IOException {
    data("few.npy", 50, 4);
    float[] values = new float[400];
    values[42] = Float.NaN;
    Npy.write(folder.resolve("nan.npy"), new FloatMatrix(100, 4, values));
    Files.write(folder.resolve("text.npy"), "no array".getBytes(StandardCharsets.US_ASCII));
    Npy.write(folder.resolve("flat.npy"), values, 400);
    for (String name : new String[] {"few", "nan", "text", "flat", "missing"}) {
      errors.getBuffer().setLength(0);
      int code = run("project", path(name + ".npy"), "--out", path("y.npy"));
      assertThat(code).as(name).isEqualTo(3);
      assertThat(errors.toString().strip()).startsWith("activarium: ").doesNotContain("\n");
    }
    assertThat(errors.toString()).contains("missing.npy");
    assertThat(folder.resolve("y.npy")).doesNotExist();
  }

  @Test
  void misuseIsTwo() {
    data("x.npy", 60, 4);
    String[] call = {"project", path("x.npy"), "--out", path("y.npy")};
    for (String[] wrong :
        new String[][] {
          {"--perplexity", "0.5"}, {"--method", "umap"}, {"--threads", "0"}, {"--iterations", "-1"}
        }) {
      assertThat(run(call[0], call[1], call[2], call[3], wrong[0], wrong[1])).isEqualTo(2);
    }
  }

  @Test
  void qualityRefusesWhatDoesNotFit() {
    data("x.npy", 60, 4);
    data("other.npy", 59, 2);
    data("y.npy", 60, 2);
    labels("l.npy", 59);
    assertThat(run("quality", path("x.npy"), path("other.npy"))).isEqualTo(3);
    assertThat(run("quality", path("x.npy"), path("x.npy"))).isEqualTo(3);
    assertThat(run("quality", path("x.npy"), path("y.npy"), "--k", "40")).isEqualTo(3);
    assertThat(run("quality", path("x.npy"), path("y.npy"), "--labels", path("l.npy")))
        .isEqualTo(3);
  }
}
