package activarium.parameter.panel;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.parameter.Action;
import activarium.parameter.Choice;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.parameter.RangeParameter;
import activarium.parameter.Section;
import activarium.parameter.Toggle;
import activarium.sketch.Drawing;
import activarium.sketch.SketchKit;
import activarium.window.FrameSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import processing.core.PApplet;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** Uses the panel with a real widget library in a real window, as a hand would. */
class ControlPanelTest {

  /** Everything a panel can hold. */
  static final class Values {
    @Choice(
        label = "Layer",
        options = {"one", "two"},
        order = 1)
    String layer = "one";

    @Range(label = "Bandwidth", help = HELP, min = 0, max = 10, order = 2)
    float bandwidth = 2;

    @Toggle(label = "Play", order = 3)
    boolean play;

    @Toggle(label = "Loop", order = 4)
    boolean loop;

    @Range(label = "Seed", help = HELP, min = 1, max = 9, section = Section.MORE)
    int seed = 4;

    int pressed;

    @Action(label = "Press", order = 4)
    void press() {
      pressed++;
    }
  }

  private static final String HELP = "How far trails attract one another, in a sentence or two.";

  private static final FrameSize SIZE = new FrameSize(720, 720);
  private static final Box PANEL = new Box(100, 100, 400, 400);

  private final Values values = new Values();
  private final ParameterList parameters = ParameterList.of(values);
  private ControlPanel panel;

  /** Puts the finger on a place and off again between two frames, without a move before. */
  private void tap(PApplet applet, float x, float y) {
    send(applet, MouseEvent.PRESS, x, y);
    send(applet, MouseEvent.RELEASE, x, y);
  }

  private static void send(PApplet applet, int action, float x, float y) {
    applet.postEvent(
        new MouseEvent(null, 0, action, 0, Math.round(x), Math.round(y), PApplet.LEFT, 1));
  }

  private void run(int frames, java.util.function.BiConsumer<PApplet, Integer> hand) {
    runDrawing(
        frames,
        (kit, frame) -> {
          panel.draw(kit.canvas(), PANEL);
          hand.accept(kit.sketch(), frame);
        });
  }

  private void runDrawing(int frames, java.util.function.BiConsumer<SketchKit, Integer> draw) {
    Drawing.of(
        SIZE,
        frames,
        kit -> panel = new ControlPanel(kit.sketch(), WidgetFinder.find(Home.find()), parameters),
        draw::accept);
  }

  @Test
  void leavesValuesAloneUntilSomebodyTouchesThem() {
    run(5, (applet, frame) -> {});
    assertThat(values.layer).isEqualTo("one");
    assertThat(values.bandwidth).isEqualTo(2);
    assertThat(values.pressed).isZero();
  }

  @Test
  void obeysATapThatIsShorterThanAFrame() {
    // Choice 40, its buttons from 92 on; slider 48; toggle 34; action.
    run(
        30,
        (applet, frame) -> {
          if (frame == 5) {
            tap(applet, 100 + 320, 100 + 16);
          } else if (frame == 12) {
            tap(applet, 100 + 20, 100 + 40 + 48 + 12);
          } else if (frame == 19) {
            tap(applet, 100 + 200, 100 + 40 + 48 + 34 + 18);
          }
        });
    assertThat(values.layer).isEqualTo("two");
    assertThat(values.play).isTrue();
    assertThat(values.pressed).isEqualTo(1);
  }

  @Test
  void dragsASlider() {
    run(
        30,
        (applet, frame) -> {
          float y = 100 + 40 + 30;
          if (frame == 5) {
            send(applet, MouseEvent.MOVE, 200, y);
          } else if (frame == 7) {
            send(applet, MouseEvent.PRESS, 200, y);
          } else if (frame == 10) {
            send(applet, MouseEvent.DRAG, 400, y);
          } else if (frame == 15) {
            send(applet, MouseEvent.RELEASE, 400, y);
          }
        });
    assertThat(values.bandwidth).isBetween(7f, 8f);
  }

  @Test
  void followsParametersThatChangeElsewhere() {
    run(
        20,
        (applet, frame) -> {
          if (frame == 5) {
            parameters.get(RangeParameter.class, "bandwidth").limits(0, 100);
            values.bandwidth = 90;
            parameters.get(ChoiceParameter.class, "layer").options(List.of("one", "two", "three"));
          } else if (frame == 10) {
            tap(applet, 100 + 370, 100 + 16);
          }
        });
    assertThat(values.bandwidth).isEqualTo(90);
    assertThat(values.layer).isEqualTo("three");
  }

  @Test
  void doesNotReactWhileItIsHidden() {
    run(
        20,
        (applet, frame) -> {
          if (frame == 3) {
            panel.visible(false);
          } else if (frame == 6) {
            tap(applet, 100 + 320, 100 + 16);
          }
        });
    assertThat(values.layer).isEqualTo("one");
  }

