package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
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
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  @ValueSource(strings = {"pca", "mds", "umap", "isomap"})
  void otherMethodsProject(String method) {
    data("x.npy", 60, 5);
    int code = run("project", path("x.npy"), "--out", path("y.npy"), "--method", method);
    assertThat(code).as(errors.toString()).isZero();
    assertThat(NpyFile.open(folder.resolve("y.npy")).shape()).containsExactly(60, 2);
  }

  @Test
  void listsTheMethodsOfTheRegistry() {
    StringWriter help = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(help, true)).execute("project", "--help");
    String names =
        Projections.all().stream().map(Projection::name).collect(Collectors.joining(", "));
    assertThat(help.toString().replaceAll("\\s+", " ")).contains(names);
  }

  @Test
  void reportsWhatAMethodHas() throws IOException {
    data("x.npy", 90, 5);
    String[] call = {"project", path("x.npy"), "--out", path("y.npy"), "--json", path("p.json")};
    assertThat(run(with(call, "--method", "umap", "--neighbors", "12"))).isZero();
    JsonNode umap = json("p.json");
    assertThat(umap.get("options").get("neighbors").asInt()).isEqualTo(12);
    assertThat(umap.get("options").get("iterations").asInt()).isEqualTo(500);
    assertThat(umap.has("converged")).isFalse();
    assertThat(run(with(call, "--method", "isomap"))).isZero();
    JsonNode isomap = json("p.json");
    assertThat(isomap.get("options").get("neighbors").asInt()).isEqualTo(10);
    assertThat(isomap.get("residualVariance").asDouble()).isBetween(0.0, 1.0);
    assertThat(run(with(call, "--method", "mds"))).isZero();
    JsonNode mds = json("p.json");
    assertThat(mds.get("stress1").asDouble()).isBetween(0.0, 1.0);
    assertThat(mds.get("converged").asBoolean()).isTrue();
    assertThat(mds.get("options").has("neighbors")).isFalse();
  }

  /** Or who asks for it believes in a map that was made without. */
  @ParameterizedTest
  @ValueSource(strings = {"umap", "isomap"})
  void perplexityIsNotOfGraphs(String method) {
    String[] call = {"project", path("x.npy"), "--out", path("y.npy"), "--method", method};
    assertThat(run(with(call, "--perplexity", "5"))).isEqualTo(2);
    assertThat(errors.toString())
        .startsWith("activarium: " + method + " has no --perplexity: it takes --neighbors;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsne", "pca", "mds", "joint"})
  void neighborsAreOfGraphsAlone(String method) {
    String[] call = {"project", path("x.npy"), "--out", path("y.npy"), "--method", method};
    assertThat(run(with(call, "--neighbors", "12"))).isEqualTo(2);
    assertThat(errors.toString().lines())
        .containsExactly(
            "activarium: --neighbors is for umap and isomap alone; ./activarium project --help says"
                + " more");
  }

  @Test
  void tooFewObservationsOrNeighborsAreALine() {
    data("x.npy", 10, 4);
    String[] call = {"project", path("x.npy"), "--out", path("y.npy"), "--method", "umap"};
    assertThat(run(call)).isEqualTo(3);
    assertThat(errors.toString().strip())
        .isEqualTo("activarium: neighbors 15: expected more than 15 observations, found 10");
    errors.getBuffer().setLength(0);
    assertThat(run(with(call, "--neighbors", "1"))).isEqualTo(2);
    assertThat(errors.toString()).startsWith("activarium: neighbors must be at least 2, was 1;");
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
  void measuresASequence() throws IOException {
    Npy.write(folder.resolve("x.npy"), moving(3, 40, 4), 3, 40, 4);
    Npy.write(folder.resolve("y.npy"), moving(3, 40, 2), 3, 40, 2);
    labels("l.npy", 40);
    String[] call = {
      "quality", path("x.npy"), "--embeddings", path("y.npy"), "--labels", path("l.npy")
    };
    assertThat(run(with(call, "--json", path("q.json")))).as(errors.toString()).isZero();
    JsonNode quality = json("q.json");
    assertThat(quality.get("movementPearson").asDouble()).isCloseTo(1, within(1e-6));
    assertThat(quality.get("movementSpearman").asDouble()).isCloseTo(1, within(1e-6));
    assertThat(quality.get("movementStress").asDouble()).isCloseTo(0, within(1e-6));
    assertThat(quality.get("movementPearsonPerStep")).hasSize(2);
    assertThat(quality.get("movementPearsonPerClass")).hasSize(3);
    assertThat(quality.get("movementPearsonPerObservation")).hasSize(40);
    assertThat(quality.get("trustworthinessPerStep")).hasSize(3);
    assertThat(quality.get("trustworthiness").asDouble()).isBetween(0.0, 1.0);
  }

  /** In both spaces observation i moves by i at the first step, by twice that at the second. */
  private static float[] moving(int frames, int count, int width) {
    float[] values = new float[frames * count * width];
    for (int t = 0; t < frames; t++) {
      for (int i = 0; i < count; i++) {
        int at = (t * count + i) * width;
        values[at] = i * (t == 2 ? 3 : t);
        values[at + 1] = i % 7;
      }
    }
    return values;
  }

  @Test
  void aSequenceIsMeasuredByItsMapsAlone() {
    Npy.write(folder.resolve("x.npy"), new float[3 * 40 * 4], 3, 40, 4);
    Npy.write(folder.resolve("two.npy"), new float[2 * 40 * 2], 2, 40, 2);
    Npy.write(folder.resolve("one.npy"), new float[40 * 2], 40, 2);
    String x = path("x.npy");
    assertThat(run("quality", x)).isEqualTo(2);
    assertThat(run("quality", x, path("one.npy"), "--embeddings", path("two.npy"))).isEqualTo(2);
    assertThat(errors.toString()).contains("give one of both");
    assertThat(run("quality", x, "--embeddings", path("two.npy"))).isEqualTo(3);
    assertThat(errors.toString()).contains("two.npy: expected 3 steps, found 2");
    assertThat(run("quality", x, "--embeddings", path("one.npy"))).isEqualTo(3);
  }

  @Test
  void aWeightIsOfWhatHoldsMapsTogether() {
    Npy.write(folder.resolve("x.npy"), new float[3 * 40 * 4], 3, 40, 4);
    String[] call = {
      "project", path("x.npy"), "--out", path("y.npy"), "--perplexity", "5", "--iterations", "20"
    };
    for (String method : List.of("dynamic", "dynamic-published", "joint-held", "pca-guided")) {
      assertThat(run(with(call, "--method", method, "--lambda", "0.2"))).as(method).isZero();
    }
    assertThat(run(with(call, "--method", "landmark-guided"))).isZero();
    assertThat(run(with(call, "--method", "joint", "--lambda", "0.2"))).isEqualTo(2);
    assertThat(errors.toString()).contains("joint has no --lambda");
    assertThat(run(with(call, "--method", "dynamic", "--lambda", "-1"))).isEqualTo(2);
    assertThat(run(with(call, "--method", "pca-guided", "--init", "random"))).isEqualTo(2);
    assertThat(errors.toString()).contains("begins at its guide");
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
          {"--perplexity", "0.5"}, {"--method", "unap"}, {"--threads", "0"}, {"--iterations", "-1"}
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

  private String clusters(String name, int rows) {
    return data(name, rows, 6);
  }

  @Test
  void shortRunsExaggerateAShareAndSayThatTheyHaveNotComeToRest() throws IOException {
    clusters("x.npy", 200);
    String[] call = {"project", path("x.npy"), "--out", path("y.npy"), "--json", path("p.json")};
    assertThat(run(with(call, "--iterations", "12"))).isZero();
    assertThat(json("p.json").get("converged").asBoolean(true)).isFalse();
    assertThat(errors.toString().strip())
        .isEqualTo(
            "activarium: the map has not come to rest after 12 iterations: take more with"
                + " --iterations");
    errors.getBuffer().setLength(0);
    assertThat(run(with(call, "--iterations", "1000"))).isZero();
    assertThat(json("p.json").get("converged").asBoolean(false)).isTrue();
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void fewObservationsAreNoHeapAfterAQuarterOfTheIterations() throws IOException {
    clusters("x.npy", 40);
    int code =
        run(
            "project",
            path("x.npy"),
            "--out",
            path("y.npy"),
            "--perplexity",
            "10",
            "--iterations",
            "250",
            "--json",
            path("p.json"));
    assertThat(code).as(errors.toString()).isZero();
    FloatMatrix map = Npy.readMatrix(folder.resolve("y.npy"));
    float widest = 0;
    for (int i = 0; i < 40; i++) {
      widest = Math.max(widest, Math.abs(map.at(i, 0) - map.at(0, 0)));
    }
    assertThat(widest).as("width of the map").isGreaterThan(1);
    assertThat(json("p.json").get("converged").isBoolean()).isTrue();
  }

  private static String[] with(String[] call, String... more) {
    return Stream.concat(Stream.of(call), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void imagesOfARecordingAreRows() {
    byte[] pixels = new byte[60 * 4 * 3 * 2];
    new SplittableRandom(2).nextBytes(pixels);
    Npy.write(folder.resolve("images.npy"), pixels, 60, 4, 3, 2);
    float[] flat = new float[pixels.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = pixels[i] & 0xff;
    }
    Npy.write(folder.resolve("flat.npy"), flat, 60, 24);
    labels("l.npy", 60);
    for (String name : new String[] {"images", "flat"}) {
      assertThat(
              run(
                  "project",
                  path(name + ".npy"),
                  "--out",
                  path(name + "-map.npy"),
                  "--method",
                  "pca"))
          .as(errors.toString())
          .isZero();
    }
    assertThat(Npy.readMatrix(folder.resolve("images-map.npy")).values())
        .isEqualTo(Npy.readMatrix(folder.resolve("flat-map.npy")).values());
    assertThat(run("quality", path("images.npy"), path("flat-map.npy"))).isZero();
    assertThat(
            run(
                "neurons",
                path("images.npy"),
                path("l.npy"),
                "--trees",
                "5",
                "--out",
                path("m.json")))
        .isZero();
    Npy.write(folder.resolve("floats.npy"), flat, 60, 4, 3, 2);
    assertThat(run("project", path("floats.npy"), "--out", path("z.npy"))).isEqualTo(3);
  }

  @Test
  void newObservationsArePlacedIntoAMap() throws IOException {
    data("all.npy", 150, 8);
    FloatMatrix all = Npy.readMatrix(folder.resolve("all.npy"));
    Npy.write(folder.resolve("old.npy"), all.selectRows(IntStream.range(0, 120).toArray()));
    Npy.write(folder.resolve("new.npy"), all.selectRows(IntStream.range(120, 150).toArray()));
    run("project", path("old.npy"), "--out", path("map.npy"), "--perplexity", "10");
    String[] call = {
      "project",
      path("new.npy"),
      "--transform",
      path("map.npy"),
      "--reference",
      path("old.npy"),
      "--out",
      path("placed.npy"),
      "--json",
      path("p.json")
    };
    assertThat(run(call)).as(errors.toString()).isZero();
    FloatMatrix map = Npy.readMatrix(folder.resolve("map.npy"));
    FloatMatrix placed = Npy.readMatrix(folder.resolve("placed.npy"));
    assertThat(placed.rows()).isEqualTo(30);
    int right = 0;
    for (int i = 0; i < 30; i++) {
      right += nearest(map, placed, i) % 3 == i % 3 ? 1 : 0;
    }
    assertThat(right).as("among their kind").isGreaterThan(27);
    assertThat(json("p.json").get("options").get("reference").asText()).isEqualTo(path("old.npy"));
    assertThat(run(with(call, "--method", "tsne"))).isEqualTo(2);
    assertThat(run("project", path("new.npy"), "--transform", path("map.npy"), "--out", path("z")))
        .isEqualTo(2);
    call[3] = path("new.npy");
    assertThat(run(call)).as("no map").isEqualTo(3);
  }

  private static int nearest(FloatMatrix map, FloatMatrix placed, int i) {
    int best = 0;
    double distance = Double.POSITIVE_INFINITY;
    for (int j = 0; j < map.rows(); j++) {
      double d = Math.hypot(map.at(j, 0) - placed.at(i, 0), map.at(j, 1) - placed.at(i, 1));
      if (d < distance) {
        distance = d;
        best = j;
      }
    }
    return best;
  }
}
