package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.IdxFiles;
import activarium.recording.ActivationSet;
import activarium.recording.TrainingPoint;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rewound training repeats itself; a branch has all of its trunk but one option. */
class BranchTest {

  private static final SessionOptions TWO_EPOCHS =
      new SessionOptions(DatasetCatalog.EMBEDDED, "live-mlp", 3, 2, 5);

  /** With 160 digits to train on, 10 updates an epoch. */
  @TempDir static Path home;

  @BeforeAll
  static void writeFewDigits() throws IOException {
    Dataset digits = new DatasetCatalog(Home.find()).load(DatasetCatalog.EMBEDDED);
    Path folder = new Home(home).data().resolve(DatasetCatalog.EMBEDDED);
    Files.createDirectories(folder);
    IdxFiles.write(folder, "train", digits.train().select(IntStream.range(0, 160).toArray()));
    IdxFiles.write(folder, "t10k", digits.test().select(IntStream.range(0, 60).toArray()));
  }

  private static LiveSession trained() {
    LiveSession trunk = new LiveSession(new Home(home), TWO_EPOCHS).start();
    until("the trunk", () -> isDone(trunk));
    return trunk;
  }

  private static boolean isDone(LiveSession session) {
    List<TrainingPoint> points = session.timeline().points();
    return session.phase() == Phase.FINISHED
        && !points.isEmpty()
        && points.get(points.size() - 1).epochs() == TWO_EPOCHS.epochs();
  }

  private static ActivationSet first(LiveSession session) {
    return session.timeline().moments().get(0).snapshot().layer("hidden-1");
  }

  private static ActivationSet at(LiveSession session, int epoch) {
    return session.timeline().moments().stream()
        .filter(moment -> moment.snapshot().progress() == epoch)
        .findFirst()
        .orElseThrow()
        .snapshot()
        .layer("hidden-1");
  }

  private static void assertSame(ActivationSet actual, ActivationSet expected) {
    assertThat(actual.activations().values()).isEqualTo(expected.activations().values());
  }

  /** And a branch without a change does, while its trunk trains as well. */
  @Test
  void rewoundItHasTheSameLossesBitForBit() {
    try (LiveSession trunk = trained()) {
      List<TrainingPoint> losses = trunk.timeline().points();
      try (LiveSession branch = trunk.branch(Change.NOTHING, 1)) {
        Moment before = trunk.timeline().moments().get(0);
        trunk.rewind();
        branch.start();
        until("it begins anew", () -> trunk.timeline().moments().get(0) != before);
        until("both", () -> isDone(trunk) && isDone(branch));
        assertThat(trunk.timeline().points()).isEqualTo(losses);
        assertThat(branch.timeline().points()).isEqualTo(losses);
        assertSame(first(branch), at(trunk, 1));
        assertSame(at(branch, 2), at(trunk, 2));
        Moment begun = branch.timeline().moments().get(0);
        branch.rewind();
        until("it begins anew", () -> branch.timeline().moments().get(0) != begun);
        until("the branch", () -> isDone(branch));
        assertThat(branch.timeline().points()).isEqualTo(losses);
        assertSame(first(branch), at(trunk, 1));
      }
    }
  }

  @Test
  void hasTheTrunksPastAndOneChange() {
    try (LiveSession trunk = trained();
        LiveSession branch = trunk.branch(Change.SLOWER, 1)) {
      branch.start();
      until("the branch", () -> isDone(branch));
      assertThat(differences(trunk.options(), branch.options())).containsExactly("rateFactor");
      assertSame(first(branch), at(trunk, 1));
      List<TrainingPoint> shared = upTo(trunk, 1);
      assertThat(shared).hasSize(6);
      assertThat(upTo(branch, 1)).isEqualTo(shared);
      assertThat(branch.timeline().points()).isNotEqualTo(trunk.timeline().points());
      assertThat(branch.timeline().points())
          .extracting(TrainingPoint::updates)
          .isEqualTo(trunk.timeline().points().stream().map(TrainingPoint::updates).toList());
    }
  }

  private static List<TrainingPoint> upTo(LiveSession session, int epoch) {
    return session.timeline().points().stream().filter(p -> p.epochs() <= epoch).toList();
  }

  @Test
  void beginsAtInitialWeightsOfItsOwnWhereTheTrunksDoNotFit() {
    try (LiveSession trunk = trained();
        LiveSession branch = trunk.branch(Change.NARROWER, 2)) {
      assertThat(branch.branched().orElseThrow().epoch()).isZero();
      branch.start();
      until("a look", () -> !branch.timeline().moments().isEmpty());
      assertThat(branch.timeline().moments().get(0).snapshot().updates()).isZero();
      assertThat(first(branch).neurons()).isEqualTo(64);
      assertThat(first(trunk).neurons()).isEqualTo(256);
    }
  }

  @Test
  void beginsWithTheTrunksWeightsAndMapsLieLikeItsWhateverTheSeed() {
    try (LiveSession trunk = trained();
        LiveSession branch = trunk.branch(Change.SEED, 0)) {
      branch.start();
      until("a look", () -> !branch.timeline().moments().isEmpty());
      assertSame(first(branch), first(trunk));
      assertThat(branch.seed()).isEqualTo(trunk.seed() + 1);
      assertThat(branch.mapSeed()).isEqualTo(trunk.mapSeed());
    }
  }

  @Test
  void namesTheEpochsThatThereAre() {
    try (LiveSession trunk = trained()) {
      assertThat(trunk.rememberedEpochs()).containsExactly(0, 1, 2);
      assertThatThrownBy(() -> trunk.branch(Change.NOTHING, 7))
          .hasMessage("epoch must be one of [0, 1, 2], was 7");
    }
  }

  @Test
  void everyChangeChangesOneOption() {
    for (Change change : Change.values()) {
      assertThat(differences(TWO_EPOCHS, change.of(TWO_EPOCHS)))
          .as(change.label())
          .hasSize(change == Change.NOTHING ? 0 : 1);
    }
    assertThatThrownBy(() -> new Branch(TWO_EPOCHS, Change.SEED, -1))
        .hasMessage("epoch must be at least 0, was -1");
  }

  private static List<String> differences(SessionOptions one, SessionOptions other) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : SessionOptions.class.getRecordComponents()) {
      try {
        if (!component.getAccessor().invoke(one).equals(component.getAccessor().invoke(other))) {
          names.add(component.getName());
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return names;
  }
}
