package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window, in which a sketch is edited while it runs. */
class SketchReloadTest {

  private static final int RED = 0xFFFF0000;
  private static final int GREEN = 0xFF00FF00;
  private static final int BLUE = 0xFF0000FF;
  private static final long LIMIT_SECONDS = 240;

  @TempDir Path temporary;
  private SketchFiles files;
  private RunningSketch running;

  @BeforeEach
  void open() {
    files = new SketchFiles(temporary);
  }

  @AfterEach
  void close() {
    if (running != null) {
      running.close();
    }
  }

  private void save(String draw) {
    files.write(
        "Tiny", "Tiny", "void setup() { size(160, 120, P2D); }\nvoid draw() {\n" + draw + "\n}\n");
  }

  private void run(RunOptions options) {
    running = new SketchRunner(files.home(), files.compiler()).open("Tiny", options);
  }

  private <T> T afterFrame(Function<Sketch, T> look) throws Exception {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running
        .host()
        .afterFrame(
            sketch -> {
              try {
                seen.complete(look.apply(sketch));
              } catch (RuntimeException e) {
                seen.completeExceptionally(e);
              }
            });
    return seen.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Looks after every frame until what is there is what is wanted. */
  private <T> void awaitFrame(Function<Sketch, T> look, Predicate<T> wanted) throws Exception {
    AtomicReference<T> last = new AtomicReference<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < end) {
      last.set(afterFrame(look));
      if (wanted.test(last.get())) {
        return;
      }
    }
    assertThat(wanted.test(last.get())).as("last seen: %s", last.get()).isTrue();
  }

  private void awaitColor(int color) throws Exception {
    awaitFrame(sketch -> sketch.get(80, 20), seen -> seen == color);
  }

  private void awaitReport(String part) throws Exception {
    awaitFrame(
        sketch -> running.host().reported(),
        report -> part == null ? report == null : report != null && report.contains(part));
  }

  private static int stripColor(Sketch sketch) {
    return sketch.get(1, sketch.height - 2);
  }

  @Test
  void showsAnEditInTheSameWindow() throws Exception {
    save("  background(255, 0, 0);");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);
    Sketch first = running.sketch();
    Object window = first.getSurface().getNative();

    save("  background(0, 255, 0);");
    awaitColor(GREEN);
    assertThat(running.sketch()).isNotSameAs(first);
    assertThat(running.sketch().getSurface().getNative()).isSameAs(window);
    assertThat(running.sketch().width).isEqualTo(160);
  }

  @Test
  void keepsTheLastGoodOneWhileTheSketchIsBroken() throws Exception {
    save("  background(255, 0, 0);");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);
    int strip = afterFrame(SketchReloadTest::stripColor);
    assertThat(strip).isEqualTo(RED);

    save("  background(0, 255, 0)");
    awaitReport("sketches/Tiny/Tiny.pde:");
    awaitFrame(SketchReloadTest::stripColor, seen -> seen != RED);
    int middle = afterFrame(sketch -> sketch.get(80, 20));
    assertThat(middle).isEqualTo(RED);

    save("  background(0, 0, 255);");
    awaitColor(BLUE);
    awaitReport(null);
    awaitFrame(SketchReloadTest::stripColor, seen -> seen == BLUE);
  }

  @Test
  void goesBackWhenTheFirstFrameThrows() throws Exception {
    save("  background(255, 0, 0);");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);
    Sketch first = running.sketch();

    save("  background(0, 255, 0);\n  String s = null;\n  s.length();");
    awaitReport("sketches/Tiny/Tiny.pde:5: NullPointerException");
    awaitColor(RED);
    assertThat(running.sketch()).isSameAs(first);
  }

  @Test
  void startsFromTheInitialStyle() throws Exception {
    save("  colorMode(HSB, 1);\n  background(0, 1, 1);");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);

    save("  background(0, 255, 0);");
    awaitColor(GREEN);
  }

  @Test
  void releasesTheOldOne() throws Exception {
    String kit =
        "public class Kit { public void dispose() { System.setProperty(\"%s\", \"yes\"); } }\n"
            .formatted(temporary);
    files.write(
        "Tiny",
        "Tiny",
        kit
            + "void setup() { size(160, 120); registerMethod(\"dispose\", new Kit()); }\n"
            + "void draw() { background(255, 0, 0); }\n");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);

    save("  background(0, 255, 0);");
    awaitFrame(sketch -> System.getProperty(temporary.toString()), "yes"::equals);
    System.clearProperty(temporary.toString());
  }

  @Test
  void freesWhatTheOldOneDrewWith() throws Exception {
    files.write(
        "Tiny",
        "Tiny",
        "import activarium.sketch.*;\nSketchKit kit;\n"
            + "void setup() { size(160, 120); kit = new SketchKit(this); }\n"
            + "void draw() { kit.begin(); kit.end(); background(255, 0, 0); }\n");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);
    SketchKit old = SketchKit.of(running.sketch());
    assertThat(old.graphicsResources()).isPositive();

    save("  background(0, 255, 0);");
    awaitColor(GREEN);
    awaitFrame(sketch -> old.graphicsResources(), count -> count == 0);
    awaitColor(GREEN);
  }

  @Test
  void tellsOfSavedShaders() throws Exception {
    Path shader = Files.createDirectories(temporary.resolve("shaders/point")).resolve("a.frag");
    Files.writeString(shader, "one");
    save("  background(255, 0, 0);");
    run(RunOptions.DEFAULT.withReload(true));
    awaitColor(RED);
    CompletableFuture<String> told = new CompletableFuture<>();
    running.sketch().onShadersChanged(() -> told.complete(Thread.currentThread().getName()));

    Files.writeString(shader, "another");
    String drawThread = afterFrame(sketch -> Thread.currentThread().getName());
    assertThat(told.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo(drawThread);
  }

  @Test
  void endsWhenItsReportCannotBeShown() throws Exception {
    save(
        """
        g.textFont = new processing.core.PFont() {
          public float ascent() { throw new IllegalStateException("no letters"); }
        };
        throw new IllegalStateException("on purpose");\
        """);
    run(RunOptions.DEFAULT.withReload(true));
    assertThat(running.host().awaitEnd(Duration.ofSeconds(LIMIT_SECONDS))).isTrue();
    assertThat(running.host().failure())
        .hasMessageContaining("on purpose (and it cannot be shown)")
        .hasRootCauseMessage("no letters");
  }
}
