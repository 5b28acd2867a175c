package activarium.kiosk;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.KeepsLocale;
import activarium.core.Text;
import activarium.draw.Box;
import activarium.exhibit.IdleLimits;
import activarium.exhibit.Idleness.State;
import activarium.exhibit.KioskProfile;
import activarium.exhibit.Pin;
import activarium.exhibit.PinTries;
import activarium.exhibit.VisitCounts;
import activarium.export.Flashes;
import activarium.program.StoryProgram;
import activarium.program.ViewProgram;
import activarium.remote.Knob;
import activarium.remote.Remote;
import activarium.remote.RemoteOptions;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.LiveSession;
import activarium.session.ToyRecording;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.drawing.DrawingStage;
import activarium.story.Story;
import activarium.story.View;
import activarium.view.drawing.DrawingPad;
import activarium.watchdog.PulseWriter;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** What a visitor and the staff do in front of it, with a clock that the test sets. */
@ExtendWith(KeepsLocale.class)
class KioskProgramTest {

  private static final int WIDE = 1280;
  private static final int HIGH = 720;
  private static final String STORY =
      """
      languages: [en]
      cues:
        - {cue: 1, view: map, recording: toy, caption: {en: One}}
        - {cue: 2, view: neurons, caption: {en: Two}}
      """;

  @TempDir Path folder;

  private final AtomicLong now = new AtomicLong(1_000_000_000L);
  private final ByteArrayOutputStream pulses = new ByteArrayOutputStream();
  private VisitCounts counts;
  private Remote remote;
  private PulseWriter pulse;
  private KioskProgram program;
  private StoryProgram story;
  private RunningSketch running;

  private static final String TRAINS =
      """
      languages: [en]
      cues:
        - {cue: 1, view: map, caption: {en: One}}
        - {cue: 2, view: neurons, caption: {en: Two}}
      """;

