package activarium.view.map;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.Frame;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.NeuronFrame;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.session.SessionOptions;
import activarium.session.ToyRecording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about a map. */
class MapWordsTest {

  @TempDir Path folder;

  @Test
  void namesWhatIsShownNotWhatIsAskedFor() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 2);
    try (RecordedSession session = RecordedSession.open(folder.resolve("toy"), 5).start()) {
      assertThat(MapWords.heading(session, null)).isEqualTo("net on toy");
      until("the map", () -> isShown(session));
      Files.move(folder.resolve("toy"), folder.resolve("away"));
      session.layer("first");
      until("what is missing", () -> session.missing() != null);
      Frame shown = session.taken();
      assertThat(MapWords.heading(session, shown)).isEqualTo("Layer “second” at epoch 1");
      assertThat(MapWords.subtitle(session, shown, false))
          .endsWith("layer “first” is being mapped, 0 %");
      assertThat(MapWords.subtitle(session, shown, true)).doesNotContain("being mapped");
      assertThat(MapWords.neurons(session, neurons(shown, "second"), shown)).isEmpty();
      assertThat(MapWords.neurons(session, neurons(shown, "first"), shown))
          .isEqualTo("layer “first” at epoch 1.00");
      session.layer("input");
      until("the images", () -> isShown(session));
      assertThat(MapWords.heading(session, session.taken())).isEqualTo("The images themselves");
      assertThat(MapWords.subtitle(session, session.taken(), false))
          .matches("60 test images of toy, pixel by pixel · t-SNE, KL \\d\\.\\d{3}");
      assertThat(MapWords.network(session, session.taken())).isEmpty();
    }
  }

  @Test
  void tellsTheEpochOfTheMapFromThatOfTheNetwork() {
    SessionOptions options = new SessionOptions("mnist-small", "live-mlp", 3, 1, 1);
    try (LiveSession session = new LiveSession(Home.find(), options).start()) {
      until("the end of the training", () -> session.phase().isOver() && isShown(session));
      List<Moment> moments = session.timeline().moments();
      assertThat(MapWords.heading(session, session.taken())).endsWith("at epoch 1");
      assertThat(MapWords.network(session, session.taken())).isEmpty();
      session.moment(moments.get(0));
      until("the beginning", () -> isShown(session));
      assertThat(MapWords.heading(session, session.taken())).endsWith("before training");
      assertThat(MapWords.network(session, session.taken())).isEqualTo("network at 1.00");
    }
  }

  private static NeuronFrame neurons(Frame shown, String layer) {
    return new NeuronFrame(shown.snapshot(), layer, null);
  }

  private static boolean isShown(Session session) {
    session.take();
    return session.isAtRest();
  }
}
