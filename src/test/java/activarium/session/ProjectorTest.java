package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.quality.NeighborhoodHit;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Two layers of made-up activations, of 60 observations in three classes that part with time. */
public class ProjectorTest {

  private static final int COUNT = 60;
  private static final int[] LABELS = new int[COUNT];

  static {
    for (int i = 0; i < COUNT; i++) {
      LABELS[i] = i % 3;
    }
  }

  private volatile boolean calm = true;
  private final Timeline timeline = new Timeline();
  private final Latest<Frame> frames = new Latest<>();
  private final Parallel parallel = new Parallel(1);
  private final List<Double> progressAtStarts = new CopyOnWriteArrayList<>();
  private final MapMaker maker = new MapMaker(LABELS, this::images, parallel);
  private final Projector projector =
      new Projector(
          new MapWork(
              maker, new Techniques(), "input", s -> 5, new KeptMaps(Optional.empty(), () -> "")),
          new FramePublisher(maker, frames),
          timeline,
          "second",
          () -> calm);

  /** Asked for when a map of them begins. */
  private FloatMatrix images() {
    progressAtStarts.add(projector.progress());
    return activations(0, 3);
  }

  public static Snapshot snapshot(int updates) {
    return new Snapshot(
        1,
        updates / 4,
        updates,
        updates / 4.0,
        List.of(layer("first", updates, 1), layer("second", updates, 2)),
        FloatMatrix.zeros(COUNT, 3),
        1,
        0,
        0);
  }

  private static ActivationSet layer(String name, int updates, int seed) {
    return new ActivationSet(name, 0, activations(updates, seed));
  }

  private static FloatMatrix activations(int updates, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatMatrix activations = FloatMatrix.zeros(COUNT, 8);
    for (int i = 0; i < COUNT; i++) {
      for (int j = 0; j < 8; j++) {
        activations.values()[i * 8 + j] =
            (float) (random.nextDouble() + (j == LABELS[i] ? updates * 0.3 : 0));
      }
    }
    return activations;
  }

  private Moment arrive(int updates) {
    Moment moment = timeline.add(snapshot(updates));
    try {
      projector.arrived(moment);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return moment;
  }

  private List<Moment> project(int count) {
    for (int i = 0; i < count; i++) {
      arrive(i);
    }
    List<Moment> moments = timeline.moments();
    until(
        "a map of every moment",
        () -> moments.stream().allMatch(m -> m.map("second", "tsne") != null));
    return moments;
  }

  @Test
  void mapsEveryMomentAndPartsTheClasses() {
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      List<Moment> moments = project(8);
      double before = moments.get(0).map("second", "tsne").neighborhoodHit();
      double after = moments.get(7).map("second", "tsne").neighborhoodHit();
      assertThat(after).isGreaterThan(0.95).isGreaterThan(before);
      assertThat(moments.get(7).map("second", "tsne").neighborhoodHitHigh()).isGreaterThan(0.95);
    }
  }

  @Test
  void givesTheSameMapsForTheSameSeed() {
    Embedding first;
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      first = project(4).get(3).map("second", "tsne").embedding();
    }
    ProjectorTest again = new ProjectorTest();
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> again.projector.run(5, stop));
      assertThat(again.project(4).get(3).map("second", "tsne").embedding().positions())
          .isEqualTo(first.positions());
    }
  }

  @Test
  void mapsAnotherLayerAndAnEarlierMomentWhenAsked() {
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      List<Moment> moments = project(3);
      projector.request(new MapRequest("first", "tsne", moments.get(1), 0));
      until("the map asked for", () -> moments.get(1).map("first", "tsne") != null);
      until("its frame", () -> shows(moments.get(1), "first"));
      projector.request(new MapRequest("second", "tsne", null, 0));
      until("the newest again", () -> shows(moments.get(2), "second"));
    }
  }

  @Test
  void judgesTheMapWhenAsked() {
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      Moment moment = project(1).get(0);
      projector.request(new MapRequest("second", "tsne", null, 4));
      Judgement[] judgement = new Judgement[1];
      until(
          "a judgement",
          () -> {
            Frame frame = frames.take();
            judgement[0] = frame == null ? null : frame.judgement();
            return judgement[0] != null;
          });
      assertThat(judgement[0].k()).isEqualTo(4);
      assertThat(judgement[0].trustworthiness().perPoint()).hasSize(COUNT);
      assertThat(judgement[0].hit().global())
          .isEqualTo(
              NeighborhoodHit.of(moment.map("second", "tsne").embedding(), LABELS, 4, parallel)
                  .global());
      assertThat(moment.map("second", "tsne").settled()).isTrue();
    }
  }

  @Test
  void settlesWhatIsShownWhereNothingIsInAHurry() {
    calm = false;
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      List<Moment> moments = project(3);
      until("the newest", () -> shows(moments.get(2), "second"));
      assertThat(moments).noneMatch(moment -> moment.map("second", "tsne").settled());
      calm = true;
      until("the settled map", () -> moments.get(2).map("second", "tsne").settled());
      until("its frame", () -> shows(moments.get(2), "second"));
      assertThat(moments.get(1).map("second", "tsne").settled())
          .as("nobody looked at it")
          .isFalse();
    }
  }

  @Test
  void neverSaysThatAMapIsDoneThatOnlyBegins() {
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      projector.request(new MapRequest("input", "tsne", null, 0));
      jobs.start("projector", stop -> projector.run(5, stop));
      Moment moment = arrive(0);
      until(
          "the settled map",
          () -> moment.map("input", "tsne") != null && moment.map("input", "tsne").settled());
      assertThat(progressAtStarts)
          .as("of the quick and of the settled map")
          .containsExactly(0.0, 0.0);
    }
  }

  @Test
  void mapsWhatCameBeforeALayerWasChosen() {
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      List<Moment> moments = project(3);
      projector.request(new MapRequest("first", "tsne", null, 0));
      until("every moment", () -> moments.stream().allMatch(m -> m.quick("first", "tsne") != null));
    }
  }

  private boolean shows(Moment moment, String layer) {
    Frame frame = frames.take();
    return frame != null
        && frame.snapshot() == moment.snapshot()
        && frame.layer().equals(layer)
        && frame.map() == moment.map(layer, "tsne");
  }

  @Test
  void holdsTheTrainerUpRatherThanSkipAMoment() throws InterruptedException {
    Thread trainer = new Thread(() -> project(10));
    trainer.setDaemon(true);
    trainer.start();
    until("the trainer waits", () -> trainer.getState() == Thread.State.WAITING);
    assertThat(timeline.moments()).hasSizeLessThan(10);
    try (JobRunner jobs = new JobRunner("a job ended", e -> {})) {
      jobs.start("projector", stop -> projector.run(5, stop));
      trainer.join();
    }
    assertThat(timeline.moments()).hasSize(10).allMatch(m -> m.map("second", "tsne") != null);
  }
}
