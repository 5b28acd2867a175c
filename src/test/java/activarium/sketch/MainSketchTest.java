package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.LiveSession;
import activarium.session.Phase;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import processing.core.PConstants;
import processing.event.MouseEvent;

/** The main sketch as a lecturer uses it: it trains for real, and is looked at and typed to. */
class MainSketchTest {

  private RunningSketch running;

  private Map<Integer, Integer> colors() throws Exception {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : hand().pixels()) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    return counts;
  }

  private Hand hand() {
    return new Hand(running.sketch());
  }

  @Test
  void trainsDrawsAndObeys() throws Exception {
    running =
        new SketchRunner(Home.find())
            .open("Activarium", RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withSeed(4));
    try (RunningSketch open = running) {
      assertThat(open.sketch()).isNotNull();
      until(
          "a session",
          () ->
              SketchKit.of(running.sketch()) != null
                  && SketchKit.of(running.sketch()).session() != null);
      LiveSession session = (LiveSession) SketchKit.of(running.sketch()).session();
      assertThat(session.seed()).isEqualTo(4);
      until(
          "a map of a trained layer",
          () ->
              session.timeline().moments().stream()
                  .anyMatch(m -> m.snapshot().updates() > 0 && m.map("hidden-4", "tsne") != null));
      hand().frames(5);
      showsEveryClass(colors());
      obeysKeys(session);
      obeysFingers(session);
    }
    until(
        "no thread of the session is left",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().equals("activarium-trainer")));
  }

  @Test
  void saysThatAPictureWasNotTakenWhenItEndsBefore() throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      running =
          new SketchRunner(Home.find())
              .open("Activarium", RunOptions.DEFAULT.withSize(new FrameSize(320, 180)));
      try (RunningSketch open = running) {
        until("a kit", () -> SketchKit.of(open.sketch()) != null);
        CountDownLatch asked = new CountDownLatch(1);
        open.host()
            .afterFrame(
                sketch -> {
                  SketchKit.of(sketch).savePicture();
                  asked.countDown();
                });
        asked.await(); // the network is not even there
      }
    } finally {
      System.setOut(console);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("Not saved: a picture whose view was still being computed");
  }

  private void showsEveryClass(Map<Integer, Integer> colors) {
    var theme = SketchKit.of(running.sketch()).canvas().theme();
    assertThat(colors.get(theme.background() & 0xffffff))
        .as("background")
        .isBetween(400_000, 880_000);
    for (int c = 0; c < 10; c++) {
      assertThat(colors.getOrDefault(theme.classes().color(c) & 0xffffff, 0))
          .as("pixels of class %d", c)
          .isGreaterThan(500);
    }
  }

  private void obeysKeys(LiveSession session) throws Exception {
    hand().type(' ', ' ');
    until("a pause", () -> session.phase() == Phase.PAUSED);
    hand().type((char) PConstants.CODED, PConstants.DOWN);
    until("the layer before", () -> session.layer().equals("hidden-3"));
    hand().type((char) PConstants.CODED, PConstants.LEFT);
    until("an earlier moment", () -> session.moment() != null);
    hand().type('l', 'L');
    until("the newest moment", () -> session.moment() == null);
    hand().type('t', 'T');
    hand().frames(3);
    assertThat(colors().get(0xfafaf7)).as("light background").isGreaterThan(400_000);
    hand().type('t', 'T');
    hand().frames(3);
    int withPanel = colors().get(0x343c48);
    hand().type('h', 'H');
    hand().frames(3);
    assertThat(colors().getOrDefault(0x343c48, 0)).as("buttons").isLessThan(withPanel / 4);
    hand().type('h', 'H');
    hand().frames(3);
  }

  /** Taps on the button of layer 1, beside that of the images, without a move before. */
  private void obeysFingers(LiveSession session) {
    var controls = SketchKit.of(running.sketch()).layout().controls();
    int x = Math.round(controls.x() + controls.width() * 0.63f);
    int y = Math.round(controls.y() + 16);
    for (int action : Arrays.asList(MouseEvent.PRESS, MouseEvent.RELEASE)) {
      running.sketch().postEvent(new MouseEvent(null, 0, action, 0, x, y, PConstants.LEFT, 1));
    }
    until("layer 1", () -> session.layer().equals("hidden-1"));
  }
}
