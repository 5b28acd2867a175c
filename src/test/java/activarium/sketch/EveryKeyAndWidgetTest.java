package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.keyboard.Key;
import activarium.session.LiveSession;
import activarium.session.Phase;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchCatalog;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key that a sketch's header or the README names, every widget and every gesture of every
 * sketch, live and on a recording: before the first map, while the network trains, after. Nothing
 * throws, nothing fails in the background, no strip lies over the sketch, and each key does what is
 * said of it.
 */
class EveryKeyAndWidgetTest {

  private static final FrameSize SIZE = new FrameSize(480, 270);
  private static final int EPOCHS = 4;

  /** Other ways to do what a key does that is told. */
  private static final Set<String> SECOND =
      Set.of(
          "ctrl-z",
          "ctrl-y",
          "ctrl-shift-z",
          "=",
          "shift-up",
          "shift-down",
          "shift-left",
          "shift-right");

  @TempDir static Path folder;
  @TempDir Path own;
  private TinyHome tiny;
  private static Home real;
  private LogListener log;

  static List<String> sketches() {
    return new SketchCatalog(Home.find()).names();
  }

  static Set<String> keysOf(String sketch) {
    return DocumentedKeys.ofHeader(Home.find().sketches().resolve(sketch).resolve(sketch + ".pde"));
  }

  @BeforeAll
  static void record() {
    real = Home.find();
    ToyRecording.writeWithTraining(folder.resolve("recording"), EPOCHS);
  }

  /** A home for each: what others saved there is of other data. */
  @BeforeEach
  void moveIn() throws Exception {
    tiny = new TinyHome(own.resolve("home"));
    log = new LogListener();
  }

  @AfterEach
  void moveOut() throws Exception {
    log.close();
    tiny.close();
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void liveEveryKeyDoesWhatIsSaidOfIt(String sketch) throws Exception {
    use(sketch, RunOptions.DEFAULT.withSize(SIZE));
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void onARecordingEveryKeyDoesWhatIsSaidOfIt(String sketch) throws Exception {
    use(sketch, RunOptions.DEFAULT.withSize(SIZE).withRecording(folder.resolve("recording")));
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void keysAndWidgetsDoNoHarmWhenTrainingIsOver(String sketch) throws Exception {
    RunOptions trained = RunOptions.DEFAULT.withSize(SIZE).withEpochs(1);
    Set<String> harmless = new TreeSet<>(keysOf(sketch));
    harmless.removeAll(Set.of("ESC", "r", "d")); // these begin anew
    try (RunningSketch running = new SketchRunner(tiny.home()).open(sketch, trained)) {
      Pressing k = new Pressing(running, log);
      until("the end", () -> k.kit() != null && k.session() != null && k.session().isAtRest());
      assertThat(k.session().phase()).isEqualTo(Phase.FINISHED);
      press(k, harmless, "when training is over");
    }
  }

  private void use(String sketch, RunOptions options) throws Exception {
    Set<String> keys = keysOf(sketch);
    assertThat(keys).as("keys in the header of %s", sketch).contains("s", "t", "ESC");
    Set<String> harmless = new TreeSet<>(keys);
    harmless.remove("ESC");
    try (RunningSketch running = new SketchRunner(tiny.home()).open(sketch, options)) {
      Pressing k = new Pressing(running, log);
      until("a session", () -> k.kit() != null && k.session() != null);
      Set<String> told = new TreeSet<>(keys);
      told.removeIf(key -> key.matches("\\d"));
      assertThat(told).as("the header of %s tells what its table has", sketch).isEqualTo(table(k));
      press(k, harmless, "before the first map");
      begin(k);
      if (k.isLive()) {
        press(k, harmless, "while it trains");
      }
      end(k);
      k.useEveryWidget();
      new EveryGesture(k).perform();
      end(k);
      harmless.forEach(key -> check(k, sketch, key));
      assertThat(log.errors()).isEmpty();
      k.assertCalm("all");
      k.pressEnd();
      assertThat(running.host().awaitEnd(Duration.ofSeconds(60))).as("ESC ends").isTrue();
    }
  }

  /**
   * Keys of now that are letters or have names, without second ones for the same and typed numbers.
   */
  private static Set<String> table(Pressing k) {
    Set<String> names = new TreeSet<>();
    for (Key key : k.hand().afterFrame(k.kit().keys::now)) {
      boolean isNumber = key.name().matches("\\d-\\d|enter");
      if (!isNumber && !SECOND.contains(key.name())) {
        names.add(key.name());
      }
    }
    return names;
  }

  private void press(Pressing k, Set<String> keys, String when) {
    k.pressAll(keys);
    k.assertCalm("keys " + when);
    k.useEveryWidget();
    new EveryGesture(k).perform();
    assertThat(log.errors()).as(when).isEmpty();
  }

  private void check(Pressing k, String sketch, String key) {
    var meaning = new KeyMeanings().of(sketch, key);
    assertThat(meaning).as("key %s of %s has no meaning in KeyMeanings", key, sketch).isNotNull();
    k.forgetNotices();
    try {
      meaning.accept(k);
    } catch (AssertionError e) {
      throw new AssertionError("key %s of %s: %s".formatted(key, sketch, e.getMessage()), e);
    }
    k.assertCalm("key " + key);
    assertThat(log.errors()).as("key " + key).isEmpty();
  }

  /** Lets the network train whatever keys and widgets did. */
  private static void begin(Pressing k) {
    if (k.session() instanceof LiveSession live) {
      live.resume();
      until(
          "a map of a network that trains",
          () ->
              (live.phase() == Phase.TRAINING || live.phase().isOver())
                  && live.timeline().moments().stream()
                          .filter(m -> m.map(live.layer(), live.technique()) != null)
                          .count()
                      > 2);
    }
  }

  /** Nothing trains, all is mapped, the newest moment of the last layer is shown. */
  private static void end(Pressing k) {
    if (k.kit().isRecording()) {
      k.press("m");
    }
    k.session().moment(null);
    k.session().layer(k.session().layers().get(k.session().layers().size() - 1));
    KeyMeanings.trainOn(k);
  }

  @Test
  void everyKeyOfTheReadmeIsAKeyOfTheMainSketch() {
    Set<String> readme = DocumentedKeys.ofReadme(real.root().resolve("README.md"));
    assertThat(readme).hasSizeGreaterThan(15);
    assertThat(keysOf("Activarium")).isEqualTo(readme);
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void everyDocumentedKeyHasAMeaning(String sketch) {
    KeyMeanings meanings = new KeyMeanings();
    Stream<String> unknown =
        keysOf(sketch).stream().filter(key -> meanings.of(sketch, key) == null);
    assertThat(unknown).isEmpty();
  }
}
