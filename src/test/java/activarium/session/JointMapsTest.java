package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.network.TrainedNetwork;
import activarium.recording.Snapshot;
import activarium.session.study.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All epochs in one projection, while a training goes on and after it. */
class JointMapsTest {

  private static final int COUNT = 60;

  private final TestSession session = new TestSession();
  private final JointMaps joint = new JointMaps(session);
  private final List<Snapshot> moments = new ArrayList<>();
  private MapSequence shown;

  @AfterEach
  void close() {
    joint.close();
    session.close();
  }

  private void grow(int count) {
    for (int i = 0; i < count; i++) {
      moments.add(ProjectorTest.snapshot(4 * moments.size()));
    }
  }

  private MapSequence show(String layer, String... epochs) throws Exception {
    until(
        String.join(" ", epochs),
        () -> {
          MapSequence newest = joint.take(layer, moments);
          shown = newest == null ? shown : newest;
          return shown != null
              && shown.layer().equals(layer)
              && shown.epochs().equals(List.of(epochs));
        });
    return shown;
  }

  @Test
  void anotherLayerHasItsWholePastAndIsNamedOnlyWhenItIsShown() throws Exception {
    session.phase = Phase.TRAINING;
    grow(3);
    show("first", epochs(0, 3));
    until(
        "the other layer",
        () -> {
          MapSequence newest = joint.take("second", moments);
          if (newest != null) {
            shown = newest;
            return true;
          }
          assertThat(shown.layer()).as("what is shown until then").isEqualTo("first");
          return false;
        });
    assertThat(shown.layer()).isEqualTo("second");
    assertThat(shown.epochs()).as("from the untrained network on").containsExactly(epochs(0, 3));
  }

  @Test
  void whatComesLaterIsPlacedAndMarkedUntilTrainingPauses() throws Exception {
    session.phase = Phase.TRAINING;
    grow(4);
    MapSequence before = show("first", epochs(0, 4));
    grow(1);
    String[] marked = epochs(0, 5);
    marked[4] += "*";
    MapSequence placed = show("first", marked);
    assertThat(placed.how()).contains("placed");
    assertThat(placed.maps().subList(0, 4)).as("stay").isEqualTo(before.maps());
    session.phase = Phase.PAUSED;
    assertThat(joint.isAtRest()).as("all are projected anew").isFalse();
    MapSequence whole = show("first", epochs(0, 5));
    assertThat(whole.how()).doesNotContain("placed");
    until("rest: the job may end after its result was taken", joint::isAtRest);
    assertThat(whole.maps().get(0)).as("another projection").isNotEqualTo(before.maps().get(0));
  }

  @Test
  void whatIsShownAtRestDependsOnTheMomentsAlone() throws Exception {
    session.phase = Phase.TRAINING;
    grow(2);
    show("first", epochs(0, 2));
    grow(3);
    session.phase = Phase.PAUSED;
    MapSequence grown = show("first", epochs(0, 5));
    try (JointMaps atOnce = new JointMaps(session)) {
      List<MapSequence> taken = new ArrayList<>();
      until(
          "all at once",
          () -> {
            MapSequence newest = atOnce.take("first", moments);
            if (newest != null) {
              taken.add(newest);
            }
            return atOnce.isAtRest();
          });
      for (int t = 0; t < 5; t++) {
        assertThat(taken.get(taken.size() - 1).maps().get(t).positions())
            .isEqualTo(grown.maps().get(t).positions());
      }
    }
  }

  @Test
  void anotherTrainingTakesTheTrailsOfTheOneBeforeAway() throws Exception {
    session.phase = Phase.TRAINING;
    grow(2);
    show("first", epochs(0, 2));
    moments.clear();
    moments.add(ProjectorTest.snapshot(3));
    assertThat(joint.take("first", moments).isEmpty()).isTrue();
  }

  /** The epochs of moments as they are called. */
  private String[] epochs(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(t -> new Stop("", moments.get(t).progress()).epoch())
        .toArray(String[]::new);
  }

  /** A session of which only the phase matters. */
  private static final class TestSession extends Session {

    private volatile Phase phase = Phase.RECORDED;

    TestSession() {
      super(observed(), List.of("first", "second"), new Timeline(), 1, Optional.empty());
    }

    private static ObservationSet observed() {
      byte[] labels = new byte[COUNT];
      for (int i = 0; i < COUNT; i++) {
        labels[i] = (byte) (i % 3);
      }
      LabeledImages images = new LabeledImages(new Images(COUNT, 1, 1, 1, new byte[COUNT]), labels);
      return new ObservationSet(Split.TEST, images, IntStream.range(0, COUNT).toArray());
    }

    @Override
    public List<String> layers() {
      return List.of("first", "second");
    }

    @Override
    public List<String> classNames() {
      return List.of("a", "b", "c");
    }

    @Override
    public String dataset() {
      return "toy";
    }

    @Override
    public String network() {
      return "net";
    }

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public TrainedNetwork networkOf(Snapshot seen) {
      throw new UnsupportedOperationException();
    }

    @Override
    String identity() {
      return "";
    }

    @Override
    public boolean isWaiting() {
      return true;
    }

    @Override
    Phase progressPhase() {
      return phase;
    }
  }
}
