package activarium.view.trail;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.view.map.Observations;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of many layers or epochs are shown and marked. */
class TrailStopsTest {

  private static TrailStops stops(int count) {
    Observations none = new Observations(new int[0], new int[0], new float[0], List.of("0"));
    List<String> names = IntStream.range(0, count).mapToObj(String::valueOf).toList();
    return new TrailStops("trails.epoch", names, Collections.nCopies(count, none));
  }

  @Test
  void marksAreFewAndRound() {
    assertThat(stops(4).stepOfMarks()).isEqualTo(1);
    assertThat(stops(11).stepOfMarks()).isEqualTo(1);
    assertThat(stops(12).stepOfMarks()).isEqualTo(2);
    assertThat(stops(101).stepOfMarks()).isEqualTo(10);
    assertThat(stops(1001).stepOfMarks()).isEqualTo(100);
    assertThat(stops(101).mark(20)).isEqualTo("epoch 20");
  }

  @Test
  void aStopIsPassedWhenItsTimeHasCome() {
    TrailStops four = stops(4);
    assertThat(four.at(0)).isZero();
    assertThat(four.at(0.33f)).isZero();
    assertThat(four.at(1f / 3)).isEqualTo(1);
    assertThat(four.at(1)).isEqualTo(3);
    assertThat(four.time(3)).isEqualTo(1);
  }

  @Test
  void smallMapsAreFewAndEvenlyApart() {
    assertThat(MapStrip.chosen(1)).containsExactly(0);
    assertThat(MapStrip.chosen(4)).containsExactly(0, 1, 2, 3);
    assertThat(MapStrip.chosen(7)).containsExactly(0, 2, 4, 6);
    assertThat(MapStrip.chosen(11)).containsExactly(0, 2, 4, 6, 8, 10);
    assertThat(MapStrip.chosen(101)).containsExactly(0, 20, 40, 60, 80, 100);
  }
}
