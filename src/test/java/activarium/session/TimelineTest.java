package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.util.ArrayList;
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
    assertThat(updates(timeline))
        .hasSizeBetween(24, 48)
        .startsWith(0L)
        .endsWith(998L, 999L)
        .isSorted();
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

  @Test
  void keepsToItsBudgetInBytesHoweverLongTrainingTakes() {
    long each = SnapshotSize.bytes(List.of(new Moment(ProjectorTest.snapshot(1))));
    for (int fit : new int[] {1, 2, 3, 5, 20}) {
      Timeline small = new Timeline(fit * each + each / 2);
      Timeline again = new Timeline(fit * each + each / 2);
      for (int updates = 0; updates < 300; updates++) {
        Snapshot snapshot = ProjectorTest.snapshot(updates);
        small.add(snapshot);
        again.add(snapshot);
        List<Long> kept = updates(small);
        assertThat(kept).hasSizeLessThanOrEqualTo(Math.max(2, fit)).isSorted();
        assertThat(kept).startsWith(0L).endsWith((long) updates);
        assertThat(updates(again)).isEqualTo(kept);
      }
      assertThat(small.moments()).hasSizeGreaterThanOrEqualTo(Math.max(2, fit / 2));
    }
  }

  @Test
  void keepsThePaperNetworkWithinItsBudget() {
    FloatMatrix layer = FloatMatrix.zeros(2000, 1000);
    FloatMatrix predictions = FloatMatrix.zeros(2000, 10);
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<ActivationSet> layers = new ArrayList<>();
      for (int l = 0; l < 4; l++) {
        // Another matrix of the same values each time: only the record is new, not the array.
        FloatMatrix own = new FloatMatrix(2000, 1000, layer.values());
        layers.add(new ActivationSet("hidden-" + l, 0, own));
      }
      moments.add(new Moment(new Snapshot(1, i, i, i, layers, predictions, 1, 0, 0)));
    }
    long bytes = SnapshotSize.bytes(moments);
    assertThat(bytes).isEqualTo((12L * 4 * 2000 * 1000 + 2000 * 10) * Float.BYTES);
    assertThat(bytes).isLessThan(Timeline.MAX_BYTES).isGreaterThan(Timeline.MAX_BYTES * 9 / 10);
  }

  private static List<Long> updates(Timeline timeline) {
    return timeline.moments().stream().map(m -> m.snapshot().updates()).toList();
  }
}
