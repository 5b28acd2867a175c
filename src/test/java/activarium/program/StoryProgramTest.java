package activarium.program;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.parameter.ChoiceParameter;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.story.View;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.KeyEvent;

/** A story is told with a clicker, and every cue shows what it says, wherever one was before. */
class StoryProgramTest {

  private static final String TALK =
      """
      languages: [en, de]
      cues:
        - {cue: 1, view: map, layer: first, epoch: 1, caption: {en: Begins, de: Anfang}}
        - {cue: 2, view: errors, epoch: 2, choose: {class: 1}, color: confidence}
        - {cue: 3, view: layers, caption: {en: Ways, de: Wege}}
        - {cue: 4, view: map, layer: second, camera: {x: 0.5, y: 0.5, zoom: 2}}
        - {cue: 5, epoch: 7, set: {contour: 3}}
        - {cue: 6, view: map, recording: other, layer: first, epoch: 1}
        - {cue: 7, view: map, data: mnist-small, layer: hidden-1, epoch: 0}
        - {cue: 8, view: map, recording: gone, epoch: 0}
        - {cue: 9, view: comparison, recording: toy, enabled: false}
      """;

  @TempDir Path folder;
  private RunningSketch running;
  private StoryProgram program;

  @BeforeEach
  void open() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 3);
    ToyRecording.write(folder.resolve("other"), 2);
    Story story = Story.read(Files.writeString(folder.resolve("talk.yaml"), TALK));
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withReload(true).withSeed(1);
    Function<StoryCue.Source, RunOptions> sources =
        source ->
            source
                .dataset()
                .map(options::withDataset)
                .orElseGet(
                    () -> options.withRecording(source.folder().orElse(folder.resolve("toy"))));
    running =
        new SketchRunner(Home.find())
            .openProgram(
                "Activarium",
                sources.apply(StoryCue.Source.LIVE),
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program = new StoryProgram(host, views, story, sources, "en");
                  return program;
                });
  }

  @AfterEach
  void close() {
    running.close();
  }

  private SketchKit kit() {
    return SketchKit.of(running.sketch());
  }

  private void press(char key, int code) {
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      running.sketch().postEvent(new KeyEvent(null, 0, action, 0, key, code));
    }
  }

  private void click() {
    press((char) PConstants.CODED, 11); // page down, as the window sends it
  }

  /** What there is at the end of a frame: between two, a cue may have begun and not be coming. */
  private <T> T onDraw(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running.host().afterFrame(sketch -> seen.complete(look.get()));
    return seen.join();
  }

  /** Waits until a cue is shown, and looks at it. */
  private void shows(String called, String sketch) {
    until(
        "cue " + called,
        () ->
            onDraw(
                () -> {
                  StoryCue cue = program.teller().cue();
                  return cue != null && cue.called().equals(called) && program.coming() == null;
                }));
    assertThat(running.sketch().getClass().getSimpleName()).isEqualTo(sketch);
    assertThat(running.host().reported()).isNull();
  }

  private double epoch() {
    return kit().session().moment() == null ? 2 : kit().session().moment().snapshot().progress();
  }

  @Test
  void everyCueShowsWhatItSaysThereAndBack() {
    for (int turn = 0; turn < 2; turn++) {
      shows("1", "Activarium");
      assertThat(kit().session().layer()).isEqualTo("first");
      assertThat(epoch()).isEqualTo(1);
      assertThat(kit().parts.choice().first().isEmpty()).isTrue();
      click();
      shows("2", "ErrorStory");
      assertThat(epoch()).isEqualTo(2);
      assertThat(kit().parts.choice().first().size()).isEqualTo(20);
      click();
      shows("3", "LayerTrails");
      assertThat(kit().parts.choice().first().isEmpty()).as("nothing is chosen").isTrue();
      click();
      shows("4", "Activarium");
      assertThat(kit().session().layer()).isEqualTo("second");
      press((char) PConstants.CODED, 33);
      shows("3", "LayerTrails");
      running.host().afterFrame(sketch -> program.teller().goTo(0));
      until("the first again", () -> program.teller().place() == 0);
    }
  }

  private void goTo(int place) {
    running.host().afterFrame(sketch -> program.teller().goTo(place));
    until("it is told", () -> program.teller().place() == place);
  }

  @Test
  void anotherRecordingIsLookedAtAndTheFirstIsAsItWas() {
    shows("1", "Activarium");
    Session first = kit().session();
    goTo(5);
    shows("6", "Activarium");
    Session other = kit().session();
    assertThat(other).isNotSameAs(first);
    assertThat(other.timeline().moments()).hasSize(2);
    press((char) PConstants.CODED, 97 + 5);
    until("trails", () -> running.sketch().getClass().getSimpleName().equals("LayerTrails"));
    until("it is set up", () -> kit() != null && kit().session() != null);
    assertThat(kit().session()).as("of what was looked at").isSameAs(other);
    goTo(0);
    shows("1", "Activarium");
    assertThat(kit().session()).isSameAs(first);
    assertThat(first.failure()).isNull();
    assertThat(epoch()).isEqualTo(1);
  }

  @Test
  void aTrainingThatNobodySeesWaits() {
    shows("1", "Activarium");
    goTo(6);
    shows("7", "Activarium");
    LiveSession live = (LiveSession) kit().session();
    assertThat(live.isPaused()).isFalse();
    goTo(0);
    shows("1", "Activarium");
    assertThat(live.isPaused()).isTrue();
    goTo(6);
    shows("7", "Activarium");
    assertThat(kit().session()).isSameAs(live);
    assertThat(live.isPaused()).isFalse();
  }

  @Test
  void aRecordingThatIsGoneIsSaidOverThePictureBefore() {
    shows("1", "Activarium");
    goTo(7);
    until("a word of it", () -> running.host().reported() != null);
    assertThat(running.host().reported()).contains("gone");
    until("nothing waits", () -> onDraw(() -> program.coming() == null));
    assertThat(kit().session().timeline().moments()).hasSize(3);
    goTo(0);
    shows("1", "Activarium");
  }

  @Test
  void whoWandersOffComesBackByHome() {
    shows("1", "Activarium");
    press((char) PConstants.CODED, 97 + 5);
    until("trails", () -> running.sketch().getClass().getSimpleName().equals("LayerTrails"));
    assertThat(program.teller().isAway()).isTrue();
    until("no caption of another view", () -> brightest(700) < 0x80);
    press((char) PConstants.CODED, 2);
    until("the cue", () -> onDraw(() -> !program.teller().isAway()));
    shows("1", "Activarium");
  }

  @Test
  void whatOneSeesBecomesACueThatShowsItAgain() throws Exception {
    shows("1", "Activarium");
    press((char) PConstants.CODED, 97 + 1);
    until("the explorer", () -> running.sketch().getClass().getSimpleName().contains("Explorer"));
    until("it is set up", () -> kit() != null && kit().parts.choosing() != null);
    until("its first map", () -> kit().session().taken() != null && kit().parts.isAtRest());
    running
        .host()
        .afterFrame(
            sketch -> {
              kit().session().layer("second");
              kit().parameters().get(ChoiceParameter.class, "color").value("confidence");
              SelectionModel model = kit().parts.choosing().selections().get(0);
              model.choose(Selection.of(60, 3, 4, 8), SelectionMode.REPLACE, "");
            });
    until("it is chosen", () -> kit().parts.choice().first().size() == 3);
    until("a map of it", () -> kit().session().taken() != null && kit().parts.isAtRest());
    press('+', '+');
    until("the cue", () -> program.teller().cue().called().equals("1.5"));
    assertThat(running.host().reported()).isNull();
    assertThat(Files.readString(folder.resolve("talk.yaml")))
        .startsWith(TALK.substring(0, TALK.indexOf("  - {cue: 2")))
        .endsWith(TALK.substring(TALK.indexOf("  - {cue: 2")));
    StoryCue cue = program.teller().cue();
    assertThat(cue.view()).isEqualTo(View.EXPLORER);
    assertThat(cue.set()).containsEntry("layer", "second").containsEntry("color", "confidence");
    assertThat(cue.choice().numbers()).containsExactly(3, 4, 8);
    click();
    shows("2", "ErrorStory");
    press((char) PConstants.CODED, 33);
    shows("1.5", "ProjectionExplorer");
    assertThat(kit().parts.choice().first().indices()).containsExactly(3, 4, 8);
    assertThat(kit().session().layer()).isEqualTo("second");
  }

  /** What is carried to a view that opens is no part of how it opens. */
  @Test
  void aCueSaysNothingOfTheColorsOfAnotherView() {
    shows("1", "Activarium");
    click();
    shows("2", "ErrorStory");
    press((char) PConstants.CODED, 99); // F3
    until("the comparison", () -> isOf("CompareSets") && color().equals("confidence"));
    running.host().afterFrame(sketch -> program.teller().goTo(9.0));
    shows("9", "CompareSets");
    assertThat(color()).isEqualTo("true class");
  }

  private boolean isOf(String sketch) {
    return running.sketch().getClass().getSimpleName().equals(sketch)
        && kit() != null
        && kit().parameters() != null;
  }

  private String color() {
    return kit().parameters().choice("color").value();
  }

  @Test
  void captionsAreSeenAndBlackIsBlack() {
    shows("1", "Activarium");
    until("a caption", () -> brightest(700) > 0x80);
    press('b', 'B');
    until("black", () -> brightest(700) == 0 && brightest(40) == 0);
    press('b', 'B');
    until("a caption again", () -> brightest(700) > 0x80);
  }

  @Test
  void saysWhatAViewCannotTake() {
    shows("1", "Activarium");
    press((char) PConstants.CODED, 97 + 5);
    until("trails", () -> running.sketch().getClass().getSimpleName().equals("LayerTrails"));
    running.host().afterFrame(sketch -> program.teller().goTo(4));
    until("a word of it", () -> running.host().reported() != null);
    assertThat(running.host().reported())
        .isEqualTo(
            "talk.yaml, cue 5: expected what the panel of map can be set to, found [contour: 3.0,"
                + " epoch: 7.0]");
    press((char) PConstants.CODED, 33);
    until("no word any more", () -> running.host().reported() == null);
  }

  /** How bright a row of the window is, at most. */
  private int brightest(int row) {
    AtomicInteger most = new AtomicInteger();
    CountDownLatch read = new CountDownLatch(1);
    running
        .host()
        .afterFrame(
            sketch -> {
              sketch.loadPixels();
              for (int y = row - 12; y < row + 12; y++) {
                for (int x = 0; x < sketch.pixelWidth; x++) {
                  int blue = sketch.pixels[Math.min(719, y) * sketch.pixelWidth + x] & 0xff;
                  most.accumulateAndGet(blue, Math::max);
                }
              }
              read.countDown();
            });
    until("pixels", () -> read.getCount() == 0);
    return most.get();
  }
}
