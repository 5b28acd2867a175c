package activarium.control;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.Moment;
import activarium.session.RecordedSession;
import activarium.session.ToyRecording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which moment is shown, also where the timeline has it no more. */
class MomentChoiceTest {

  @TempDir Path folder;

  @Test
  void aMomentThatIsGoneIsStoodForByTheNearestOne() {
    ToyRecording.write(folder, 5);
    try (RecordedSession session = RecordedSession.open(folder, 1);
        RecordedSession other = RecordedSession.open(folder, 1)) {
      List<Moment> moments = session.timeline().moments();
      MomentChoice choice = new MomentChoice(session);
      session.moment(other.timeline().moments().get(2));
      assertThat(choice.shown()).isEqualTo(2);
      assertThat(choice.beside(1)).isSameAs(moments.get(3));
      assertThat(choice.beside(-1)).isSameAs(moments.get(1));
      assertThat(choice.beside(-9)).isSameAs(moments.get(0));
      session.moment(null);
      assertThat(choice.shown()).as("the newest").isEqualTo(4);
    }
  }

  @Test
  void beforeThereAreMomentsNoneIsShown() {
    assertThat(MomentChoice.indexOf(List.of(), null)).isEqualTo(-1);
    assertThat(MomentChoice.nearest(List.of(), 3)).isEqualTo(-1);
  }
}
