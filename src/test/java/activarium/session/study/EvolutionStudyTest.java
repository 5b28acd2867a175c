package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.evolution.Evolution;
import activarium.recording.ActivationSet;
import activarium.recording.HeldActivations;
import activarium.recording.Snapshot;
import activarium.session.ProjectorTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a study says of itself. */
class EvolutionStudyTest {

  private static final List<String> LAYERS = List.of("first", "second");

  private final EvolutionStudy study = new EvolutionStudy(labels(), 1);
  private final ActivationSequence early = at(0);
  private final ActivationSequence late = at(24);
  private final Snapshot before = ProjectorTest.snapshot(0);
  private final HeldActivations first = new HeldActivations(before.layer("first"));
  private EvolutionResult taken;

  /** As in the snapshots. */
  private static int[] labels() {
    return IntStream.range(0, 60).map(i -> i % 3).toArray();
  }

  private static ActivationSequence at(int updates) {
    return ActivationSequence.throughLayers(ProjectorTest.snapshot(updates), LAYERS);
  }

  /** The early one, which nobody can read before it is let go. */
  private ActivationSequence held() {
    List<ActivationSet> layers = List.of(first.set(), before.layer("second"));
    return ActivationSequence.throughLayers(
        new Snapshot(1, 0, 0, 0, layers, before.predictions(), 1, 0, 0), LAYERS);
  }

  @AfterEach
  void close() {
    first.letGo();
    study.close();
  }

  private EvolutionResult take() {
    until(
        "a result",
        () -> {
          taken = study.take();
          return taken != null;
        });
    return taken;
  }

  @Test
  void aResultIsCalledWhatItIsOfWhileAnotherIsOnItsWay() {
    study.ask(late, Evolution.fixedStart());
    EvolutionResult shown = take();
    until("rest", study::isAtRest);
    assertThat(study.beside("at epoch " + shown.epoch())).isEqualTo("at epoch 6");
    study.ask(held(), Evolution.fixedStart());
    assertThat(study.beside("at epoch " + shown.epoch()))
        .startsWith("at epoch 6")
        .contains("epoch 0 is being mapped");
    first.letGo();
    assertThat(take().epoch()).isEqualTo("0");
  }

  @Test
  void whatWasOvertakenNeverComes() {
    study.ask(held(), Evolution.fixedStart());
    study.ask(late, Evolution.fixedStart());
    first.letGo();
    assertThat(take().sequence()).isEqualTo(late);
    until("rest", study::isAtRest);
    assertThat(study.take()).isNull();
  }

  @Test
  void aFailureEndsTheWaitingAndIsSaid() {
    Snapshot odd = ProjectorTest.snapshot(0);
    study.ask(
        ActivationSequence.throughLayers(odd, List.of("first", "missing")), Evolution.joint());
    until("an end", study::isAtRest);
    assertThat(study.failure()).isNotNull();
    assertThat(study.beside("nothing")).contains("not made").contains("missing");
    study.ask(early, Evolution.joint());
    assertThat(study.failure()).isNull();
    assertThat(take().sequence()).isEqualTo(early);
  }

  /** Other neurons are other axes: a way from a layer to the next has no length. */
  @Test
  void movementsAreTrueOrFalseThroughEpochsAlone() {
    List<Snapshot> moments = List.of(ProjectorTest.snapshot(0), ProjectorTest.snapshot(40));
    study.ask(ActivationSequence.throughEpochs("first", moments), Evolution.joint());
    EvolutionResult epochs = take();
    assertThat(epochs.movementTruth()).isBetween(-1.0, 1.0);
    List<float[]> untrue = epochs.truth().orElseThrow().untrue();
    assertThat(untrue.get(0)).as("nothing comes before it").isEmpty();
    assertThat(untrue.get(1)).hasSize(60);
    study.ask(late, Evolution.fixedStart());
    assertThat(take().truth()).isEmpty();
  }

  @Test
  void framesOfOneProjectionStayWhereTheyLieInIt() {
    study.ask(
        ActivationSequence.throughEpochs(
            "first", List.of(ProjectorTest.snapshot(0), ProjectorTest.snapshot(40))),
        Evolution.joint());
    EvolutionResult result = take();
    // The optimizer keeps the mean of all points, not that of each frame.
    assertThat(offset(result, 0)).isGreaterThan(0.01);
    assertThat(offset(result, 1)).isGreaterThan(0.01);
  }

  private static double offset(EvolutionResult result, int frame) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < result.frames().get(frame).size(); i++) {
      x += result.frames().get(frame).x(i);
      y += result.frames().get(frame).y(i);
    }
    return Math.hypot(x, y) / result.frames().get(frame).size();
  }
}
