package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.parameter.ActionParameter;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.Parameter;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.sketchbook.RunningSketch;
import activarium.window.Sketch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import processing.core.PConstants;
import processing.event.KeyEvent;

/**
 * A running sketch whose keys are pressed and whose widgets are set, all on its draw thread; what
 * comes of it is seen in the very frame. Public for Processing, which calls {@link #post}.
 */
public final class Pressing {

  private static final int LIMIT = 60;

  private static final Map<String, Integer> CODED =
      Map.of(
          "up", PConstants.UP,
          "down", PConstants.DOWN,
          "left", PConstants.LEFT,
          "right", PConstants.RIGHT);

  private static final Map<String, Character> NAMED =
      Map.of(
          "space", ' ',
          "tab", PConstants.TAB,
          "backspace", PConstants.BACKSPACE,
          "enter", PConstants.ENTER,
          "ESC", PConstants.ESC);

  private final RunningSketch running;
  private final Hand hand;
  private final LogListener log;
  private Runnable atEnd;

  /** The frame before the one in which a key is handled. */
  private int posted;

  private int heard;

  Pressing(RunningSketch running, LogListener log) {
    this.running = running;
    this.log = log;
    this.hand = new Hand(running.sketch());
    hand.afterFrame(
        () -> {
          sketch().registerMethod("post", this);
          return null;
        });
  }

  /** Called by Processing when a frame ends, after its keys were handled. */
  public void post() {
    if (atEnd != null && sketch().frameCount > posted) {
      Runnable look = atEnd;
      atEnd = null;
      look.run();
    }
  }

  Sketch sketch() {
    return running.sketch();
  }

  SketchKit kit() {
    return SketchKit.of(sketch());
  }

  Session session() {
    return kit().session();
  }

  boolean isLive() {
    return session() instanceof LiveSession;
  }

  LiveSession live() {
    return (LiveSession) session();
  }

  Hand hand() {
    return hand;
  }

  /** What is there to see at the end of the frame in which a key was handled. */
  <T> T press(String key, Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    hand.afterFrame(
        () -> {
          postKey(key);
          posted = sketch().frameCount;
          atEnd =
              () -> {
                try {
                  seen.complete(look.get());
                } catch (RuntimeException | AssertionError e) {
                  seen.completeExceptionally(e);
                }
              };
          return null;
        });
    try {
      return seen.get(LIMIT, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(
          "after key %s in %s: %s".formatted(key, name(), running.host().failure()), e);
    }
  }

  void press(String key) {
    press(key, () -> null);
  }

  /** Presses keys one after the other, all in one frame; the keyboard leaves the panel again. */
  void pressAll(Iterable<String> keys) {
    inFrame(() -> keys.forEach(this::postKey));
    frames(2);
    inFrame(() -> kit().panel.show(kit().panel.isVisible()));
  }

  /** Posts events that are handled in the next frame. */
  void inFrame(Runnable events) {
    hand.afterFrame(
        () -> {
          events.run();
          return null;
        });
  }

  /** Presses the key that ends every sketch. */
  void pressEnd() {
    sketch().postEvent(new KeyEvent(null, 0, KeyEvent.PRESS, 0, PConstants.ESC, PConstants.ESC));
  }

  /** Waits for frames; fails at once, and says why, where the sketch has ended. */
  void frames(int count) {
    hand.frames(count, () -> running.host().failure() != null);
    assertThat(running.host().failure()).as(name()).isNull();
  }

  private void postKey(String key) {
    boolean control = key.startsWith("ctrl-");
    char letter =
        CODED.containsKey(key)
            ? (char) PConstants.CODED
            : control
                ? (char) (key.charAt(5) & 0x1f)
                : NAMED.containsKey(key) ? NAMED.get(key) : key.charAt(0);
    int code =
        CODED.containsKey(key)
            ? CODED.get(key)
            : Character.toUpperCase(control ? key.charAt(5) : letter);
    int held = control ? KeyEvent.CTRL : Character.isUpperCase(letter) ? KeyEvent.SHIFT : 0;
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      sketch().postEvent(new KeyEvent(null, 0, action, held, letter, code));
    }
  }

  // ---- widgets

  List<Parameter> widgets() {
    return kit().parameters() == null ? List.of() : kit().parameters().all();
  }

  /** The widget of that name, or null. */
  Parameter widget(String name) {
    return widgets().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether a toggle of the panel is on. */
  boolean isOn(String name) {
    return widget(name) instanceof ToggleParameter toggle && toggle.value();
  }

  /** Sets every widget to all it can be, those of a row in one frame; what is folded, too. */
  void useEveryWidget() {
    inFrame(() -> kit().parameters().more().value(true));
    frames(2);
    Map<String, List<Parameter>> rows =
        widgets().stream()
            .collect(Collectors.groupingBy(Pressing::row, LinkedHashMap::new, Collectors.toList()));
    rows.forEach(
        (row, widgets) -> {
          inFrame(() -> widgets.forEach(this::use));
          frames(1);
          assertCalm("widgets " + row);
        });
  }

  private static String row(Parameter widget) {
    return widget instanceof ToggleParameter toggle && !toggle.group().isEmpty()
        ? toggle.group()
        : widget.name();
  }

  private void use(Parameter widget) {
    if (widget instanceof ActionParameter action) {
      assertThat(action.label()).isNotBlank();
      action.run();
    } else if (widget instanceof ChoiceParameter choice) {
      for (String option : choice.options()) {
        choice.value(option);
        assertThat(choice.value()).as(choice.name()).isEqualTo(option);
      }
    } else if (widget instanceof ToggleParameter toggle) {
      boolean before = toggle.value();
      toggle.value(!before);
      toggle.value(before);
    } else if (widget instanceof RangeParameter range) {
      for (float value : List.of(range.min(), range.max(), (range.min() + range.max()) / 2)) {
        range.value(value);
        assertThat(range.text()).isNotNull();
      }
    }
  }

  // ---- what is told

  /** What is said from now on is new. */
  void forgetNotices() {
    heard = log.notices().size();
  }

  private List<String> newNotices() {
    // As they are now: more come meanwhile.
    return List.copyOf(log.notices()).stream().skip(heard).toList();
  }

  /** Waits until the window has said one of these since {@link #forgetNotices}. */
  void says(String... words) {
    until("one of " + List.of(words), () -> hasSaid(words));
  }

  boolean hasSaid(String... words) {
    return newNotices().stream().anyMatch(line -> Stream.of(words).anyMatch(line::contains));
  }

  /** Waits until all that was to be saved is. */
  void awaitFiles() {
    until("files", () -> count("Saving ") == count("Saved "));
  }

  private long count(String beginning) {
    return log.notices().stream().filter(line -> line.startsWith(beginning)).count();
  }

  /** Nothing was thrown, and no strip lies over the sketch. */
  void assertCalm(String after) {
    assertThat(running.host().failure()).as("%s, %s", name(), after).isNull();
    assertThat(running.host().reported()).as("%s, %s", name(), after).isNull();
    assertThat(session().failure()).as("%s, %s", name(), after).isNull();
  }

  private String name() {
    return sketch().getClass().getSimpleName() + (isLive() ? " live" : " on a recording");
  }
}