  private void key(char key, int code, int held) {
    KeyEvent event = new KeyEvent(null, 0, KeyEvent.PRESS, held, key, code);
    assertThat(panel.take(event)).as("key %d, %d", (int) key, code).isTrue();
  }

  private void tab() {
    key(PApplet.TAB, 9, 0);
  }

  private void arrow(int code) {
    key((char) PApplet.CODED, code, 0);
  }

  private String focused() {
    return panel.focused() == null ? null : panel.focused().name();
  }

  @Test
  void isUsedByKeysAlone() {
    run(
        12,
        (applet, frame) -> {
          if (frame == 2) {
            tab();
            arrow(PApplet.RIGHT);
            tab();
            arrow(PApplet.RIGHT);
            tab();
            key(' ', 32, 0);
            arrow(PApplet.RIGHT);
            assertThat(focused()).isEqualTo("loop");
            arrow(PApplet.RIGHT);
            key(PApplet.ENTER, 10, 0);
            tab();
            key(PApplet.ENTER, 10, 0);
            tab();
            key(PApplet.ENTER, 10, 0);
          } else if (frame == 5) {
            assertThat(focused()).isEqualTo("more");
            tab();
            arrow(PApplet.DOWN);
            tab();
            assertThat(focused()).as("round and round").isEqualTo("layer");
            key(PApplet.TAB, 9, KeyEvent.SHIFT);
            assertThat(focused()).isEqualTo("seed");
          }
        });
    assertThat(values.layer).isEqualTo("two");
    assertThat(values.bandwidth).isEqualTo(2.2f);
    assertThat(values.play).isTrue();
    assertThat(values.loop).isTrue();
    assertThat(values.pressed).isEqualTo(1);
    assertThat(values.seed).isEqualTo(3);
  }

  @Test
  void leavesKeysToTheSketchThatAreNotMeantForIt() {
    run(
        4,
        (applet, frame) -> {
          if (frame == 2) {
            assertThat(takes((char) PApplet.CODED, PApplet.RIGHT)).as("unfocused").isFalse();
            assertThat(takes(PApplet.ESC, 27)).as("ESC ends the sketch").isFalse();
            tab();
            assertThat(takes((char) PApplet.CODED, 34)).as("a clicker").isFalse();
            assertThat(takes('s', 'S')).isFalse();
            assertThat(takes(PApplet.ESC, 27)).as("ESC leaves").isTrue();
            assertThat(focused()).isNull();
            tab();
            panel.visible(false);
            assertThat(takes((char) PApplet.CODED, PApplet.RIGHT)).as("hidden").isFalse();
          }
        });
    assertThat(values.layer).isEqualTo("one");
  }

  private boolean takes(char key, int code) {
    return panel.take(new KeyEvent(null, 0, KeyEvent.PRESS, 0, key, code));
  }

  @Test
  void showsAFocusRingAndHelpThatNoPictureHas() {
    List<int[]> seen = new ArrayList<>();
    List<Box> help = new ArrayList<>();
    runDrawing(
        8,
        (kit, frame) -> {
          if (frame == 2) {
            tab();
            tab();
          }
          kit.canvas().still(frame > 5);
          panel.draw(kit.canvas(), PANEL);
          if (frame == 1 || frame == 4 || frame == 7) {
            kit.canvas().flush();
            kit.sketch().loadPixels();
            seen.add(kit.sketch().pixels.clone());
            help.add(panel.help());
          }
        });
    assertThat(seen.get(1)).isNotEqualTo(seen.get(0));
    assertThat(seen.get(2)).as("a still").isEqualTo(seen.get(0));
    assertThat(help.get(0)).isNull();
    assertThat(help.get(1)).isNotNull();
  }

  @Test
  void helpsWhoeverRestsOnAControlInsideOfTheWindow() {
    Box[] seen = new Box[1];
    List<Box> later = new ArrayList<>();
    run(
        90,
        (applet, frame) -> {
          if (frame == 2 || frame == 3) {
            send(applet, MouseEvent.MOVE, 200 + frame, 100 + 40 + 10);
          } else if (frame == 4) {
            assertThat(panel.help()).as("at once").isNull();
          } else if (seen[0] == null && panel.help() != null) {
            seen[0] = panel.help();
            send(applet, MouseEvent.PRESS, 203, 150);
          } else if (seen[0] != null) {
            later.add(panel.help());
          }
        });
    Box box = seen[0];
    assertThat(box).isNotNull();
    assertThat(box.x()).isNotNegative();
    assertThat(box.y()).isNotNegative();
    assertThat(box.right()).isLessThanOrEqualTo(720);
    assertThat(box.bottom()).isLessThanOrEqualTo(720);
    assertThat(box.contains(203, 150)).as("over what it explains").isFalse();
    assertThat(later.subList(1, later.size())).as("after a press").isNotEmpty().containsOnlyNulls();
  }
}
