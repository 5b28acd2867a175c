package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.technique.PhaseTimer;
import activarium.projection.technique.Projection;
import activarium.session.study.Stability;
import activarium.session.study.StabilityStudy;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session maps by a projection that its sketch brings along. */
@Timeout(120)
class OwnProjectionTest {

  @TempDir Path folder;

  /** Two of the neurons, stretched. */
  private static class TwoNeurons implements Projection {

    private final float stretch;

    TwoNeurons(float stretch) {
      this.stretch = stretch;
    }

    @Override
    public String name() {
      return "two";
    }

    @Override
    public String title() {
      return "Two neurons";
    }

    @Override
    public Run start(
        FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer) {
      return Run.of(new Embedding(data.rows(), places(data)));
    }

    float[] places(FloatMatrix data) {
      float[] places = new float[2 * data.rows()];
      for (int i = 0; i < data.rows(); i++) {
        places[2 * i] = stretch * data.at(i, 0);
        places[2 * i + 1] = stretch * data.at(i, data.columns() - 1);
      }
      return places;
    }
  }

  private static void rest(Session session) {
    until("a map", () -> session.take() == null && session.isAtRest());
  }

  private RecordedSession open() {
    return RecordedSession.open(folder, 5);
  }

  private static float width(RecordedSession session) {
    return session.taken().embedding().bounds().width();
  }

  @Test
  void makesTheMapsOfEveryLayerAndMoment() {
    ToyRecording.write(folder, 2);
    try (RecordedSession session = open()) {
      session.technique(new TwoNeurons(1));
      session.start();
      for (String layer : session.mapLayers()) {
        session.layer(layer);
        rest(session);
        LayerMap map = session.taken().map();
        assertThat(session.taken().layer()).isEqualTo(layer);
        assertThat(map.technique()).isEqualTo("two");
        assertThat(map.settled()).isTrue();
        assertThat(map.neighborhoodHitHigh()).isBetween(0.0, 1.0);
        FloatMatrix activations = session.taken().snapshot().layer(layer).activations();
        float[] high = new TwoNeurons(1).places(activations);
        // Turned or mirrored to lie as the others do, but not stretched.
        assertThat(distance(map.embedding().positions()))
            .isCloseTo(distance(high), withPercentage(0.1));
      }
    }
  }

  /** Of the first two. */
  private static double distance(float[] places) {
    return Math.hypot(places[0] - places[2], places[1] - places[3]);
  }

  @Test
  void canBeJudgedAndTriedFromOtherSeeds() {
    ToyRecording.write(folder, 1);
    try (RecordedSession session = open()) {
      session.technique(new TwoNeurons(1));
      session.judgeBy(3);
      session.start();
      until("a judgement", () -> session.take() == null && session.isAtRest());
      assertThat(session.taken().judgement()).isNotNull();
      try (StabilityStudy study = new StabilityStudy(session)) {
        Frame shown = session.taken();
        until("all seeds", () -> stability(study, shown).isComplete());
        // It has no chance in it, so that every seed gives the same neighbors.
        assertThat(stability(study, shown).kept()).containsOnly(1f);
      }
    }
  }

  private static Stability stability(StabilityStudy study, Frame shown) {
    return study.of(shown.snapshot().layer(shown.layer()), shown.embedding(), 3);
  }

  /** Beside those of the library, which come back to their maps. */
  @Test
  void isChosenByItsName() {
    ToyRecording.write(folder, 1);
    try (RecordedSession session = open()) {
      session.techniques().add(new TwoNeurons(1));
      session.start();
      rest(session);
      assertThat(session.taken().map().technique()).isEqualTo("tsne");
      assertThat(session.techniques().names()).startsWith("tsne").endsWith("two");
      session.technique("two");
      rest(session);
      assertThat(session.taken().map().technique()).isEqualTo("two");
    }
  }

  /** Of maps in memory a name is all that tells them apart. */
  @Test
  void hasANameOfItsOwn() {
    ToyRecording.write(folder, 1);
    try (RecordedSession session = open()) {
      TwoNeurons two = new TwoNeurons(1);
      session.technique(two);
      session.technique(two);
      assertThat(session.techniques().own()).containsExactly(two);
      assertThatThrownBy(() -> session.technique(new TwoNeurons(2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("there is a projection called two already; name yours differently");
      Projection usurper =
          new TwoNeurons(1) {
            @Override
            public String name() {
              return "tsne";
            }
          };
      assertThatThrownBy(() -> session.technique(usurper))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("there is a projection called tsne already");
    }
  }

  /** Of the same name, in another session of the same recording: its maps are its own. */
  @Test
  void isNeverTakenForAnotherOfItsName() throws IOException {
    ToyRecording.write(folder, 1);
    float narrow;
    try (RecordedSession session = open()) {
      session.technique(new TwoNeurons(1));
      session.start();
      rest(session);
      narrow = width(session);
      session.technique("pca");
      rest(session);
    }
    List<String> kept = methodsKept();
    assertThat(kept).contains("pca").doesNotContain("two");
    try (RecordedSession session = open()) {
      session.technique(new TwoNeurons(3));
      session.start();
      rest(session);
      assertThat(width(session)).isGreaterThan(2.5f * narrow);
    }
  }

  private List<String> methodsKept() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("embeddings"))) {
      return all.filter(path -> path.endsWith("embedding.json"))
          .map(OwnProjectionTest::read)
          .map(json -> json.replaceAll("(?s).*\"method\" : \"(\\w+)\".*", "$1"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysSoIfItDoesNotPlaceAll() {
    ToyRecording.write(folder, 1);
    try (RecordedSession session = open()) {
      session.technique(
          new TwoNeurons(1) {
            @Override
            float[] places(FloatMatrix data) {
              float[] places = super.places(data);
              places[3] = Float.NaN;
              return places;
            }
          });
      session.start();
      until("its end", () -> session.failure() != null);
      assertThat(session.failure())
          .hasMessageContaining("Two neurons: expected a finite place for each of")
          .hasMessageEndingWith("found a place that is not finite");
    }
  }
}