  @BeforeEach
  void open() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 3);
    open(STORY, RunOptions.DEFAULT.withRecording(folder.resolve("toy")).withSeed(1));
    until("its map", () -> onDraw(() -> kit().session() != null && kit().parts.isAtRest()));
  }

  private void open(String written, RunOptions opened) throws Exception {
    Text.locale("en");
    Story told = Story.read(Files.writeString(folder.resolve("toy.yaml"), written));
    KioskProfile profile = profile(told.file());
    counts = new VisitCounts(folder.resolve("visits.csv"), Clock.systemUTC());
    remote = new Remote(profile.remote());
    pulse = new PulseWriter(new PrintStream(pulses, true, StandardCharsets.US_ASCII));
    AtomicReference<KioskProgram> made = new AtomicReference<>();
    RunOptions options = opened.withSize(new FrameSize(WIDE, HIGH));
    running =
        new SketchRunner(Home.find())
            .openProgram(
                View.MAP.sketch(),
                options,
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  story = new StoryProgram(host, views, told, source -> options, "en");
                  PinTries tries = new PinTries(folder.resolve("tries"), 0);
                  made.set(
                      new KioskProgram(
                          host,
                          profile,
                          views,
                          story,
                          new KioskProgram.Parts(counts, tries, remote, pulse, List.of()),
                          now::get));
                  return made.get();
                });
    program = made.get();
    until("the first cue", () -> onDraw(() -> story.teller().place() == 0));
  }

  private KioskProfile profile(Path storyFile) {
    return new KioskProfile(
        storyFile,
        List.of("en", "de"),
        new IdleLimits(60, 90),
        new KioskProfile.Look(
            KioskProfile.Theme.DARK, false, KioskProfile.Reach.EVERYWHERE, false, Optional.empty()),
        KioskProfile.Visit.DEFAULT,
        Optional.empty(),
        new RemoteOptions(false, "127.0.0.1", 0, true, folder.resolve("midi.json")),
        Optional.of(Pin.hash("4711".toCharArray())),
        new KioskProfile.Logs(folder, 10));
  }

  @AfterEach
  void close() {
    running.close();
    program.close();
    pulse.close();
    remote.close();
    counts.close();
  }

  private SketchKit kit() {
    return SketchKit.of(running.sketch());
  }

  private <T> T onDraw(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running
        .host()
        .afterFrame(
            sketch -> {
              try {
                seen.complete(look.get());
              } catch (RuntimeException | AssertionError e) {
                seen.completeExceptionally(e); // here, and not in the thread that draws
              }
            });
    return seen.join();
  }

  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      onDraw(() -> null);
    }
  }

  private void mouse(int action, float x, float y) {
    int px = Math.round(x * kit().canvas().scale());
    int py = Math.round(y * kit().canvas().scale());
    running.sketch().postEvent(new MouseEvent(null, 0, action, 0, px, py, PConstants.LEFT, 1));
    frames(2);
  }

  private void tap(float x, float y) {
    mouse(MouseEvent.PRESS, x, y);
    mouse(MouseEvent.RELEASE, x, y);
  }

  private Button button(String words) {
    return onDraw(
        () ->
            program.buttons().stream()
                .filter(button -> button.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + program.buttons())));
  }

  /** And waits for as long as views stay at least. */
  private void tap(String words) {
    tapFast(words);
    pass(0.5);
  }

  private void tapFast(String words) {
    Button button = button(words);
    tap(button.box().centerX(), button.box().centerY());
  }

  private void pass(double seconds) {
    now.addAndGet((long) (seconds * 1e9));
    frames(2);
  }

  private State state() {
    return onDraw(program::state);
  }

  private void visit() {
    pass(0.5);
    tap(WIDE / 2f, HIGH / 2f);
    until("the paper", () -> shows(View.DRAWING));
    frames(2);
  }

  private boolean shows(View view) {
    return running.sketch().getClass().getSimpleName().equals(view.sketch())
        && kit() != null
        && kit().session() != null;
  }

  @Test
  void aTouchBeginsAVisitAndTheShowGoesOnWhenNobodyIsThereAnyMore() {
    assertThat(state()).isEqualTo(State.SHOW);
    visit();
    assertThat(state()).isEqualTo(State.VISIT);
    tap("Deutsch");
    assertThat(Text.language()).isEqualTo("de");
    tap(Text.say("view.neurons"));
    until("the neurons", () -> shows(View.NEURONS));
    pass(61);
    assertThat(state()).isEqualTo(State.ASKING);
    tap(3, 3);
    assertThat(state()).as("any touch says that somebody is there").isEqualTo(State.VISIT);
    pass(61);
    pass(20);
    assertThat(state()).as("asked for at least 20 s").isEqualTo(State.ASKING);
    pass(11);
    assertThat(state()).isEqualTo(State.SHOW);
    assertThat(Text.language()).as("as if it had not been").isEqualTo("en");
    until("the first cue", () -> shows(View.MAP));
    assertThat(onDraw(() -> story.teller().place())).isZero();
    assertThat(onDraw(() -> counts.days().toString())).contains("visits=1").contains("de=1");
  }

  @Test
  void nobodySeesWhatSomebodyElseHasDrawn() {
    visit();
    float[] middle = onDraw(() -> new float[] {paper().centerX(), paper().centerY()});
    mouse(MouseEvent.PRESS, middle[0], middle[1]);
    mouse(MouseEvent.DRAG, middle[0] + 40, middle[1] + 40);
    mouse(MouseEvent.RELEASE, middle[0] + 40, middle[1] + 40);
    assertThat(onDraw(() -> stage().drawn().isEmpty())).isFalse();
    tap(Text.say("view.map"));
    until("the map", () -> shows(View.MAP));
    tap(Text.say("kiosk.end"));
    visit();
    assertThat(onDraw(() -> stage().drawn().isEmpty())).isTrue();
  }

  @Test
  void nobodySeesWhatSomebodyElseHasChosen() {
    visit();
    tap(Text.say("view.layers"));
    until("the layers", () -> shows(View.LAYERS) && kit().parts.choosing() != null);
    SelectionModel model = kit().parts.choosing().selections().get(0);
    onDraw(
        () -> {
          Selection two = Selection.of(model.selection().total(), 1, 2);
          model.choose(two, SelectionMode.REPLACE, "two");
          return null;
        });
    frames(2);
    assertThat(onDraw(() -> model.selection().size())).isEqualTo(2);
    tap(Text.say("kiosk.end"));
    visit();
    tap(Text.say("view.layers"));
    until("the layers again", () -> shows(View.LAYERS));
    frames(2);
    assertThat(onDraw(() -> kit().parts.choice().first().size())).isZero();
  }

  private DrawingStage stage() {
    return kit().parts.newest(DrawingStage.class);
  }

  private Box paper() {
    return ((DrawingPad) stage().touchables().get(0)).box();
  }

  @Test
  void aTouchCanBeTakenBackBySlidingOff() {
    visit();
    Button map = button(Text.say("view.map"));
    mouse(MouseEvent.PRESS, map.box().centerX(), map.box().centerY());
    mouse(MouseEvent.DRAG, map.box().centerX(), 300);
    mouse(MouseEvent.RELEASE, map.box().centerX(), 300);
    frames(3);
    assertThat(shows(View.DRAWING)).isTrue();
    tap(Text.say("view.map"));
    until("the map", () -> shows(View.MAP));
    tap(Text.say("kiosk.end"));
    assertThat(state()).isEqualTo(State.SHOW);
  }

  @Test
  void noKeyDoesAnything() {
    visit();
    for (int code : new int[] {PConstants.ESC, 97, 98, 106, 33, 34, 2}) {
      char key = code == PConstants.ESC ? PConstants.ESC : (char) PConstants.CODED;
      running.sketch().postEvent(new KeyEvent(null, 0, KeyEvent.PRESS, 0, key, code));
    }
    for (char key : "smvVfFBN+?hpq0123tTlL ".toCharArray()) {
      running.sketch().postEvent(new KeyEvent(null, 0, KeyEvent.PRESS, 0, key, key));
    }
    frames(5);
    assertThat(running.host().failure()).isNull();
    assertThat(shows(View.DRAWING)).isTrue();
    assertThat(onDraw(() -> kit().isRecording())).isFalse();
    assertThat(onDraw(() -> kit().canvas().theme().name())).isEqualTo("dark");
    assertThat(state()).isEqualTo(State.VISIT);
  }

  @Test
  void whatAFingerHitsIsLargeEnough() {
    visit();
    float scale = onDraw(() -> kit().canvas().scale());
    for (Button button : onDraw(program::buttons)) {
      assertThat(button.box().width() * scale).as(button.words()).isGreaterThanOrEqualTo(44);
      assertThat(button.box().height() * scale).as(button.words()).isGreaterThanOrEqualTo(44);
      assertThat(button.box().y()).as("in the lower half").isGreaterThan(HIGH / 2f);
    }
  }

  private void corners() {
    tap(2, 2);
    tap(WIDE - 2, 2);
    tap(WIDE - 2, HIGH - 2);
    tap(2, HIGH - 2);
  }

  private void type(String pin) {
    pin.chars().forEach(digit -> tap(String.valueOf((char) digit)));
    tap("✓");
  }

  @Test
  void theStaffComesInByAGestureAndAPinAlone() {
    visit();
    corners();
    type("1234");
    until("a wrong PIN", () -> folder.resolve("tries").toFile().exists());
    frames(3);
    assertThat(onDraw(program::buttons))
        .extracting(Button::words)
        .contains("7")
        .doesNotContain("End");
    type("4711");
    until(
        "the panel",
        () ->
            onDraw(program::buttons).stream()
                .anyMatch(button -> button.words().equals(Text.say("kiosk.quit"))));
    tap(Text.say("kiosk.quit"));
    assertThat(program.isEnded()).as("it asks once more").isFalse();
    tap(Text.say("kiosk.sure"));
    assertThat(program.isEnded()).isTrue();
  }

  @Test
  void theStaffLooksAfterItFromElsewhere() throws Exception {
    visit();
    program.desk().cue("2");
    until("the second cue", () -> shows(View.NEURONS));
    assertThat(state()).isEqualTo(State.SHOW);
    program.desk().language("de");
    until("German", () -> Text.language().equals("de"));
    assertThatThrownBy(() -> program.desk().language("xx")).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> program.desk().cue("9")).isInstanceOf(BadInputException.class);
    program.desk().blackout(true);
    frames(2);
    assertThat(brightest()).isZero();
    program.desk().blackout(false);
    frames(2);
    assertThat(brightest()).isGreaterThan(100);
    program.desk().reset();
    until("the beginning", () -> onDraw(() -> story.teller().place() == 0));
  }

  @Test
  void theStaffTeachesWhichControlOfMidiMovesWhat() {
    visit();
    corners();
    type("4711");
    String epoch = Text.say("parameter.epoch");
    until("the panel", () -> onDraw(program::buttons).stream().anyMatch(is(epoch)));
    tap(epoch);
    assertThat(remote.learning()).isEqualTo(Knob.EPOCH);
    assertThat(button(epoch).isLit()).isTrue();
    tap(Text.say("parameter.layer"));
    assertThat(remote.learning()).as("one at a time").isEqualTo(Knob.LAYER);
    tap(Text.say("parameter.layer"));
    assertThat(remote.learning()).as("taken back").isNull();
    tap(epoch);
    tap(Text.say("kiosk.close"));
    assertThat(remote.learning()).as("the panel is closed").isNull();
  }

  private static Predicate<Button> is(String words) {
    return button -> button.words().equals(words);
  }

  @Test
  void whatTrainsInAVisitCanBePausedAndGoesOnAfterIt() throws Exception {
    close();
    open(TRAINS, RunOptions.DEFAULT.withSeed(1).withEpochs(100_000));
    visit();
    String pause = Text.say("parameter.pause");
    until("a training", () -> onDraw(program::buttons).stream().anyMatch(is(pause)));
    tap(pause);
    LiveSession training = (LiveSession) kit().session();
    assertThat(training.isPaused()).isTrue();
    tap(Text.say("parameter.resume"));
    assertThat(training.isPaused()).isFalse();
    tap(pause);
    tap(Text.say("kiosk.end"));
    until("the show", () -> state() == State.SHOW);
    assertThat(training.isPaused()).as("for who comes next").isFalse();
  }

  @Test
  void whoTapsFastMakesNoFlashes() {
    visit();
    pass(1);
    Flashes flashes = new Flashes(running.sketch().pixelWidth, running.sketch().pixelHeight);
    int shown = 0;
    for (int i = 0; i < 30; i++) {
      tapFast(Text.say(i % 2 == 0 ? "view.map" : "view.drawing"));
      pass(0.1);
      frames(6); // so that a view that is turned to is there
      shown += shows(View.MAP) ? 1 : 0;
      flashes.add(0.1 * i, pixels());
    }
    assertThat(shown).as("looks at the map").isPositive();
    assertThat(flashes.most()).as("flashes a second").isLessThanOrEqualTo(3);
  }

  private int[] pixels() {
    return onDraw(
        () -> {
          running.sketch().loadPixels();
          return running.sketch().pixels.clone();
        });
  }

  private int brightest() throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(program.desk().screenshot()));
    int brightest = 0;
    for (int y = 0; y < image.getHeight(); y += 5) {
      for (int x = 0; x < image.getWidth(); x++) {
        brightest = Math.max(brightest, image.getRGB(x, y) & 0xff);
      }
    }
    return brightest;
  }

  @Test
  void theWatchdogHearsHowItIs() {
    until("a pulse", () -> pulses.toString(StandardCharsets.US_ASCII).contains("pulse frames="));
    assertThat(pulses.toString(StandardCharsets.US_ASCII)).contains("black=no");
    program.desk().blackout(true);
    int before = pulses.size();
    until("two more", () -> pulses.size() > before + 300);
    assertThat(pulses.toString(StandardCharsets.US_ASCII))
        .as("black that is wanted is no fault")
        .doesNotContain("black=yes");
  }

  @Test
  void theStoryGoesRound() {
    until(
        "the second cue",
        () -> {
          pass(1);
          return shows(View.NEURONS);
        });
    until(
        "the first again",
        () -> {
          pass(1);
          return shows(View.MAP);
        });
  }
}
