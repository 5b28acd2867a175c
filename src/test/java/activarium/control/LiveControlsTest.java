package activarium.control;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.parameter.RangeParameter;
import activarium.session.RecordedSession;
import activarium.session.ToyRecording;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the widgets of a session say. */
@Timeout(60)
class LiveControlsTest {

  @TempDir Path folder;

  @Test
  void claimsNothingLiveOfARecording() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 2);
    try (RecordedSession session = RecordedSession.open(folder.resolve("toy"), 5).start()) {
      until("all epochs", () -> session.timeline().moments().size() == 2);
      LiveControls controls = new LiveControls(session, () -> null);
      controls.advance(0.1f);
      RangeParameter epoch = controls.parameters().get(RangeParameter.class, "epoch");
      assertThat(epoch.text()).isEqualTo("1.00");
      assertThat(controls.parameters().all())
          .extracting(parameter -> parameter.label())
          .contains("Newest epoch")
          .noneMatch(label -> label.contains("live"));
    }
  }
}
