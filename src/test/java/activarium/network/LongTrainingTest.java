package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.Npy;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training of months: it begins a few weight updates before an int overflows. */
class LongTrainingTest {

  private static final Dataset DIGITS = new DatasetCatalog(Home.find()).load("mnist-small");
  private static final ObservationSet FEW = ObservationSet.of(DIGITS, Split.TEST, 50);
  private static final Dataset SHORT =
      new Dataset(
          "short",
          DIGITS.classNames(),
          DIGITS.train().select(IntStream.range(0, 320).toArray()),
          DIGITS.test());

  /** With this decay a count that becomes −2³¹ divides by zero, or nearly. */
  private static final NetworkSpec SMALL =
      new NetworkSpec(
          "small",
          List.of(new LayerSpec.Dense("first", 20)),
          new Optimizer(0.01, 0.9, Math.pow(2, -31)),
          32);

  private static final long START = Integer.MAX_VALUE - 5L;
  private static final int EPOCH = 130_000_000;

  @TempDir Path folder;

  private Path checkpoint() {
    MultiLayerNetwork network =
        NetworkBuilder.build(SMALL, SHORT.train().images(), SHORT.classCount(), 1);
    Path file = folder.resolve("epoch.zip");
    Checkpoint.of(network, 1, EPOCH, START).save(file);
    return file;
  }

  @Test
  void goesOnBeyondWhatAnIntCounts() throws Exception {
    List<Snapshot> seen = new ArrayList<>();
    List<TrainingPoint> curve = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onSnapshot(Snapshot snapshot) {
            seen.add(snapshot);
          }

          @Override
          public void onPoint(TrainingPoint point) {
            curve.add(point);
          }
        };
    TrainingOptions twoMore = new TrainingOptions(1, EPOCH + 2, false, 0, 1, 1);
    Trainer trainer = new Trainer(SMALL, SHORT, FEW, twoMore, listener);
    trainer.resumeFrom(checkpoint());
    trainer.run(new StopToken());
    assertThat(seen).extracting(Snapshot::updates).containsExactly(START + 10, START + 20);
    assertThat(curve).extracting(TrainingPoint::updates).isSorted().doesNotContain(-1L);
    assertThat(curve).allMatch(point -> point.loss() > 0 && point.loss() < 4);
    assertThat(seen.get(1).loss()).isLessThan(seen.get(0).loss());
  }

  @Test
  void keepsTheCountInCheckpointsAndReadsOlderOnes() throws Exception {
    assertThat(Checkpoint.read(checkpoint()).updates()).isEqualTo(START);
    Path narrow = folder.resolve("position.npy");
    Npy.write(narrow, new int[] {3, 77}, 2);
    assertThat(Npy.readLongs(narrow)).containsExactly(3, 77);
  }

  @Test
  void learningRateDecaysOn() throws Exception {
    Optimizer optimizer = SMALL.optimizer();
    Momentum momentum = new Momentum(optimizer);
    MultiLayerNetwork network =
        NetworkBuilder.build(SMALL, SHORT.train().images(), SHORT.classCount(), 1);
    for (long updates : new long[] {7, Integer.MAX_VALUE, 1L << 31, 5_000_000_000L}) {
      Momentum.tell(network, updates);
      assertThat(momentum.getLearningRate(network.getIterationCount(), network.getEpochCount()))
          .isEqualTo(optimizer.learningRate(updates));
    }
  }
}
