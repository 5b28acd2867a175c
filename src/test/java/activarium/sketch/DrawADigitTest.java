package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.KeepsLocale;
import activarium.core.Text;
import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.session.study.DrawnAnswer;
import activarium.session.study.Lessons;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.drawing.DrawingStage;
import activarium.view.drawing.DrawingPad;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.MouseEvent;

/** A visitor draws, and the network answers, places and shows. */
@ExtendWith(KeepsLocale.class)
class DrawADigitTest {

  @TempDir Path folder;
  private TinyHome tiny;
  private RunningSketch running;
  private Hand hand;
  private DrawingStage stage;

  /** A network that has learned a little of 160 digits, and maps of 60. */
  @BeforeEach
  void open() throws Exception {
    tiny = new TinyHome(folder.resolve("home"));
    open(new FrameSize(640, 360));
  }

  private void open(FrameSize size) throws Exception {
    RunOptions options = RunOptions.DEFAULT.withSize(size).withEpochs(12);
    running = new SketchRunner(tiny.home()).open("DrawADigit", options);
    until("a session", () -> SketchKit.of(running.sketch()) != null && kit().session() != null);
    hand = new Hand(running.sketch());
    until("a stage", () -> hand.variable("stage") != null);
    stage = (DrawingStage) hand.variable("stage");
    until("rest", () -> hand.afterFrame(() -> stage.isMapped() && kit().parts.isAtRest()));
  }

  @AfterEach
  void close() throws Exception {
    running.close();
    tiny.close();
  }

  private SketchKit kit() {
    return SketchKit.of(running.sketch());
  }

  private void mouse(int action, float x, float y) {
    hand.mouse(action, Math.round(x), Math.round(y), PConstants.LEFT, 0, 1);
  }

