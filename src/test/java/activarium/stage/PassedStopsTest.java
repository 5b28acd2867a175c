package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.ProjectorTest;
import activarium.session.study.ActivationSequence;
import activarium.view.trail.TrailStops;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Layers that trails pass: in the snapshot, of three classes all are taken for the first. */
class PassedStopsTest {

  @Test
  void layersAreNamedAndKnowErrors() {
    int[] labels = IntStream.range(0, 60).map(i -> i % 3).toArray();
    ActivationSequence layers =
        ActivationSequence.throughLayers(
            ProjectorTest.snapshot(8), List.of("hidden-1", "hidden-2"));
    TrailStops stops = PassedStops.layers(layers, labels, List.of("a", "b", "c"));
    assertThat(stops.what()).isEqualTo("trails.layer");
    assertThat(stops.names()).containsExactly("1", "2");
    assertThat(stops.observations()).allMatch(at -> !at.isError(0) && at.isError(1));
    assertThat(stops.observations().get(1)).isSameAs(stops.observations().get(0));
  }
}
