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
import activarium.parameter.Toggle;
import activarium.sketch.Drawing;
import activarium.sketch.SketchKit;
import activarium.window.FrameSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import processing.core.PApplet;
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

    @Range(label = "Bandwidth", min = 0, max = 10, order = 2)
    float bandwidth = 2;

    @Toggle(label = "Play", order = 3)
    boolean play;

    int pressed;

    @Action(label = "Press", order = 4)
    void press() {
      pressed++;
    }
  }

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
    PApplet[] applet = new PApplet[1];
    Drawing.of(
        SIZE,
        frames,
        kit -> {
          applet[0] = kit.sketch();
          panel = new ControlPanel(kit.sketch(), WidgetFinder.find(Home.find()), parameters);
        },
        (SketchKit kit, Integer frame) -> {
          panel.draw(kit.canvas(), PANEL);
          hand.accept(applet[0], frame);
        });
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
}
