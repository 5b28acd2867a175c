package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.control.LiveControls;
import activarium.core.Home;
import activarium.draw.Box;
import activarium.draw.Theme;
import activarium.export.VectorFigure.Format;
import activarium.parameter.ActionParameter;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.show.ViewState;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.view.map.Coloring;
import activarium.view.map.MapWords;
import activarium.window.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sketch of the page for sketch writers is compiled and run, and does what the page says. */
class SketchWriterTest {

  private static final RunOptions RUN = RunOptions.DEFAULT.withEpochs(1).withReload(false);

  @TempDir Path folder;

  private Path root;
  private SketchPage page;
  private TinyHome tiny;

  @BeforeEach
  void save() throws IOException {
    root = Home.find().root(); // another one is the home soon
    page = SketchPage.read(root);
    tiny = new TinyHome(folder);
    page.save(tiny.home().sketches());
  }

  @AfterEach
  void leave() throws IOException {
    tiny.close();
  }

  /** A sketch at rest, and a hand on it. */
  private record Open(RunningSketch running, Hand hand) implements AutoCloseable {

    SketchKit kit() {
      return SketchKit.of(running.sketch());
    }

    Session session() {
      return kit().session();
    }

    void rest() {
      until("a map", () -> session().taken() != null && session().isAtRest());
      hand.frames(60); // what arrives has come to its place
      assertThat(running.sketch().reported()).isNull();
    }

    /** Pixels of a color in a part of the picture. */
    long count(Box part, int argb) {
      int[] pixels = hand.pixels();
      int width = running.sketch().pixelWidth;
      float scale = kit().canvas().scale();
      long count = 0;
      for (int y = (int) (part.y() * scale); y < part.bottom() * scale; y++) {
        for (int x = (int) (part.x() * scale); x < part.right() * scale; x++) {
          count += pixels[y * width + x] == argb ? 1 : 0;
        }
      }
      return count;
    }

    @Override
    public void close() {
      running.close();
    }
  }

  private Open open(String sketch, RunOptions run) {
    RunningSketch running = new SketchRunner(tiny.home()).open(sketch, run);
    Open open = new Open(running, new Hand(running.sketch()));
    until("a session", () -> open.kit() != null && open.session() != null);
    open.rest();
    return open;
  }

  /** What is not taken out of the page would not be tried. */
  @Test
  void everyBlockOfCodeIsAFileOfASketch() {
    long fences = Pattern.compile("(?m)^```").matcher(page.text()).results().count();
    assertThat(page.files()).hasSize((int) fences / 2);
    assertThat(page.files().keySet().stream().map(file -> file.split("/")[0]).distinct())
        .containsExactly("FirstMap", "OwnProjection", "OwnShader", "OwnView", "OwnWidgets");
  }

  @Test
  void theFirstSketchDrawsAMap() {
    try (Open open = open("FirstMap", RUN)) {
      Box stage = open.kit().stage();
      Theme theme = open.kit().canvas().theme();
      for (int label : open.session().labels()) {
        assertThat(open.count(stage, theme.classes().color(label))).as("%d", label).isPositive();
      }
    }
  }

  @Test
  void widgetsDoWhatTheySay() {
    try (Open open = open("OwnWidgets", RUN)) {
      Box stage = open.kit().layout().stage();
      int white = open.kit().canvas().theme().text();
      assertThat(open.kit().parameters().shown()).hasSize(4);
      set(open, () -> open.kit().parameters().range("unsure").value(0));
      long unmarked = open.count(stage, white);
      set(open, () -> open.kit().parameters().range("unsure").value(1));
      assertThat(open.count(stage, white)).as("squares").isGreaterThan(unmarked + 500);
      open.hand.type("x");
      open.hand.frames(2);
      assertThat(open.hand.variable("unsure")).isEqualTo(0.5f);

      set(open, () -> open.kit().parameters().range("unsure").value(0));
      LiveSession trained = (LiveSession) open.session();
      long seed = trained.seed();
      set(open, () -> open.kit().parameters().get(ActionParameter.class, "trainAnew").run());
      assertThat(trained.seed()).isEqualTo(seed + 1);
      open.rest();
    }
  }

  private static void set(Open open, Runnable change) {
    open.hand.afterFrame(
        () -> {
          change.run();
          return true;
        });
    open.hand.frames(2);
  }

  @Test
  void aViewIsInTheWindowAndInFigures() throws IOException {
    Path svg = folder.resolve("view.svg");
    try (Open open = open("OwnView", RUN)) {
      Box view = open.kit().layout().aside();
      Theme theme = open.kit().canvas().theme();
      for (int c = 0; c < 10; c++) {
        // Its heading alone has fewer pixels that are wholly of the color.
        assertThat(open.count(view, theme.classes().color(c))).as("%d", c).isGreaterThan(100);
      }
      set(open, () -> open.kit().saveVector(Format.SVG, svg, file -> {}));
      until("a figure", () -> Files.exists(svg));
    }
    assertThat(Files.readString(svg)).contains("256 neurons, and what excites them");
    assertThat(Pattern.compile("<(rect|path)").matcher(Files.readString(svg)).results().count())
        .as("cells")
        .isGreaterThan(2560);
  }

