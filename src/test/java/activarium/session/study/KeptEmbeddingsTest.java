package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.tsne.TsneOptions;
import activarium.session.LayerMap;
import activarium.session.RecordedSession;
import activarium.session.ToyRecording;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same state is the same map bit for bit: computed, from memory, from disk. */
@Timeout(120)
class KeptEmbeddingsTest {

  private static final int EPOCHS = 4;

  @TempDir Path folder;
  private final Counted counted = new Counted();

  /** The strategy of the paper, which tells how often it was begun. */
  private static final class Counted implements Evolution {

    private final Evolution fixed = Evolution.fixedStart();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public String name() {
      return fixed.name();
    }

    @Override
    public List<Embedding> embed(
        List<FloatMatrix> frames,
        TsneOptions options,
        Parallel parallel,
        StopToken stop,
        Progress progress) {
      begun.incrementAndGet();
      while (gate.getCount() > 0) {
        stop.throwIfStopped();
        Thread.onSpinWait();
      }
      List<Embedding> frame = fixed.embed(frames, options, parallel, stop, progress);
      finished.incrementAndGet();
      return frame;
    }
  }

  private static ActivationSequence layers(RecordedSession session, int epoch) {
    return ActivationSequence.throughLayers(
        session.timeline().moments().get(epoch).snapshot(), session.layers());
  }

  private EvolutionResult asked(EvolutionStudy study, RecordedSession session, int epoch) {
    study.ask(layers(session, epoch), counted);
    EvolutionResult[] taken = new EvolutionResult[1];
    until("a result", () -> (taken[0] = study.take()) != null);
    return taken[0];
  }

  private EvolutionResult opened(long seed, int epoch) {
    try (RecordedSession session = RecordedSession.open(folder, seed);
        EvolutionStudy study = new EvolutionStudy(session, seed)) {
      return asked(study, session, epoch);
    }
  }

  private static void assertSame(EvolutionResult one, EvolutionResult other) {
    for (int t = 0; t < one.frames().size(); t++) {
      assertThat(other.frames().get(t).positions()).isEqualTo(one.frames().get(t).positions());
    }
    assertThat(other.kl()).isEqualTo(one.kl());
    assertThat(other.neighborhoodHit()).isEqualTo(one.neighborhoodHit());
    assertThat(other.movement()).isEqualTo(one.movement());
  }

  @Test
  void goingBackComputesNothingAndGivesTheSameBits() {
    ToyRecording.write(folder, EPOCHS);
    EvolutionResult first;
    try (RecordedSession session = RecordedSession.open(folder, 5);
        EvolutionStudy study = new EvolutionStudy(session, 5)) {
      first = asked(study, session, 1);
      asked(study, session, 2);
      study.ask(layers(session, 1), counted);
      assertThat(study.take()).as("at once").isSameAs(first);
      assertThat(counted.begun).hasValue(2);
      assertThat(study.recall(layers(session, 3), counted)).as("never seen").isFalse();
      assertThat(study.recall(layers(session, 2), counted)).isTrue();
    }
    assertSame(first, opened(5, 1));
    assertThat(counted.begun).as("from disk").hasValue(2);
    delete();
    assertSame(first, opened(5, 1));
    assertThat(counted.begun).as("computed anew").hasValue(3);
  }

  private void delete() {
    try {
      activarium.core.Folders.delete(folder.resolve("embeddings"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void nothingOfAnotherSeedOrOfOtherActivationsIsTakenForIt() throws IOException {
    ToyRecording.write(folder, EPOCHS);
    EvolutionResult first = opened(5, 1);
    assertThat(opened(6, 1).frames().get(1).positions())
        .isNotEqualTo(first.frames().get(1).positions());
    assertThat(counted.begun).hasValue(2);
    Path activations = folder.resolve("epoch-0001/test/second.npy");
    Files.copy(
        folder.resolve("epoch-0003/test/second.npy"),
        activations,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(opened(5, 1).frames().get(1).positions())
        .as("recorded anew under the same name")
        .isNotEqualTo(first.frames().get(1).positions());
    assertThat(counted.begun).hasValue(3);
  }

  @Test
  void whatIsTornIsComputedAnew() throws IOException {
    ToyRecording.write(folder, EPOCHS);
    EvolutionResult first = opened(5, 1);
    try (Stream<Path> files = Files.walk(folder.resolve("embeddings"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".npy")).toList()) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      }
    }
    assertSame(first, opened(5, 1));
    assertThat(counted.begun).hasValue(2);
    assertSame(first, opened(5, 1));
    assertThat(counted.begun).as("and written anew").hasValue(2);
  }

  @Test
  void aDragComputesOnlyWhereItRests() {
    ToyRecording.write(folder, EPOCHS);
    try (RecordedSession session = RecordedSession.open(folder, 5);
        EvolutionStudy study = new EvolutionStudy(session, 5)) {
      counted.gate = new CountDownLatch(1);
      study.ask(layers(session, 0), counted);
      until("it begins", () -> counted.begun.get() == 1);
      study.ask(layers(session, 1), counted);
      study.ask(layers(session, 2), counted);
      study.ask(layers(session, 3), counted);
      counted.gate.countDown();
      EvolutionResult[] taken = new EvolutionResult[1];
      until("a result", () -> (taken[0] = study.take()) != null);
      assertThat(taken[0].epoch()).isEqualTo("3");
      assertThat(counted.finished).as("runs that were finished").hasValue(1);
    }
  }

  @Test
  void mapsOfASessionComeFromDiskBitForBit() throws IOException {
    ToyRecording.write(folder, EPOCHS);
    List<LayerMap> computed = maps(5);
    Path embeddings = folder.resolve("embeddings");
    List<String> kept = names(embeddings);
    assertThat(kept).hasSizeGreaterThanOrEqualTo(EPOCHS + 1);
    List<LayerMap> read = maps(5);
    for (int i = 0; i < computed.size(); i++) {
      assertThat(read.get(i).embedding().positions())
          .isEqualTo(computed.get(i).embedding().positions());
      assertThat(read.get(i))
          .usingRecursiveComparison()
          .ignoringFields("embedding")
          .isEqualTo(computed.get(i));
    }
    assertThat(names(embeddings)).as("nothing was computed").isEqualTo(kept);
    assertThat(maps(6).get(0).embedding().positions())
        .isNotEqualTo(computed.get(0).embedding().positions());
  }

  private static List<String> names(Path embeddings) throws IOException {
    try (Stream<Path> all = Files.list(embeddings)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** The quick maps of all moments, and the settled one of the last. */
  private List<LayerMap> maps(long seed) {
    try (RecordedSession session = RecordedSession.open(folder, seed).start()) {
      until("rest", () -> session.take() == null && session.isAtRest());
      List<LayerMap> maps =
          new java.util.ArrayList<>(
              session.timeline().moments().stream().map(m -> m.quick("second", "tsne")).toList());
      maps.add(session.taken().map());
      return maps;
    }
  }
}
