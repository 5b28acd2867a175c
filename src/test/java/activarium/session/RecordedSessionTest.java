package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.dataset.Split;
import activarium.projection.Embedding;
import activarium.recording.Recording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionTest {

  private static final int EPOCHS = 5;

  @TempDir Path folder;
  private int runs;

  @Test
  void mapsEveryEpochInOrderAsIfItWereLive() {
    ToyRecording.write(folder, EPOCHS);
    try (RecordedSession session = RecordedSession.open(folder, 5).start()) {
      assertThat(session.phase().isOver()).isTrue();
      assertThat(session.timeline().moments()).hasSize(EPOCHS);
      assertThat(session.layer()).isEqualTo("second");
      until("all maps", session.settling()::isSettled);
      List<Moment> moments = session.timeline().moments();
      assertThat(moments).allMatch(moment -> moment.map("second", "tsne") != null);
      assertThat(moments.get(EPOCHS - 1).map("second", "tsne").neighborhoodHit())
          .isGreaterThan(moments.get(0).map("second", "tsne").neighborhoodHit());
      until("its newest frame", () -> session.take() != null);
      assertThat(session.taken().snapshot()).isSameAs(moments.get(EPOCHS - 1).snapshot());
    }
  }

  @Test
  void givesTheSameMapsForTheSameSeed() {
    assertThat(lastMap(5).positions()).isEqualTo(lastMap(5).positions());
    assertThat(lastMap(5).positions()).isNotEqualTo(lastMap(6).positions());
  }

  private Embedding lastMap(long seed) {
    Path fresh = folder.resolve("run-" + ++runs); // whose maps nobody has made yet
    ToyRecording.write(fresh, 3);
    try (RecordedSession session = RecordedSession.open(fresh, seed).start()) {
      until("all maps", session.settling()::isSettled);
      return session.timeline().moments().get(2).map("second", "tsne").embedding();
    }
  }

  @Test
  void staysWithQuickMapsUntilSomethingElseIsAskedFor() {
    ToyRecording.write(folder, 2);
    try (RecordedSession session = RecordedSession.open(folder, 5)) {
      session.settling().keepQuick();
      session.start();
      until("rest", () -> session.take() == null && session.isAtRest());
      assertThat(session.taken().isSettled()).isFalse();
      assertThat(session.settling().isSettling()).isFalse();
      session.moment(session.timeline().moments().get(1));
      until("a settled map", () -> session.take() == null && session.isAtRest());
      assertThat(session.taken().isSettled()).isTrue();
    }
  }

  @Test
  void hasTheImagesAsALayer() {
    ToyRecording.write(folder, 2);
    try (RecordedSession session = RecordedSession.open(folder, 5).start()) {
      assertThat(session.layers()).containsExactly("first", "second");
      assertThat(session.mapLayers()).containsExactly("input", "first", "second");
      session.layer("input");
      until("their map", () -> session.take() == null && session.isAtRest());
      List<Moment> moments = session.timeline().moments();
      assertThat(session.taken().layer()).isEqualTo("input");
      assertThat(moments.get(0).quick("input", "tsne"))
          .isSameAs(moments.get(1).quick("input", "tsne"));
    }
  }

  /** What is shown keeps the name of the technique that made it until the other's map is there. */
  @Test
  void mapsByAnotherTechniqueAndBack() {
    ToyRecording.write(folder, 2);
    try (RecordedSession session = RecordedSession.open(folder, 5).start()) {
      until("t-SNE", () -> session.take() == null && session.isAtRest());
      LayerMap before = session.taken().map();
      session.technique("umap");
      assertThat(session.isAtRest()).isFalse();
      assertThat(session.techniqueShown()).isEqualTo("tsne");
      until("UMAP", () -> session.take() == null && session.isAtRest());
      assertThat(session.taken().map().technique()).isEqualTo("umap");
      assertThat(session.taken().map().settled()).isTrue();
      session.layer("input");
      until("UMAP of images", () -> session.take() == null && session.isAtRest());
      assertThat(session.taken().map().technique()).isEqualTo("umap");
      session.layer("second");
      session.technique("tsne");
      until("t-SNE again", () -> session.take() == null && session.isAtRest());
      assertThat(session.taken().map()).as("kept").isSameAs(before);
      assertThatThrownBy(() -> session.technique("magic"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("umap");
    }
  }

  @Test
  void refusesWhatWasNotRecorded() {
    ToyRecording.write(folder.resolve("empty"), 0);
    assertThatThrownBy(() -> RecordedSession.open(folder.resolve("empty"), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected at least one whole epoch");
    ToyRecording.write(folder.resolve("test"), 1);
    Recording recording = Recording.open(folder.resolve("test"));
    assertThatThrownBy(() -> new RecordedSession(recording, Split.TRAIN, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected train observations, found [test]");
  }
}
