package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trains the live network on the embedded digits for real. */
class LiveSessionTest {

  private static final SessionOptions ONE_EPOCH =
      new SessionOptions("mnist-small", "live-mlp", 3, 1, 2);

  private static boolean allMapped(LiveSession session) {
    List<Moment> moments = session.timeline().moments();
    return session.phase() == Phase.FINISHED
        && moments.stream().allMatch(m -> m.map(session.layer(), "tsne") != null);
  }

  private static Moment last(LiveSession session) {
    List<Moment> moments = session.timeline().moments();
    return moments.get(moments.size() - 1);
  }

  @Test
  void learnsAndItsMapGetsClearer() {
    try (LiveSession session = new LiveSession(Home.find(), ONE_EPOCH).start()) {
      until("the first epoch", () -> allMapped(session));
      Moment first = session.timeline().moments().get(0);
      assertThat(first.snapshot().updates()).isZero();
      assertThat(first.snapshot().testAccuracy()).isLessThan(0.4);
      assertThat(last(session).snapshot().testAccuracy()).isGreaterThan(0.85);
      assertThat(last(session).map(session.layer(), "tsne").neighborhoodHit())
          .isGreaterThan(first.map(session.layer(), "tsne").neighborhoodHit() + 0.05);
      assertThat(session.timeline().points()).hasSizeGreaterThan(5);
      assertThat(last(session).snapshot().predictions().rows())
          .isEqualTo(session.observations().count());
    }
  }

  @Test
  void repeatsItselfBitForBitAndAfterARestart() {
    try (LiveSession one = new LiveSession(Home.find(), ONE_EPOCH).start()) {
      until("the first run", () -> allMapped(one));
      Moment first = last(one);
      until("a frame", () -> one.take() != null);
      Frame shown = one.taken();
      assertThat(one.isGone(shown)).isFalse();
      NeuronFrame neurons = new NeuronFrame(shown.snapshot(), shown.layer(), null);
      assertThat(one.isGone(neurons)).isFalse();
      one.restart(3);
      until("the second run", () -> allMapped(one) && last(one) != first);
      assertThat(one.isGone(neurons)).as("so are its neurons").isTrue();
      assertThat(one.isGone(shown)).as("what is shown is of a network that is no more").isTrue();
      until("a newer frame", () -> one.take() != null);
      assertThat(one.isGone(one.taken())).isFalse();
      Moment second = last(one);
      assertThat(second.snapshot().loss()).isEqualTo(first.snapshot().loss());
      assertThat(second.map(one.layer(), "tsne").embedding().positions())
          .isEqualTo(first.map(one.layer(), "tsne").embedding().positions());
    }
  }

  /** Or a picture that waits for rest would be taken of a network that is about to go. */
  @Test
  void isNotAtRestFromTheMomentOnInWhichARestartIsAskedFor() {
    SessionOptions endless = new SessionOptions("mnist-small", "live-mlp", 3, 0, 2);
    try (LiveSession session = new LiveSession(Home.find(), endless).start()) {
      until("training", () -> session.timeline().moments().size() > 1);
      session.pause();
      until("rest", () -> session.take() == null && session.isAtRest());
      session.restart(3);
      assertThat(session.isAtRest()).isFalse();
      until("rest", () -> session.take() == null && session.isAtRest());
      assertThat(last(session).snapshot().updates()).as("a pause stays a pause").isZero();
    }
  }

  @Test
  void endsItsThreadsInTheMiddleOfWork() {
    LiveSession session = new LiveSession(Home.find(), SessionOptions.defaults()).start();
    until("training", () -> session.timeline().moments().size() > 1);
    session.close();
    until("its threads end", () -> liveThreads().isEmpty());
  }

  private static List<String> liveThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.equals("activarium-trainer") || name.equals("activarium-projector"))
        .toList();
  }

  @Test
  void namesWhatThereIsWhenAskedForWhatThereIsNot() {
    assertThatThrownBy(
            () -> new LiveSession(Home.find(), SessionOptions.defaults().withDataset("nonesuch")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nonesuch")
        .hasMessageContaining("mnist-small");
    assertThatThrownBy(
            () -> new LiveSession(Home.find(), SessionOptions.defaults().withNetwork("nonesuch")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nonesuch")
        .hasMessageContaining("live-mlp");
  }
}
