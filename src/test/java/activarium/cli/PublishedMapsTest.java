package activarium.cli;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.ActivationSet;
import activarium.recording.EpochFigures;
import activarium.recording.Npy;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import activarium.session.LayerMap;
import activarium.session.RecordedSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sketches show, what {@code report} writes and what {@code project} makes agree. */
class PublishedMapsTest {

  private static final int COUNT = 500;
  private static final int NEURONS = 64;

  @TempDir Path folder;

  @Test
  void sketchesAndReportsShowOneMapAsGoodAsProjects() throws Exception {
    Path recording = folder.resolve("recording");
    write(recording);
    assertThat(execute("report", recording.toString(), "--seed=4", "--threads=2")).isZero();
    for (String layer : List.of("input", "hidden")) {
      LayerMap shown = shown(recording, layer);
      Path embedding = recording.resolve("embeddings/tsne-test-" + layer);
      assertThat(Npy.readMatrix(embedding.resolve("embedding.npy")).values())
          .as("the report's map of " + layer)
          .isEqualTo(shown.embedding().positions());
      assertThat(read(embedding.resolve("embedding.json"), "/kl/0")).isEqualTo(shown.cost());
    }
    Path report = folder.resolve("project.json");
    Path activations = recording.resolve("epoch-0000/test/hidden.npy");
    String out = "--out=" + folder.resolve("map.npy");
    assertThat(execute("project", activations.toString(), out, "--seed=4", "--json=" + report))
        .isZero();
    double projected = read(report, "/kl");
    assertThat(shown(recording, "hidden").cost())
        .as("KL divergence")
        .isCloseTo(projected, within(0.01 * projected));
  }

  private static LayerMap shown(Path recording, String layer) {
    try (RecordedSession session = RecordedSession.open(recording, 4).start()) {
      session.layer(layer);
      until(
          "the settled map",
          () -> {
            session.take();
            return session.isAtRest() && session.taken().isSettled();
          });
      return session.taken().map();
    }
  }

  /** Real digits, and a layer of random features of them. */
  private static void write(Path recording) {
    Dataset digits = new DatasetCatalog(Home.find()).load("mnist-small");
    ObservationSet observations = ObservationSet.of(digits, Split.TEST, COUNT);
    FloatMatrix pixels = observations.observations().images().toMatrix();
    FloatMatrix hidden = FloatMatrix.zeros(COUNT, NEURONS);
    SplittableRandom random = new SplittableRandom(1);
    for (int j = 0; j < NEURONS; j++) {
      double[] weights = random.doubles(pixels.columns(), -1, 1).toArray();
      for (int i = 0; i < COUNT; i++) {
        double sum = 0;
        for (int pixel = 0; pixel < weights.length; pixel++) {
          sum += weights[pixel] * pixels.at(i, pixel);
        }
        hidden.values()[i * NEURONS + j] = (float) Math.max(0, sum);
      }
    }
    Snapshot snapshot =
        new Snapshot(
            1,
            0,
            0,
            0,
            List.of(new ActivationSet("hidden", 0, hidden)),
            FloatMatrix.zeros(COUNT, digits.classNames().size()),
            1,
            0,
            0);
    RecordingInfo info =
        RecordingInfo.of(
            digits.name(),
            "random",
            1,
            Map.of(),
            digits.classNames(),
            List.of("hidden"),
            List.of(Split.TEST));
    RecordingWriter.create(recording, info, List.of(observations))
        .add(EpochFigures.of(snapshot), Map.of(Split.TEST, snapshot));
  }

  private static double read(Path json, String pointer) throws Exception {
    return new ObjectMapper().readTree(json.toFile()).at(pointer).asDouble();
  }

  private static int execute(String... arguments) {
    return Main.commandLine().execute(arguments);
  }
}
