package activarium.control;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.Frame;
import activarium.session.Moment;
import activarium.session.RecordedSession;
import activarium.session.ToyRecording;
import activarium.session.study.TsneFrame;
import activarium.session.study.TsneRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which moments of a recording t-SNE in one's own hands maps. */
@Timeout(60)
class TsneControlsTest {

  @TempDir Path folder;

  @BeforeEach
  void record() {
    ToyRecording.write(folder.resolve("toy"), 4);
  }

  @Test
  void isTheSameWhetherMomentsCameOneByOneOrAllAtOnce() {
    float[] atOnce = settled(List.of(3), -1);
    assertThat(settled(List.of(0, 1, 2, 3), -1)).isEqualTo(atOnce);
    assertThat(settled(List.of(2, 3), -1)).isEqualTo(atOnce);
  }

  @Test
  void mapsAnEarlierMomentThatIsAskedFor() {
    assertThat(settled(List.of(0, 1, 2, 3), 1))
        .isEqualTo(settled(List.of(1), 1))
        .isNotEqualTo(settled(List.of(3), -1));
  }

  /**
   * The map after the moments have come, each as soon as the one before it has moved the map.
   *
   * @param asked the moment to show, or −1 for the newest
   */
  private float[] settled(List<Integer> moments, int asked) {
    try (RecordedSession session = RecordedSession.open(folder.resolve("toy"), 5);
        TsneRun run = new TsneRun(session.labels(), 5)) {
      List<Moment> all = session.timeline().moments();
      session.moment(asked < 0 ? null : all.get(asked));
      TsneControls controls = new TsneControls(session, run, () -> null);
      TsneFrame[] last = new TsneFrame[1];
      for (int moment : moments) {
        controls.follow(new Frame(all.get(moment).snapshot(), session.layer(), null, null, null));
        until(
            "steps, or nothing to do",
            () -> {
              TsneFrame taken = run.take();
              last[0] = taken == null ? last[0] : taken;
              return taken != null || run.isAtRest();
            });
      }
      until(
          "a settled map",
          () -> {
            TsneFrame taken = run.take();
            last[0] = taken == null ? last[0] : taken;
            return last[0] != null && run.isAtRest();
          });
      return last[0].embedding().positions();
    }
  }
}
