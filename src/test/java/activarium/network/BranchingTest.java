package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes on from a checkpoint of another training has all of it but what was changed. */
class BranchingTest {

  private static final Dataset DIGITS = new DatasetCatalog(Home.find()).load("mnist-small");
  private static final ObservationSet FEW = ObservationSet.of(DIGITS, Split.TEST, 50);

  /** 10 updates an epoch. */
  private static final Dataset SHORT =
      new Dataset(
          "short",
          DIGITS.classNames(),
          DIGITS.train().select(IntStream.range(0, 320).toArray()),
          DIGITS.test());

  private static final int PART = 2;
  private static final int END = 4;

  /** A training that is looked at after every update. */
  private static final class Run implements TrainingListener {

    private final List<Double> losses = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    static Run of(NetworkSpec spec, long seed, Checkpoint from) throws Exception {
      Run run = new Run();
      TrainingOptions options = new TrainingOptions(seed, END, false, 1, 1, 1);
      Trainer trainer = new Trainer(spec, SHORT, FEW, options, run);
      if (from != null) {
        trainer.branchFrom(from);
      }
      trainer.run(new StopToken());
      return run;
    }

    @Override
    public void onSnapshot(Snapshot snapshot) {}

    @Override
    public void onEpoch(Training training, Snapshot snapshot) {
      checkpoints.add(training.checkpoint());
    }

    /** The first is no update's. */
    @Override
    public void onPoint(TrainingPoint point) {
      losses.add(point.loss());
    }

    List<Double> lossesFrom(int epoch) {
      return losses.subList(1 + 10 * epoch, losses.size());
    }

    Checkpoint last() {
      return checkpoints.get(checkpoints.size() - 1);
    }
  }

  private static NetworkSpec network(double learningRate) {
    return new NetworkSpec(
        "small",
        List.of(new LayerSpec.Dense("first", 20), new LayerSpec.Dropout(0.3)),
        new Optimizer(learningRate, 0.9, 1e-3),
        32);
  }

  private static void assertSame(Checkpoint actual, Checkpoint expected) {
    assertThat(actual.epoch()).isEqualTo(expected.epoch());
    assertThat(actual.updates()).isEqualTo(expected.updates());
    assertThat(actual.weights().values()).isEqualTo(expected.weights().values());
    assertThat(actual.velocity().values()).isEqualTo(expected.velocity().values());
  }

  @Test
  void withoutAChangeItIsTheTrunksContinuationBitForBit() throws Exception {
    Run trunk = Run.of(network(0.01), 3, null);
    Run branch = Run.of(network(0.01), 3, trunk.checkpoints.get(PART));
    assertSame(branch.checkpoints.get(0), trunk.checkpoints.get(PART));
    assertThat(branch.lossesFrom(0)).hasSize(20).isEqualTo(trunk.lossesFrom(PART));
    assertSame(branch.last(), trunk.last());
  }

  @Test
  void atAnotherLearningRateItBeginsWithTheSameWeightsAndTheSameBatch() throws Exception {
    Run trunk = Run.of(network(0.01), 3, null);
    Run branch = Run.of(network(0.03), 3, trunk.checkpoints.get(PART));
    assertSame(branch.checkpoints.get(0), trunk.checkpoints.get(PART));
    assertThat(branch.lossesFrom(0).get(0)).isEqualTo(trunk.lossesFrom(PART).get(0));
    assertThat(branch.lossesFrom(0).get(1)).isNotEqualTo(trunk.lossesFrom(PART).get(1));
  }

  /** Steps so small that no weight moves: then losses tell of order and dropout alone. */
  @Test
  void atAnotherLearningRateOrderAndDropoutStayTheSame() throws Exception {
    Run trunk = Run.of(network(1e-30), 3, null);
    Run branch = Run.of(network(2e-30), 3, trunk.checkpoints.get(PART));
    assertThat(branch.lossesFrom(0)).isEqualTo(trunk.lossesFrom(PART)).doesNotHaveDuplicates();
    assertThat(branch.last().velocity().values()).isNotEqualTo(trunk.last().velocity().values());
  }

  @Test
  void withAnotherSeedItBeginsWithTheSameWeightsAndAnotherBatch() throws Exception {
    Run trunk = Run.of(network(0.01), 3, null);
    for (int epoch : new int[] {0, PART}) {
      Run branch = Run.of(network(0.01), 4, trunk.checkpoints.get(epoch));
      assertSame(branch.checkpoints.get(0), trunk.checkpoints.get(epoch));
      assertThat(branch.lossesFrom(0).get(0)).isNotEqualTo(trunk.lossesFrom(epoch).get(0));
    }
  }
}
