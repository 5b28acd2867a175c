package activarium.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.jogamp.newt.event.MouseEvent;
import com.jogamp.newt.event.MouseEvent.PointerType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoFingersTest {

  private final List<Pinch> pinches = new ArrayList<>();
  private final TwoFingers fingers = new TwoFingers(pinches::add);

  private static MouseEvent event(short type, int... places) {
    int count = places.length / 2;
    PointerType[] types = new PointerType[count];
    short[] ids = new short[count];
    int[] xs = new int[count];
    int[] ys = new int[count];
    for (int i = 0; i < count; i++) {
      types[i] = PointerType.TouchScreen;
      ids[i] = (short) (i + 1);
      xs[i] = places[2 * i];
      ys[i] = places[2 * i + 1];
    }
    return new MouseEvent(
        type,
        "window",
        0,
        0,
        types,
        ids,
        xs,
        ys,
        new float[count],
        1,
        (short) 1,
        (short) 1,
        new float[3],
        1);
  }

  private static MouseEvent drag(int... places) {
    return event(MouseEvent.EVENT_MOUSE_DRAGGED, places);
  }

  @Test
  void tellsHowFingersMoveAndComeApart() {
    fingers.mouseDragged(drag(100, 100, 200, 100));
    fingers.mouseDragged(drag(90, 110, 290, 110));
    assertThat(pinches).containsExactly(new Pinch(150, 100, 190, 110, 2));
  }

  @Test
  void beginsAnewWithEveryTouch() {
    fingers.mouseDragged(drag(100, 100, 200, 100));
    fingers.mousePressed(event(MouseEvent.EVENT_MOUSE_PRESSED, 10, 10, 20, 10));
    fingers.mouseDragged(drag(10, 10, 30, 10));
    fingers.mouseDragged(drag(10, 10));
    fingers.mouseDragged(drag(10, 10, 60, 10));
    assertThat(pinches).as("one finger is no pinch").isEmpty();
  }
}