  /** Land is where there was nothing, and covers nothing that the kit draws. */
  @Test
  void aShaderDrawsBelowWhatTheKitDraws() throws IOException {
    int[] with = pixels();
    page.without("OwnShader/OwnShader.pde", "  islands.draw(kit.canvas(), box, map.map());\n")
        .save(tiny.home().sketches());
    int[] without = pixels();
    int background = without[0];
    int land = 0;
    int covered = 0;
    for (int i = 0; i < with.length; i++) {
      land += without[i] == background && with[i] != background ? 1 : 0;
      covered += COLORS.contains(without[i]) && with[i] != without[i] ? 1 : 0;
    }
    assertThat(Arrays.stream(without).filter(COLORS::contains).count()).isGreaterThan(1000);
    assertThat(land).as("pixels of land").isGreaterThan(with.length / 40);
    assertThat(with[0]).as("the corner").isEqualTo(background);
    assertThat(covered).as("pixels of glyphs that are covered").isZero();
  }

  /** Of the classes, and of what is written over them. */
  private static final List<Integer> COLORS = colors();

  private static List<Integer> colors() {
    Theme theme = Theme.dark(Home.find().data());
    List<Integer> colors = new ArrayList<>(theme.classes().colors());
    colors.add(theme.text());
    return colors;
  }

  /** The same sketch gives the same, once nothing moves. */
  private int[] pixels() {
    try (Open open = open("OwnShader", RUN)) {
      CompletableFuture<int[]> still = new CompletableFuture<>();
      open.hand.afterFrame(
          () -> {
            open.kit()
                .whenStill(
                    () -> {
                      open.running.sketch().loadPixels();
                      still.complete(open.running.sketch().pixels.clone());
                    });
            return true;
          });
      until("a frame in which nothing moves", still::isDone);
      return still.join();
    }
  }

  @Test
  void aProjectionMapsAndIsChosenAndJudgedAsAllOthers() {
    try (Open open = open("OwnProjection", RUN)) {
      Session session = open.session();
      assertThat(session.technique()).isEqualTo("rank-pca");
      assertThat(MapWords.made(session, session.taken().map())).isEqualTo("PCA of ranks");
      assertThat(open.kit().parameters().choice("method").options()).endsWith("rank-pca");
      float[] own = session.taken().embedding().positions();

      set(open, () -> open.kit().parameters().choice("method").value("pca"));
      open.rest();
      assertThat(session.taken().embedding().positions()).isNotEqualTo(own);
      set(open, () -> open.kit().parameters().choice("method").value("rank-pca"));
      open.rest();
      assertThat(session.taken().embedding().positions()).isEqualTo(own);

      LiveControls controls = (LiveControls) open.hand.variable("controls");
      set(open, () -> controls.colors().coloring(Coloring.FALSE_NEIGHBORS));
      until("a judgement", () -> session.taken().judgement() != null);
      assertThat(session.taken().embedding().positions()).isEqualTo(own);
    }
  }

  /** What a state says goes before what the sketch begins with. */
  @Test
  void aPictureComesBackByTheProjectionItWasSeenBy() {
    ViewState own;
    ViewState other;
    try (Open open = open("OwnProjection", RUN)) {
      own = open.hand.afterFrame(open.kit()::state);
      open.session().technique("umap");
      open.rest();
      other = open.hand.afterFrame(open.kit()::state);
    }
    assertThat(own.views()).containsEntry("method", "rank-pca");
    assertThat(reopened(own)).isEqualTo("rank-pca");
    assertThat(reopened(other)).isEqualTo("umap");
  }

  private String reopened(ViewState state) {
    // As of a sketch whose panel has no method, so that nothing else brings it back.
    ViewState alone =
        ViewState.of(
            state.program(),
            state.sketch(),
            state.source(),
            state.shown(),
            state.look(),
            Map.of(),
            state.views());
    RunOptions run = RUN.withState(alone, Optional.empty(), Optional.empty());
    try (Open open = open("OwnProjection", run)) {
      return open.session().taken().map().technique();
    }
  }

  // ---- what the page says of mistakes

  private static final Pattern SAID = Pattern.compile("(?m)^\\| `Activarium: (.*?)` \\|");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?s)(?:new SketchMistake\\(|window\\.report\\()\\s*(?:Text\\.of\\(\\s*)?\"(?:Activarium:"
              + " )?([^\"]*)\"");

  /** Each line is one that the library says, and none is left out. */
  @Test
  void theLinesOfMistakesAreWordForWord() throws IOException {
    List<String> said = groups(SAID, page.text());
    List<String> literals = literals();
    literals.add("there is a projection called %s already; name yours differently");
    assertThat(literals).hasSizeGreaterThan(6);
    for (String literal : literals) {
      String line =
          Stream.of(literal.split("%[sd]", -1))
              .map(Pattern::quote)
              .reduce((a, b) -> a + ".+" + b)
              .get();
      assertThat(said).as(literal).anyMatch(each -> each.matches(line));
    }
    assertThat(said).hasSameSizeAs(literals);
  }

  private List<String> literals() throws IOException {
    List<String> literals = new ArrayList<>();
    for (String room : List.of("window", "sketch")) {
      Path java = root.resolve("src/main/java/activarium").resolve(room);
      try (Stream<Path> files = Files.walk(java)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          literals.addAll(groups(LITERAL, Files.readString(file)));
        }
      }
    }
    return literals;
  }

  private static List<String> groups(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> groups = new ArrayList<>();
    while (matcher.find()) {
      groups.add(matcher.group(1));
    }
    return groups;
  }
}
