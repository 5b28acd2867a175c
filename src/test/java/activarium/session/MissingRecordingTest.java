package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that goes away while it is shown. */
class MissingRecordingTest {

  private static final int EPOCHS = 3;

  @TempDir Path folder;

  @Test
  void goesOnWhenTheFolderIsBack() throws IOException {
    Path recording = folder.resolve("recording");
    ToyRecording.write(recording, EPOCHS);
    try (RecordedSession session = RecordedSession.open(recording, 5).start()) {
      until("the last layer", () -> isShown(session));
      Files.move(recording, folder.resolve("away"));
      session.layer("first");
      until("what is missing", () -> session.missing() != null);
      assertThat(session.missing())
          .contains("recording")
          .contains("first.npy")
          .doesNotContain("\n");
      assertThat(session.missing()).doesNotContain(folder.toString());
      assertThat(session.taken().layer()).as("what is shown").isEqualTo("second");
      assertThat(session.phase()).isEqualTo(Phase.RECORDED);
      session.layer("second");
      until("what was mapped before", () -> session.missing() == null && isShown(session));
      session.layer("first");
      Files.move(folder.resolve("away"), recording);
      until("the other layer", () -> isShown(session));
      assertThat(session.missing()).isNull();
      assertThat(session.taken().layer()).isEqualTo("first");
    }
  }

  @Test
  void saysThatAFileWasCutShort() throws IOException {
    ToyRecording.write(folder, EPOCHS);
    try (RecordedSession session = RecordedSession.open(folder, 5).start()) {
      until("the last layer", () -> isShown(session));
      Path file = folder.resolve("epoch-0002/test/first.npy");
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(200);
      }
      session.layer("first");
      until("what is missing", () -> session.missing() != null);
      assertThat(session.missing()).contains("first.npy").contains("found");
      session.moment(session.timeline().moments().get(0));
      until("an epoch that is whole", () -> session.missing() == null && shows(session, "first"));
    }
  }

  private static boolean isShown(Session session) {
    return shows(session, session.layer()) && session.isAtRest();
  }

  private static boolean shows(Session session, String layer) {
    session.take();
    Frame shown = session.taken();
    return shown != null && shown.layer().equals(layer) && shown.isSettled();
  }
}
