package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.dataset.Split;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of a layer and moment is the same, whatever was looked at before. */
class SameMapTest {

  private static final int EPOCHS = 5;
  private static final int WANTED = 2;

  @TempDir Path folder;
  private int ways;

  @Test
  void isTheSameWhateverWasLookedAtBefore() {
    Moment atOnce = reached(session -> {});
    Moment later = reached(session -> until("all", session::isAtRest));
    Moment jumped =
        reached(
            session -> {
              for (String layer : List.of("first", "input", "second", "first")) {
                session.layer(layer);
                session.moment(moments(session).get(EPOCHS - 1));
                until("the last epoch of " + layer, () -> isShown(session));
                session.moment(moments(session).get(0));
                until("the first epoch of " + layer, () -> isShown(session));
              }
            });
    Moment played =
        reached(
            session -> {
              for (Moment moment : moments(session)) {
                session.moment(moment);
                until("a map to play", () -> moment.map(session.layer(), "tsne") != null);
              }
            });
    for (Moment other : List.of(later, jumped, played)) {
      for (String layer : List.of("second", "input")) {
        assertSame(atOnce, other, layer);
      }
    }
  }

  @Test
  void isTheSameLiveAndRecorded() {
    SessionOptions options = new SessionOptions("mnist-small", "live-mlp", 3, 1, 1);
    try (LiveSession live = new LiveSession(Home.find(), options).start()) {
      until("the end of the training", () -> isShown(live) && live.phase() == Phase.FINISHED);
      record(live);
      Moment trained = moments(live).get(1);
      try (RecordedSession recorded = RecordedSession.open(folder, 3).start()) {
        recorded.layer("hidden-1");
        recorded.layer("hidden-4");
        until("the settled map", () -> isShown(recorded));
        assertSame(trained, moments(recorded).get(0), "hidden-4");
        assertThat(trained.map("hidden-4", "tsne").cost())
            .isLessThan(trained.quick("hidden-4", "tsne").cost());
      }
    }
  }

  private void record(LiveSession live) {
    Snapshot seen = moments(live).get(1).snapshot();
    Snapshot last =
        new Snapshot(
            seen.seed(),
            seen.epoch(),
            seen.updates(),
            seen.progress(),
            live.layers().stream().map(seen::layer).toList(),
            seen.predictions(),
            seen.loss(),
            seen.trainAccuracy(),
            seen.testAccuracy());
    RecordingInfo info =
        RecordingInfo.of(
            live.dataset(),
            live.network(),
            3,
            Map.of(),
            live.classNames(),
            live.layers(),
            List.of(Split.TEST));
    RecordingWriter.create(folder, info, List.of(live.observations()))
        .add(EpochFigures.of(last), Map.of(Split.TEST, last));
  }

  /** The moment wanted, with the settled maps of a layer and of the images. */
  private Moment reached(Consumer<RecordedSession> way) {
    Path fresh = folder.resolve("way-" + ++ways); // whose maps nobody has made yet
    ToyRecording.write(fresh, EPOCHS);
    try (RecordedSession session = RecordedSession.open(fresh, 5).start()) {
      way.accept(session);
      Moment wanted = moments(session).get(WANTED);
      session.moment(wanted);
      session.layer("input");
      until("the settled map of the images", () -> isShown(session));
      session.layer("second");
      until("the settled map", () -> isShown(session));
      return wanted;
    }
  }

  private static boolean isShown(Session session) {
    session.take();
    return session.isAtRest() && session.taken().isSettled();
  }

  private static List<Moment> moments(Session session) {
    return session.timeline().moments();
  }

  private static void assertSame(Moment one, Moment other, String layer) {
    assertThat(other.map(layer, "tsne").settled()).isTrue();
    assertThat(other.map(layer, "tsne").embedding().positions())
        .isEqualTo(one.map(layer, "tsne").embedding().positions());
    assertThat(other.map(layer, "tsne").cost()).isEqualTo(one.map(layer, "tsne").cost());
    assertThat(other.quick(layer, "tsne").embedding().positions())
        .isEqualTo(one.quick(layer, "tsne").embedding().positions());
  }
}
