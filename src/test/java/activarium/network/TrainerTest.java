package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final Dataset DIGITS = new DatasetCatalog(Home.find()).load("mnist-small");
  private static final ObservationSet FEW = ObservationSet.of(DIGITS, Split.TEST, 100);

  /** 500 training images, so that an epoch is short. */
  private static final Dataset SHORT =
      new Dataset(
          "short",
          DIGITS.classNames(),
          DIGITS.train().select(IntStream.range(0, 500).toArray()),
          DIGITS.test());

  private static final NetworkSpec SMALL =
      new NetworkSpec(
          "small",
          List.of(
              new LayerSpec.Dense("first", 20),
              new LayerSpec.Dropout(0.3),
              new LayerSpec.Dense("second", 10)),
          new Optimizer(0.01, 0.9, 0),
          32);

  @Test
  void liveNetworkLearnsTheEmbeddedDigits() throws Exception {
    List<Snapshot> seen = new ArrayList<>();
    NetworkSpec live = NetworkCatalog.named(NetworkCatalog.LIVE);
    new Trainer(live, DIGITS, ObservationSet.of(DIGITS), TrainingOptions.epochs(1, 10), seen::add)
        .run(new StopToken());
    assertThat(seen).hasSize(11);
    assertThat(seen.get(0).testAccuracy()).as("before training").isLessThan(0.3);
    assertThat(seen.get(10).testAccuracy()).as("after ten epochs").isGreaterThanOrEqualTo(0.95);
    assertThat(seen.get(10).loss()).isLessThan(seen.get(1).loss());
    assertThat(seen.get(10).layerNames())
        .containsExactly("hidden-1", "hidden-2", "hidden-3", "hidden-4");
    assertThat(seen.get(10).layer("hidden-4").observations()).isEqualTo(2000);
  }

  @Test
  void sameSeedGivesTheSameBits() throws Exception {
    List<TrainingPoint> firstCurve = new ArrayList<>();
    List<TrainingPoint> secondCurve = new ArrayList<>();
    List<Snapshot> first = train(7, firstCurve);
    List<Snapshot> second = train(7, secondCurve);
    List<Snapshot> other = train(8, new ArrayList<>());
    assertThat(secondCurve).isEqualTo(firstCurve);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).loss()).isEqualTo(first.get(i).loss());
      assertThat(second.get(i).predictions().values())
          .isEqualTo(first.get(i).predictions().values());
      for (String layer : List.of("first", "second")) {
        assertThat(activations(second.get(i), layer)).isEqualTo(activations(first.get(i), layer));
        assertThat(activations(other.get(i), layer)).isNotEqualTo(activations(first.get(i), layer));
      }
    }
  }

  @Test
  void snapshotsAndPointsCountEpochsAndUpdates() throws Exception {
    List<TrainingPoint> curve = new ArrayList<>();
    List<Snapshot> seen = train(1, curve);
    // 500 images in batches of 32 are 16 updates an epoch, the last of 20 images.
    assertThat(seen).extracting(Snapshot::updates).containsExactly(0L, 10L, 16L, 20L, 30L, 32L);
    assertThat(seen).extracting(Snapshot::epoch).containsExactly(0, 0, 1, 1, 1, 2);
    assertThat(seen.get(1).progress()).isEqualTo(320 / 500.0);
    assertThat(curve)
        .extracting(TrainingPoint::updates)
        .containsExactly(0L, 10L, 16L, 20L, 30L, 32L);
    assertThat(curve).allMatch(p -> p.loss() > 0 && p.testAccuracy() > 0);
    Snapshot last = seen.get(5);
    for (int i = 0; i < last.observations(); i++) {
      float best = last.predictions().at(i, last.predictedClass(i));
      for (int c = 0; c < 10; c++) {
        assertThat(last.predictions().at(i, c)).isLessThanOrEqualTo(best);
      }
    }
  }

  private static TrainingOptions live(int snapshotEvery) {
    return new TrainingOptions(1, 0, true, snapshotEvery, 1, 1);
  }

  @Test
  void pausesStepsAndRestarts() throws Exception {
    BlockingQueue<Snapshot> seen = new ArrayBlockingQueue<>(1000);
    Trainer trainer = new Trainer(SMALL, SHORT, FEW, live(10), seen::add);
    CountDownLatch ended = new CountDownLatch(1);
    try (JobRunner runner = new JobRunner("a job ended", e -> seen.clear())) {
      trainer.step();
      StopToken stop =
          runner.start(
              "training",
              token -> {
                trainer.run(token);
                ended.countDown();
              });
      assertThat(next(seen).updates()).isZero();
      assertThat(next(seen).updates()).isEqualTo(10);
      assertThat(trainer.isPaused()).isTrue();
      trainer.step();
      assertThat(next(seen).updates()).isEqualTo(16);
      trainer.restart(2);
      Snapshot again = next(seen);
      assertThat(again.updates()).isZero();
      assertThat(again.seed()).isEqualTo(2);
      trainer.resume();
      assertThat(next(seen).updates()).isEqualTo(10);
      assertThat(next(seen).updates()).isEqualTo(16);
      stop.stop();
      assertThat(ended.await(240, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void pausedTrainingPublishesNothing() throws Exception {
    BlockingQueue<Snapshot> seen = new ArrayBlockingQueue<>(1000);
    Trainer trainer = new Trainer(SMALL, SHORT, FEW, live(1), seen::add);
    trainer.pause();
    try (JobRunner runner = new JobRunner("a job ended", e -> seen.clear())) {
      runner.start("training", trainer::run);
      assertThat(next(seen).updates()).isZero();
      assertThat(seen.poll(300, TimeUnit.MILLISECONDS)).isNull();
      trainer.resume();
      assertThat(next(seen).updates()).isEqualTo(1);
    }
  }

  @Test
  void whoPausesOrResumesWhileItIsStillIsObeyedLater() throws Exception {
    BlockingQueue<Snapshot> seen = new ArrayBlockingQueue<>(1000);
    Trainer trainer = new Trainer(SMALL, SHORT, FEW, live(1), seen::add);
    trainer.still(true);
    try (JobRunner runner = new JobRunner("a job ended", e -> seen.clear())) {
      runner.start("training", trainer::run);
      assertThat(next(seen).updates()).isZero();
      trainer.resume();
      trainer.step();
      assertThat(seen.poll(300, TimeUnit.MILLISECONDS)).isNull();
      trainer.pause();
      trainer.still(false);
      assertThat(seen.poll(300, TimeUnit.MILLISECONDS)).isNull();
      assertThat(trainer.isPaused()).isTrue();
      trainer.resume();
      assertThat(next(seen).updates()).isEqualTo(1);
    }
  }

  @Test
  void unknownNetworkListsTheKnown() {
    assertThatThrownBy(() -> NetworkCatalog.named("mpl"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "network: expected one of cnn, cnn-plain, live-mlp, live-mlp-plain, mlp, mlp-plain,"
                + " found 'mpl'");
  }

  private static Snapshot next(BlockingQueue<Snapshot> seen) throws InterruptedException {
    Snapshot snapshot = seen.poll(240, TimeUnit.SECONDS);
    assertThat(snapshot).as("a snapshot").isNotNull();
    return snapshot;
  }

  private static List<Snapshot> train(long seed, List<TrainingPoint> curve) throws Exception {
    List<Snapshot> seen = new ArrayList<>();
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
    TrainingOptions options = new TrainingOptions(seed, 2, false, 10, 1, 1);
    new Trainer(SMALL, SHORT, FEW, options, listener).run(new StopToken());
    return seen;
  }

  private static float[] activations(Snapshot snapshot, String layer) {
    return snapshot.layer(layer).activations().values();
  }
}
