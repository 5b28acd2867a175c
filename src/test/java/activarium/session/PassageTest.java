package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.projection.Embedding;
import activarium.session.study.Changes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a film shows between two maps, and how much maps change. */
class PassageTest {

  private final Moment early = moment(0, 0, 0, 2, 0);
  private final Moment late = moment(4, 0, 4, 2, 8);
  private final List<Moment> moments = List.of(early, late);

  private static Moment moment(int updates, float... positions) {
    Moment moment = new Moment(ProjectorTest.snapshot(updates));
    moment.map(
        "first",
        new LayerMap(new Embedding(positions.length / 2, positions), 0.5, 0.5, "tsne", 1, true));
    return moment;
  }

  private Frame frame(Moment moment) {
    LayerMap map = moment.map("first", "tsne");
    return new Frame(moment.snapshot(), "first", map.embedding(), map, null);
  }

  @Test
  void observationsAreOnTheirWayAndTheWordsSayBetweenWhat() {
    Passage passage = Passage.at(moments, 0.25);
    Frame between = passage.of(frame(early));
    assertThat(between.embedding().positions()).containsExactly(0, 1, 2, 2);
    assertThat(between.snapshot()).isSameAs(early.snapshot());
    assertThat(passage.start()).isEqualTo(0);
    assertThat(passage.end()).isEqualTo(1);
  }

  @Test
  void atAMomentThereIsItsMapAndNothingElse() {
    assertThat(Passage.at(moments, 0)).isNull();
    assertThat(Passage.at(moments, 1)).isNull();
    assertThat(Passage.at(moments, 9)).isNull();
  }

  @Test
  void ofAnotherMomentNothingIsInvented() {
    Frame other = frame(moment(8, 1, 1, 1, 1));
    assertThat(Passage.at(moments, 0.5).of(other)).isSameAs(other);
  }

  @Test
  void changesAreMeasuredByTheSizeOfTheMap() {
    Embedding square = new Embedding(4, new float[] {1, 1, 1, -1, -1, 1, -1, -1});
    Embedding moved = new Embedding(4, new float[] {2, 1, 2, -1, 0, 1, 0, -1});
    double[] changes = Changes.of(List.of(square, square, moved));
    assertThat(changes[0]).isZero();
    assertThat(changes[1]).isCloseTo(1 / Math.sqrt(2), within(1e-6));
  }
}
