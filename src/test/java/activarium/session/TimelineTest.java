package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.recording.TrainingPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private final Timeline timeline = new Timeline();

  @Test
  void staysBoundedAndKeepsTheFirstAndTheNewest() {
    for (int updates = 0; updates < 1000; updates++) {
      timeline.add(ProjectorTest.snapshot(updates));
      for (int i = 0; i < 20; i++) {
        timeline.add(new TrainingPoint(updates, updates, 1, 0, 0));
      }
    }
    List<Long> updates = timeline.moments().stream().map(m -> m.snapshot().updates()).toList();
    assertThat(updates).hasSizeBetween(24, 48).startsWith(0L).endsWith(998L, 999L).isSorted();
    assertThat(timeline.points()).hasSizeBetween(2000, 4000);
  }

  @Test
  void beginsAnewWhenTrainingDoes() {
    timeline.add(ProjectorTest.snapshot(0));
    timeline.add(ProjectorTest.snapshot(7));
    timeline.add(new TrainingPoint(7, 1, 1, 0, 0));
    List<Moment> seen = timeline.moments();
    timeline.add(ProjectorTest.snapshot(0));
    assertThat(timeline.moments()).hasSize(1);
    assertThat(timeline.points()).isEmpty();
    assertThat(seen).hasSize(2);
  }
}
