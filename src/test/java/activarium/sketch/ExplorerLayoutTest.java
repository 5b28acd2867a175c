package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.core.KeepsLocale;
import activarium.core.Text;
import activarium.draw.LayoutProbe;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of the explorer sketches is cut or overlaps, on windows of any shape and size. */
@ExtendWith(KeepsLocale.class)
class ExplorerLayoutTest {

  /** Pixels; the fourth is 1280 × 720 with two pixels a point. */
  private static final int[][] SIZES = {
    {1280, 720}, {1920, 1080}, {3840, 2160}, {2560, 1440}, {1080, 1920}, {800, 800}, {640, 480}
  };

  private static final List<String> LONG_NAMES =
      List.of("T-shirt or top of any kind", "Trouser or leggings", "Pullover with long sleeves");

  @TempDir Path folder;
  private Sketch sketch;
  private Hand hand;

  /** Called by Processing after a frame: draws another one that is not seen. */
  public static final class Prober {
    private final Sketch sketch;
    private final LayoutProbe probe;
    private final Runnable draw;
    private final CompletableFuture<LayoutProbe> drawn = new CompletableFuture<>();

    Prober(Sketch sketch, LayoutProbe probe, Runnable draw) {
      this.sketch = sketch;
      this.probe = probe;
      this.draw = draw;
    }

    public void post() {
      if (drawn.isDone()) {
        return;
      }
      try {
        SketchKit.of(sketch).canvas().begin(probe);
        draw.run();
        SketchKit.of(sketch).end();
        drawn.complete(probe);
      } catch (RuntimeException | AssertionError e) {
        drawn.completeExceptionally(e);
      }
    }
  }

  private RunningSketch open(String name) {
    return open(name, List.of("a", "b", "c"));
  }

  private RunningSketch open(String name, List<String> classNames) {
    ToyRecording.write(folder, 3, classNames);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(640, 360)).withSeed(5).withRecording(folder);
    RunningSketch running = new SketchRunner(Home.find()).open(name, options);
    sketch = running.sketch();
    hand = new Hand(sketch);
    until(
        "a session", () -> SketchKit.of(sketch) != null && SketchKit.of(sketch).session() != null);
    until("maps", SketchKit.of(sketch).session().settling()::isSettled);
    hand.frames(20);
    return running;
  }

  private void check(String state, Runnable draw) {
    for (int[] size : SIZES) {
      for (boolean panel : new boolean[] {true, false}) {
        SketchKit.of(sketch).panel.show(panel);
        LayoutProbe probe = probe(size, draw);
        assertThat(probe.problems())
            .as("%s, %d × %d, %s panel", state, size[0], size[1], panel ? "with" : "without")
            .isEmpty();
        assertThat(probe.texts()).as(state).hasSizeGreaterThan(8);
      }
    }
  }

  private LayoutProbe probe(int[] size, Runnable draw) {
    LayoutProbe probe = new LayoutProbe(size[0], size[1], Home.find().data());
    Prober prober = new Prober(sketch, probe, draw);
    sketch.afterFrame(() -> sketch.registerMethod("post", prober));
    try {
      return prober.drawn.get(240, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no frame came", e);
    } finally {
      sketch.afterFrame(() -> sketch.unregisterMethod("post", prober));
    }
  }

  @Test
  void explorerFits() {
    try (RunningSketch open = open("ProjectionExplorer")) {
      Explorer explorer = (Explorer) hand.variable("explorer");
      SelectionModel model = explorer.selection();
      until("neighborhoods", () -> explorer.stage().neighborhoods() != null);
      check("nothing chosen", explorer::draw);
      hand.type("e");
      until("errors", () -> model.selection().size() == 40);
      check("errors", explorer::draw);
      hand.type("b7\n");
      until("two brushes", () -> model.choice().second().size() == 1);
      check("two brushes", explorer::draw);
      hand.type("\bi");
      until("all", () -> model.selection().size() == 60);
      hand.type("9\n");
      until("one", () -> model.selection().size() == 1);
      check("one and its neighbors", explorer::draw);
    }
  }

  /** As of pictures of clothes, and more. */
  @Test
  void longNamesFit() {
    try (RunningSketch open = open("ProjectionExplorer", LONG_NAMES)) {
      Explorer explorer = (Explorer) hand.variable("explorer");
      SelectionModel model = explorer.selection();
      until("neighborhoods", () -> explorer.stage().neighborhoods() != null);
      hand.type("e");
      until("errors", () -> model.selection().size() == 40);
      check("errors", explorer::draw);
      List<String> texts = probe(SIZES[0], explorer::draw).texts();
      assertThat(texts).as("all classes in the legend").containsAll(LONG_NAMES);
      assertThat(texts).as("what errors are taken for").anyMatch(text -> text.startsWith("→ T"));
    }
  }

  @Test
  void comparisonFits() {
    try (RunningSketch open = open("CompareSets")) {
      Comparer maps = (Comparer) hand.variable("maps");
      until(
          "both maps",
          () -> maps.stage().session(0).timeline().moments().get(2).map("first", "tsne") != null);
      check("nothing chosen", maps::draw);
      SelectionModel model = maps.stage().selection(0);
      model.choose(Selection.none(60).inverted(), SelectionMode.REPLACE, "all");
      check("all chosen", maps::draw);
    }
  }

  @Test
  void errorStoryFits() {
    try (RunningSketch open = open("ErrorStory")) {
      LinkedViews views = (LinkedViews) hand.variable("views");
      until("trails", () -> views.stage().trails().trails() != null);
      check("nothing chosen", views::draw);
      hand.type("e");
      until("neurons", () -> views.stage().decidingNeurons().length > 0);
      check("errors", views::draw);
    }
  }

  /** Whoever changes the language has it with the next frame, all of it; and its words fit. */
  @Test
  void everyLanguageFitsAndNothingKeepsWordsOfTheOneBefore() throws IOException {
    try (RunningSketch open = open("ErrorStory")) {
      LinkedViews views = (LinkedViews) hand.variable("views");
      until("trails", () -> views.stage().trails().trails() != null);
      sketch.afterFrame(() -> SketchKit.of(sketch).parameters().more().value(true));
      SketchKit.of(sketch).panel.show(true);
      for (String language : Text.languages()) {
        Text.locale(language);
        hand.frames(2);
        LayoutProbe probe = probe(SIZES[0], views::draw);
        assertThat(probe.problems()).as(language).isEmpty();
        assertThat(probe.texts())
            .as(language)
            .contains(Text.say("parameter.layer"), Text.say("parameter.method"))
            .anyMatch(text -> text.startsWith(Text.say("linked.map.hint").substring(0, 6)))
            .doesNotContainAnyElementsOf(onlyEnglish(language));
      }
    }
  }

  /** Lines of English that are others in a language. */
  private static Set<String> onlyEnglish(String language) throws IOException {
    Set<String> english = new HashSet<>();
    words("en").values().forEach(line -> english.add((String) line));
    words(language).values().forEach(english::remove);
    english.add("an element at least");
    return english;
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    Path file = Home.find().data().resolve("words/" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    return words;
  }
}
