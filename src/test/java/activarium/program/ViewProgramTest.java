package activarium.program;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.parameter.ChoiceParameter;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.View;
import activarium.view.interaction.Gestures;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** All views are one program: one session, and nothing is lost from view to view. */
class ViewProgramTest {

  private static final int F1 = 97;
  private static final int F11 = F1 + 10;

  @TempDir Path folder;

  private RunningSketch open(View first) {
    ToyRecording.write(folder, 3);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withRecording(folder).withSeed(1);
    RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                first.sketch(),
                options,
                (host, compiler) -> new ViewProgram(host, Home.find(), compiler));
    until("a session", () -> kit(running) != null && kit(running).session() != null);
    return running;
  }

  private static SketchKit kit(RunningSketch running) {
    return SketchKit.of(running.sketch());
  }

  private static ChoiceParameter color(SketchKit kit) {
    return kit.parameters().get(ChoiceParameter.class, "color");
  }

  private static void press(RunningSketch running, int modifiers, int code) {
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      running
          .sketch()
          .postEvent(new KeyEvent(null, 0, action, modifiers, (char) PConstants.CODED, code));
    }
  }

  private static void mouse(RunningSketch running, int action, int x, int y) {
    running.sketch().postEvent(new MouseEvent(null, 0, action, 0, x, y, PConstants.LEFT, 1));
  }

  private static void frames(RunningSketch running, int count) {
    for (int i = 0; i < count; i++) {
      CountDownLatch drawn = new CountDownLatch(1);
      running.host().afterFrame(sketch -> drawn.countDown());
      until("a frame", () -> drawn.getCount() == 0);
    }
  }

  private static Sketch turn(RunningSketch running, View view) {
    press(running, 0, F1 + view.ordinal());
    return arrive(running, view);
  }

  private static Sketch arrive(RunningSketch running, View view) {
    until(
        view.word(),
        () ->
            running.sketch().getClass().getSimpleName().equals(view.sketch())
                && kit(running) != null
                && kit(running).session() != null);
    frames(running, 3);
    assertThat(running.host().reported()).as("strip over %s", view.word()).isNull();
    return running.sketch();
  }

  @Test
  void everyViewIsOneKeyAwayAndComesBackAsItWas() {
    try (RunningSketch running = open(View.MAP)) {
      Session session = kit(running).session();
      Map<View, Sketch> sketches = new EnumMap<>(View.class);
      for (View view : View.values()) {
        sketches.put(view, turn(running, view));
        assertThat(kit(running).session()).as("the session of %s", view.word()).isSameAs(session);
      }
      for (View view : View.values()) {
        assertThat(turn(running, view)).as(view.word()).isSameAs(sketches.get(view));
      }
    }
  }

  @Test
  void whatIsChosenAndHowItLooksGoesAlong() {
    try (RunningSketch running = open(View.MAP)) {
      until("a map", () -> kit(running).session().settling().isSettled());
      running
          .host()
          .afterFrame(
              sketch -> {
                SketchKit kit = SketchKit.of(sketch);
                kit.toggleTheme();
                kit.togglePanel();
                color(kit).value("confidence");
                SelectionModel model = kit.parts.choosing().selections().get(0);
                int count = model.choice().first().total();
                model.choose(Selection.of(count, 3, 5), SelectionMode.REPLACE, "two");
              });
      frames(running, 2);
      boolean panel = kit(running).panel.isVisible();
      for (View view : new View[] {View.EXPLORER, View.LAYERS, View.ERRORS, View.MAP}) {
        turn(running, view);
        SketchKit kit = kit(running);
        assertThat(kit.canvas().theme().name()).as(view.word()).isEqualTo("light");
        assertThat(kit.panel.isVisible()).as(view.word()).isEqualTo(panel);
        assertThat(kit.parts.choice().first().indices()).as(view.word()).containsExactly(3, 5);
        assertThat(color(kit).value()).as(view.word()).isEqualTo("confidence");
      }
    }
  }

  @Test
  void layerAndMomentStay() {
    try (RunningSketch running = open(View.MAP)) {
      Session session = kit(running).session();
      until("moments", () -> session.timeline().moments().size() >= 3);
      Moment moment = session.timeline().moments().get(1);
      String layer = session.layers().get(0);
      running
          .host()
          .afterFrame(
              sketch -> {
                session.layer(layer);
                session.moment(moment);
              });
      frames(running, 3);
      for (View view : View.values()) {
        turn(running, view);
        if (view.isOfOnePlace()) {
          assertThat(session.layer()).as(view.word()).isEqualTo(layer);
          assertThat(session.moment()).as(view.word()).isSameAs(moment);
        }
      }
    }
  }

  @Test
  void theMenuComesWithThePointerAndTurns() {
    try (RunningSketch running = open(View.MAP)) {
      press(running, 0, F11);
      frames(running, 2);
      int layers = 1280 * View.LAYERS.ordinal() / View.values().length + 60;
      mouse(running, MouseEvent.PRESS, layers, 20);
      mouse(running, MouseEvent.RELEASE, layers, 20);
      arrive(running, View.LAYERS);
      mouse(running, MouseEvent.MOVE, 600, 2);
      frames(running, 2);
      mouse(running, MouseEvent.PRESS, 200, 30);
      arrive(running, View.EXPLORER);
      press(running, KeyEvent.CTRL, '9');
      arrive(running, View.TUNING);
    }
  }

  @Test
  void whatAHandBeginsInAViewEndsThere() {
    try (RunningSketch running = open(View.MAP)) {
      until("a map", () -> kit(running).session().settling().isSettled());
      frames(running, 3); // it is drawn, where a hand finds it
      mouse(running, MouseEvent.PRESS, 400, 300);
      mouse(running, MouseEvent.DRAG, 600, 100);
      mouse(running, MouseEvent.DRAG, 600, 2);
      frames(running, 2);
      assertThat(gestures(running).isBusy()).as("a lasso that reaches into the margin").isTrue();
      mouse(running, MouseEvent.RELEASE, 600, 1);
      frames(running, 2);
      assertThat(gestures(running).isBusy()).as("after its end").isFalse();
      assertThat(running.sketch().getClass().getSimpleName()).isEqualTo(View.MAP.sketch());
    }
  }

  private static Gestures gestures(RunningSketch running) {
    return kit(running).touchables().stream()
        .filter(Gestures.class::isInstance)
        .map(Gestures.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