  /** Of the paper, in pixels. */
  private Box paper() {
    Box box = hand.afterFrame(() -> ((DrawingPad) stage.touchables().get(0)).box());
    float scale = kit().canvas().scale();
    return new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  /** In shares of the paper. */
  private void stroke(boolean isLifted, float... points) {
    Box paper = paper();
    float left = paper.x();
    float top = paper.y();
    float side = paper.width();
    mouse(MouseEvent.PRESS, left + side * points[0], top + side * points[1]);
    for (int i = 2; i < points.length; i += 2) {
      mouse(MouseEvent.DRAG, left + side * points[i], top + side * points[i + 1]);
    }
    if (isLifted) {
      mouse(MouseEvent.RELEASE, 0, 0);
    }
    hand.frames(2);
  }

  private DrawnAnswer answer() {
    until(
        "an answer",
        () ->
            hand.afterFrame(
                () ->
                    stage.answer() != null
                        && stage.answer().drawn() == stage.drawn()
                        && (!stage.answer().isAsked() || stage.answer().way().isPresent())));
    return hand.afterFrame(stage::answer);
  }

  @Test
  void theNetworkAnswersWhileTheStrokeGrowsAndTheDigitTravelsWhenItEnds() {
    stroke(false, 0.5f, 0.2f, 0.5f, 0.5f, 0.5f, 0.8f);
    DrawnAnswer growing = answer();
    assertThat(sum(growing.predictions())).isCloseTo(1, within(1e-3f));
    assertThat(hand.afterFrame(stage::isTraveling)).as("before the pen is up").isFalse();
    mouse(MouseEvent.RELEASE, 0, 0);
    hand.frames(2);
    DrawnAnswer answer = answer();
    until("it travels", () -> hand.afterFrame(stage::isTraveling));
    assertThat(answer.layers()).hasSize(kit().session().layers().size());
    DrawnAnswer.Way way = answer.way().orElseThrow();
    assertThat(way.nearest()).hasSize(6).doesNotHaveDuplicates();
    for (int layer = 0; layer < answer.layers().size(); layer++) {
      Embedding map = way.among().frames().get(layer);
      float x = way.positions()[2 * layer];
      float y = way.positions()[2 * layer + 1];
      double nearest = Double.MAX_VALUE;
      for (int i = 0; i < map.size(); i++) {
        nearest = Math.min(nearest, Math.hypot(map.x(i) - x, map.y(i) - y));
      }
      assertThat(nearest).as("among the others").isLessThan(0.2 * map.bounds().width());
    }
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** What is drawn moves nothing: it is placed among the others. */
  @Test
  void nothingElseMoves() {
    float[] before = placesOfOthers();
    stroke(true, 0.3f, 0.2f, 0.7f, 0.2f, 0.4f, 0.8f);
    answer();
    assertThat(placesOfOthers()).isEqualTo(before);
  }

  private float[] placesOfOthers() {
    stroke(true, 0.5f, 0.2f, 0.5f, 0.8f);
    DrawnAnswer answer = answer();
    hand.type('\b', '\b');
    return Arrays.copyOf(answer.way().orElseThrow().among().frames().get(0).positions(), 2 * 60);
  }

  @Test
  void aPersonTeachesWhatADigitIsAndItIsForgotten() {
    stroke(true, 0.5f, 0.2f, 0.5f, 0.8f);
    DrawnAnswer before = answer();
    int other = (before.predictedClass() + 1) % 10;
    until("it travels", () -> hand.afterFrame(stage::isTraveling));
    hand.afterFrame(
        () -> {
          stage.say(before.predictedClass());
          assertThat(stage.lesson()).as("it knows that").isEqualTo(-1);
          stage.say(other);
          stage.teaches(false);
          assertThat(stage.lesson()).as("only where it is wanted").isEqualTo(-1);
          stage.teaches(true);
          assertThat(stage.lesson()).isEqualTo(other);
          stage.teach();
          assertThat(stage.lesson()).as("once a digit").isEqualTo(-1);
          return null;
        });
    until("its effect", () -> hand.afterFrame(() -> stage.answer().effect().isPresent()));
    DrawnAnswer after = hand.afterFrame(stage::answer);
    assertThat(after.predictedClass()).isEqualTo(other);
    Lessons.Effect effect = after.effect().orElseThrow();
    assertThat(effect.predicted()).hasSameSizeAs(effect.changed());
    assertThat(effect.positions()).hasSize(2 * effect.changed().length);
    hand.afterFrame(
        () -> {
          stage.forget();
          return null;
        });
    stroke(true, 0.5f, 0.2f, 0.5f, 0.8f);
    DrawnAnswer again = answer();
    assertThat(again.lessons()).isEqualTo(Lessons.NONE);
    assertThat(again.predictions()).isEqualTo(before.predictions());
  }

  /** The profile of a kiosk, which shows no panel. */
  @Test
  void whatAProgramWantsOfTheStageStays() {
    hand.afterFrame(
        () -> {
          stage.low(true);
          stage.ghosts(true);
          return null;
        });
    hand.frames(3);
    assertThat(hand.afterFrame(stage::isLow)).isTrue();
    assertThat(hand.afterFrame(stage::keepsGhosts)).isTrue();
  }

  @Test
  void whatIsNoDigitIsNotAskedAbout() {
    stroke(true, 0.5f, 0.5f);
    DrawnAnswer answer = answer();
    assertThat(answer.isAsked()).isFalse();
    assertThat(hand.afterFrame(stage::isTraveling)).isFalse();
  }

  @Test
  void theNextDigitBeginsOnANewSheet() {
    stroke(true, 0.5f, 0.2f, 0.5f, 0.8f);
    answer();
    hand.afterFrame(
        () -> {
          for (int i = 0; i < 50; i++) {
            stage.advance(0.1f); // so much later
          }
          return null;
        });
    stroke(true, 0.3f, 0.3f, 0.7f, 0.7f);
    assertThat(hand.afterFrame(() -> stage.drawn().strokes())).hasSize(1);
  }

  /** Headings beside the paper are the widest words where there is the least room. */
  @Test
  void nothingIsCutAtTheEdgeOfAnUprightWindow() throws Exception {
    running.close();
    open(new FrameSize(450, 800));
    stroke(true, 0.5f, 0.2f, 0.5f, 0.8f);
    answer();
    until("it travels", () -> hand.afterFrame(stage::isTraveling));
    Box paper = paper();
    for (String language : Text.languages()) {
      hand.afterFrame(
          () -> {
            Text.locale(language);
            return null;
          });
      hand.frames(2);
      int[] pixels = hand.pixels();
      int background = pixels[0];
      for (int y = (int) paper.y(); y < paper.bottom(); y++) {
        for (int x = 440; x < 450; x++) {
          assertThat(pixels[450 * y + x]).as("%s, at %d, %d", language, x, y).isEqualTo(background);
        }
      }
    }
  }
}
