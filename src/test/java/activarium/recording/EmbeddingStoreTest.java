package activarium.recording;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is what was written, bit for bit, or nothing. */
class EmbeddingStoreTest {

  private static final int POINTS = 50;
  private static final Map<String, Object> ABOUT = Map.of("seed", 7, "layers", List.of("a", "b"));

  @TempDir Path recording;

  private static String id(int number) {
    return "trails-%032x".formatted(number);
  }

  private static EmbeddingStore.Kept embeddings(int seed) {
    return new EmbeddingStore.Kept(
        List.of(frame(seed), frame(seed + 1)),
        Map.of("kl", new double[] {1 / 3.0, Math.PI}, "movement", new double[] {0, Double.NaN}));
  }

  private static FloatMatrix frame(int seed) {
    FloatMatrix frame = FloatMatrix.zeros(POINTS, 2);
    for (int i = 0; i < frame.values().length; i++) {
      frame.values()[i] = (float) Math.sin(seed + i * 1e-3) * 1e-7f;
    }
    return frame;
  }

  private Path file(int number, String name) {
    return recording.resolve("embeddings").resolve(id(number)).resolve(name);
  }

  private EmbeddingStore store() {
    return new EmbeddingStore(recording);
  }

  @Test
  void readsWhatAnotherProgramWroteBitForBit() {
    store().write(id(1), embeddings(1), ABOUT);
    EmbeddingStore.Kept kept = store().read(id(1)).orElseThrow();
    assertThat(kept.frames()).hasSize(2);
    for (int t = 0; t < 2; t++) {
      assertThat(kept.frames().get(t).values()).isEqualTo(frame(1 + t).values());
    }
    assertThat(kept.figures().get("kl")).containsExactly(1 / 3.0, Math.PI);
    assertThat(kept.figures().get("movement")).containsExactly(0, Double.NaN);
    assertThat(store().read(id(2))).as("of anything else").isEmpty();
  }

  @Test
  void isAnArrayThatEveryProgramReads() {
    store().write(id(1), embeddings(1), ABOUT);
    assertThat(NpyFile.open(file(1, "embedding.npy")).shape()).containsExactly(2, POINTS, 2);
    assertThat(file(1, "embedding.json")).content().contains("\"seed\" : 7").contains("\"b\"");
  }

  @Test
  void whatIsTornOrWasChangedIsNotRead() throws IOException {
    store().write(id(1), embeddings(1), ABOUT);
    Path values = file(1, "embedding.npy");
    Path about = file(1, "embedding.json");
    byte[] whole = Files.readAllBytes(values);
    String words = Files.readString(about);
    Files.write(values, java.util.Arrays.copyOf(whole, whole.length - 4));
    assertThat(store().read(id(1))).as("cut short").isEmpty();
    byte[] flipped = whole.clone();
    flipped[whole.length - 9] ^= 1;
    Files.write(values, flipped);
    assertThat(store().read(id(1))).as("one bit").isEmpty();
    Files.write(values, whole);
    assertThat(store().read(id(1))).isPresent();
    Files.writeString(about, words.replace("3.14", "3.15"));
    assertThat(store().read(id(1))).as("another figure").isEmpty();
    Files.writeString(about, words.replace(id(1), id(2)));
    assertThat(store().read(id(1))).as("of something else").isEmpty();
    Files.writeString(about, words.substring(0, words.length() / 2));
    assertThat(store().read(id(1))).as("half").isEmpty();
    Files.delete(values);
    Files.writeString(about, words);
    assertThat(store().read(id(1))).as("no values").isEmpty();
    store().write(id(1), embeddings(1), ABOUT);
    assertThat(store().read(id(1))).as("written anew").isPresent();
  }

  @Test
  void takesBoundedRoomAndDeletesWhatWasUsedLongestAgo() throws IOException {
    EmbeddingStore small = new EmbeddingStore(recording, 4000);
    Path report = recording.resolve("embeddings/tsne-test-hidden-1");
    Files.createDirectories(report);
    for (int i = 1; i <= 3; i++) {
      small.write(id(i), embeddings(i), ABOUT);
      if (small.read(id(i)).isPresent()) {
        age(i, 100 - i);
      }
    }
    age(1, 0);
    small.write(id(4), embeddings(4), ABOUT);
    assertThat(small.read(id(4))).as("the newest").isPresent();
    assertThat(small.read(id(1))).as("used a moment ago").isPresent();
    assertThat(small.read(id(2))).as("used longest ago").isEmpty();
    assertThat(report).as("of a report").exists();
  }

  private void age(int number, int seconds) throws IOException {
    Files.setLastModifiedTime(
        file(number, "embedding.json"), FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  @Test
  void whereNothingCanBeWrittenNothingIsAndNobodyFails() throws IOException {
    Files.writeString(recording.resolve("embeddings"), "a file where the folder would be");
    EmbeddingStore store = store();
    store.write(id(1), embeddings(1), ABOUT);
    store.write(id(2), embeddings(2), ABOUT);
    assertThat(store.read(id(1))).isEmpty();
    try (Stream<Path> files = Files.list(recording)) {
      assertThat(files).containsExactly(recording.resolve("embeddings"));
    }
  }

  @Test
  void leavesNothingHalfDone() throws IOException {
    for (int i = 0; i < 3; i++) {
      store().write(id(i), embeddings(i), ABOUT);
    }
    Path killed = recording.resolve("embeddings").resolve(id(9) + ".0a1b.part");
    Files.createDirectories(killed);
    Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minusSeconds(7200)));
    store().write(id(4), embeddings(4), ABOUT);
    try (Stream<Path> all = Files.list(recording.resolve("embeddings"))) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(id(0), id(1), id(2), id(4));
    }
  }
}
