package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.selection.Selection;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchCatalog;
import activarium.sketchbook.SketchRunner;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Pickable;
import activarium.window.FrameSize;
import activarium.window.Pinch;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import processing.core.PConstants;
import processing.event.Event;
import processing.event.MouseEvent;

/** The same gestures in every view of every sketch choose the same. */
class GestureGrammarTest {

  private static final FrameSize SIZE = new FrameSize(1280, 720);

  /** The display has a pointer of its own, and some maps move: then all is done again. */
  private static final int TRIES = 5;

  private static final int STEP = 6;

  @TempDir static Path folder;
  private RunningSketch running;
  private Sketch sketch;
  private Hand hand;

  /** A place on the window, and what lies there; −1 for nothing. */
  private record Place(int x, int y, int thing) {}

  /** Something that has a class, another thing, and nothing. */
  private record Places(Place one, Place other, Place empty) {}

  /** All but that with paper, on which nothing lies that could be chosen. */
  static List<String> sketches() {
    return new SketchCatalog(Home.find())
        .names().stream().filter(name -> !name.equals("DrawADigit")).toList();
  }

  @BeforeAll
  static void record() {
    ToyRecording.write(folder.resolve("recording"), 3);
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void chooseTheSame(String name) {
    RunOptions options =
        RunOptions.DEFAULT.withSize(SIZE).withSeed(5).withRecording(folder.resolve("recording"));
    try (RunningSketch open = new SketchRunner(Home.find()).open(name, options)) {
      running = open;
      sketch = open.sketch();
      hand = new Hand(sketch);
      until("views", () -> SketchKit.of(sketch) != null && !views().isEmpty());
      until("something in each", () -> views().stream().allMatch(v -> v.view().total() > 0));
      hand.frames(60);
      for (Gestures view : views()) {
        perform(view);
      }
      assertThat(running.host().failure()).isNull();
    }
  }

  private List<Gestures> views() {
    return hand.afterFrame(
        () ->
            SketchKit.of(sketch).touchables().stream()
                .filter(Gestures.class::isInstance)
                .map(Gestures.class::cast)
                .toList());
  }

  private void perform(Gestures view) {
    int total = view.view().total();
    expect(view, "a click", at -> click(at.one, 0, 1), at -> Selection.of(total, at.one.thing));
    expect(
        view,
        "a click with shift",
        at -> {
          click(at.one, 0, 1);
          click(at.other, Event.SHIFT, 1);
        },
        at -> Selection.of(total, at.one.thing, at.other.thing));
    expect(
        view,
        "a click with alt",
        at -> {
          click(at.one, 0, 1);
          click(at.other, Event.SHIFT, 1);
          click(at.one, Event.ALT, 1);
        },
        at -> Selection.of(total, at.other.thing));
    expect(
        view,
        "a double click",
        at -> {
          click(at.one, 0, 1);
          click(at.one, 0, 2);
        },
        at -> alike(view.view(), at.one.thing));
    expect(view, "a click beside all", at -> click(at.empty, 0, 1), at -> Selection.none(total));
    expect(
        view,
        "the last gesture taken back",
        at -> {
          click(at.one, 0, 1);
          click(at.empty, 0, 1);
          hand.type("u");
        },
        at -> Selection.of(total, at.one.thing));
    expect(view, "backspace", at -> hand.type('\b', '\b'), at -> Selection.none(total));
    expect(view, "a lasso around all", at -> lasso(view), at -> Selection.none(total).inverted());
    hand.type('\b', '\b');
    expect(
        view,
        "a rectangle over all",
        at -> rectangle(view, Event.CTRL),
        at -> Selection.none(total).inverted());
    expect(
        view,
        "a rectangle with alt",
        at -> rectangle(view, Event.CTRL | Event.ALT),
        at -> Selection.none(total));
    coversWhatLiesAlongAStraightLasso(view);
    looksNearer(view);
  }

  private void expect(
      Gestures view,
      String gesture,
      java.util.function.Consumer<Places> performed,
      Function<Places, Selection> expected) {
    Selection wanted = null;
    Selection found = null;
    for (int i = 0; i < TRIES; i++) {
      Places at = hand.afterFrame(() -> places(view));
      performed.accept(at);
      hand.frames(3);
      wanted = hand.afterFrame(() -> expected.apply(at));
      found = hand.afterFrame(() -> view.chosen().selection());
      if (found.among(wanted.total()).equals(wanted)) {
        return;
      }
    }
    throw new AssertionError(
        "%s on the %ss of %s chose %s instead of %s"
            .formatted(
                gesture, view.view().called(), sketch.getClass().getSimpleName(), found, wanted));
  }

  private static Selection alike(Pickable view, int thing) {
    return Selection.where(view.total(), i -> view.classOf(i) == view.classOf(thing));
  }

  private Places places(Gestures gestures) {
    float scale = SketchKit.of(sketch).canvas().scale();
    Box box = gestures.box();
    Place one = null;
    Place other = null;
    Place empty = null;
    for (int y = (int) (box.y() * scale) + 1; y < box.bottom() * scale - 1; y += STEP) {
      for (int x = (int) (box.x() * scale) + 1; x < box.right() * scale - 1; x += STEP) {
        Place at = new Place(x, y, gestures.view().pick(x / scale, y / scale, box));
        if (at.thing < 0) {
          empty = empty == null ? at : empty;
        } else if (one == null && gestures.view().classOf(at.thing) >= 0) {
          one = at;
        } else if (one != null && other == null && at.thing != one.thing) {
          other = at;
        }
        if (one != null && other != null && empty != null) {
          return new Places(one, other, empty);
        }
      }
    }
    throw new AssertionError("not enough on the " + gestures.view().called() + "s in " + box);
  }

  private void click(Place at, int held, int count) {
    mouse(MouseEvent.PRESS, at.x, at.y, PConstants.LEFT, held, count);
    mouse(MouseEvent.RELEASE, at.x, at.y, PConstants.LEFT, held, count);
  }

  private void mouse(int action, int x, int y, int button, int held, int count) {
    hand.mouse(action, x, y, button, held, count);
  }

  /** Left, top, right and bottom on the window. */
  private int[] edges(Gestures view) {
    float scale = SketchKit.of(sketch).canvas().scale();
    Box box = view.box();
    return new int[] {
      (int) (box.x() * scale) + 2,
      (int) (box.y() * scale) + 2,
      (int) (box.right() * scale) - 2,
      (int) (box.bottom() * scale) - 2
    };
  }

  private void lasso(Gestures view) {
    int[] at = edges(view);
    hand.drag(at[0], at[1], at[2], at[3]);
  }

  private void rectangle(Gestures view, int held) {
    int[] at = edges(view);
    mouse(MouseEvent.PRESS, at[0], at[1], PConstants.LEFT, held, 1);
    mouse(MouseEvent.DRAG, at[2], at[3], PConstants.LEFT, held, 1);
    mouse(MouseEvent.RELEASE, at[2], at[3], PConstants.LEFT, held, 1);
  }

  /** Upright through one: it covers that one, and not all. */
  private void coversWhatLiesAlongAStraightLasso(Gestures view) {
    for (int i = 0; i < TRIES; i++) {
      hand.type('\b', '\b');
      Places at = hand.afterFrame(() -> places(view));
      int[] edges = edges(view);
      mouse(MouseEvent.PRESS, at.one.x, edges[1], PConstants.LEFT, 0, 1);
      mouse(MouseEvent.DRAG, at.one.x, at.one.y + 20, PConstants.LEFT, 0, 1);
      mouse(MouseEvent.RELEASE, at.one.x, at.one.y + 20, PConstants.LEFT, 0, 1);
      hand.frames(3);
      Selection found = hand.afterFrame(() -> view.chosen().selection());
      if (found.contains(at.one.thing) && found.size() < found.total()) {
        return;
      }
    }
    throw new AssertionError("a straight lasso in " + sketch.getClass().getSimpleName());
  }

  private void looksNearer(Gestures view) {
    Box box = view.box();
    float scale = SketchKit.of(sketch).canvas().scale();
    int x = (int) (box.centerX() * scale);
    int y = (int) (box.centerY() * scale);
    hand.wheel(x, y, 4);
    until("the wheel", () -> view.view().camera().goalZoom() > 1.5f);
    List<Float> before = view.view().camera().place();
    mouse(MouseEvent.PRESS, x, y, PConstants.RIGHT, 0, 1);
    mouse(MouseEvent.DRAG, x + 30, y, PConstants.RIGHT, 0, 1);
    mouse(MouseEvent.RELEASE, x + 30, y, PConstants.RIGHT, 0, 1);
    until("the right button", () -> view.view().camera().place().get(0) < before.get(0));
    float nearer = view.view().camera().goalZoom();
    sketch.pinched(new Pinch(x, y, x, y, 2));
    until("two fingers", () -> view.view().camera().goalZoom() > 1.5f * nearer);
    hand.afterFrame(
        () -> {
          view.view().camera().fit();
          view.view().camera().arrive();
          return null;
        });
  }
}
