package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.neuron.NeuronMap;
import activarium.projection.Embedding;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.NeuronFrame;
import activarium.session.Phase;
import activarium.session.SessionOptions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps the neurons of the live network while it trains for real. */
class NeuronMapperTest {

  private static boolean allMapped(LiveSession session, NeuronMapper mapper, String layer) {
    mapper.take();
    return session.phase() == Phase.FINISHED
        && session.timeline().moments().stream().allMatch(m -> mapper.map(m, layer) != null);
  }

  @Test
  void mapsEveryMomentAndWhateverIsLookedAt() {
    SessionOptions options = new SessionOptions("mnist-small", "live-mlp", 3, 1, 2);
    try (LiveSession session = new LiveSession(Home.find(), options).start();
        NeuronMapper mapper = new NeuronMapper(session)) {
      until("all maps", () -> allMapped(session, mapper, "hidden-4"));
      List<Moment> moments = session.timeline().moments();
      NeuronMap before = mapper.map(moments.get(0), "hidden-4");
      NeuronMap after = mapper.map(moments.get(moments.size() - 1), "hidden-4");
      assertThat(share(after)).as("specialization").isGreaterThan(1.4 * share(before));
      assertThat(moved(after, mapper.map(moments.get(moments.size() - 2), "hidden-4")))
          .as("aligned")
          .isLessThan(moved(after, before));
      while (mapper.take() != null) {
        Thread.onSpinWait();
      }
      session.moment(moments.get(0));
      session.layer("hidden-2");
      until("the other layer", () -> isShown(mapper.take(), moments.get(0), "hidden-2"));
      assertThat(mapper.failure()).isNull();
    }
  }

  @Test
  void keepsHowNeuronsSpecializedWithDropoutBesideTheTwinWithout() {
    SessionOptions options = new SessionOptions("mnist-small", "live-mlp", 3, 1, 1);
    try (LiveSession session = new LiveSession(Home.find(), options).start();
        NeuronMapper mapper = new NeuronMapper(session)) {
      until("all maps", () -> allMapped(session, mapper, "hidden-4"));
      Moment first = session.timeline().moments().get(0);
      mapper.keepRun();
      session.restartWithDropout(false);
      until(
          "all maps of the twin",
          () ->
              !session.timeline().moments().contains(first)
                  && allMapped(session, mapper, "hidden-4"));
      SpecializationRun before = mapper.earlier();
      SpecializationRun now = mapper.run();
      assertThat(List.of(before.network(), now.network()))
          .containsExactly("live-mlp", "live-mlp-plain");
      float[] shares = now.figures("hidden-4", s -> s.share()[0]);
      float[] sharesBefore = before.figures("hidden-4", s -> s.share()[0]);
      assertThat(shares).hasSize(2).hasSameSizeAs(sharesBefore);
      assertThat(shares[0]).as("the same initial weights").isEqualTo(sharesBefore[0]);
      assertThat(shares[1]).as("another training").isNotNaN().isNotEqualTo(sharesBefore[1]);
      assertThat(now.figures("hidden-1", s -> 0)).as("not mapped").containsOnly(Float.NaN);
      assertThat(before.accuracy()[1]).isGreaterThan(before.accuracy()[0]);
    }
  }

  private static boolean isShown(NeuronFrame frame, Moment moment, String layer) {
    return frame != null
        && frame.snapshot() == moment.snapshot()
        && frame.layer().equals(layer)
        && frame.map().neurons() == 256;
  }

  private static double share(NeuronMap map) {
    return Arrays.stream(map.specialization().share()).average().orElseThrow();
  }

  private static double moved(NeuronMap one, NeuronMap other) {
    Embedding a = one.projection().embedding();
    Embedding b = other.projection().embedding();
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += Math.hypot(a.x(i) - b.x(i), a.y(i) - b.y(i));
    }
    return sum / a.size();
  }

  @Test
  void endsItsThreadInTheMiddleOfWork() {
    try (LiveSession session = new LiveSession(Home.find(), SessionOptions.defaults()).start()) {
      NeuronMapper mapper = new NeuronMapper(session);
      until("the first map", () -> mapper.take() != null);
      mapper.close();
      until("its thread ends", () -> liveThreads().isEmpty());
    }
  }

  private static List<String> liveThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.equals("activarium-study"))
        .toList();
  }
}
