package activarium.kiosk;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.exhibit.Pin;
import activarium.exhibit.PinTries;
import activarium.work.JobRunner;
import activarium.work.Latest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the staff sees after a gesture that nobody makes by chance: a lock, and then its panel. */
final class StaffDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StaffDesk.class);

  /** Seconds without a touch after which it closes. */
  private static final double STAYS = 60;

  private static final int MOST_DIGITS = 12;
  private static final float KEY = 88;
  private static final float GAP = 10;
  private static final float TITLE = 26;
  private static final int COLUMNS = 3;

  private enum State {
    CLOSED,
    LOCKED,
    OPEN
  }

  private final Optional<Pin> pin;
  private final PinTries tries;
  private final StaffPanel panel;
  private final JobRunner jobs = new JobRunner("no PIN is looked at", this::failed);
  private final Latest<PinTries.Outcome> outcome = new Latest<>();
  private final StringBuilder digits = new StringBuilder();
  private State state = State.CLOSED;
  private String said = "";
  private double untouched;
  private boolean isLooking;

  /** Whether another PIN was typed to its end while one is looked at. */
  private boolean isNextTyped;

  /**
   * @param pin empty where it cannot be opened
   */
  StaffDesk(Optional<Pin> pin, PinTries tries, StaffPanel panel) {
    this.pin = pin;
    this.tries = tries;
    this.panel = panel;
  }

  private void failed(RuntimeException problem) {
    LOG.error("a PIN could not be looked at", problem);
    outcome.publish(PinTries.Outcome.WRONG);
  }

  /** The gesture was made. */
  void ask() {
    if (pin.isPresent()) {
      state = State.LOCKED;
      said = Text.say("kiosk.pin");
      touched();
    }
  }

  boolean isShown() {
    return state != State.CLOSED;
  }

  void touched() {
    untouched = 0;
  }

  void shut() {
    state = State.CLOSED;
    digits.setLength(0);
    isNextTyped = false;
  }

  void advance(double seconds) {
    untouched += seconds;
    if (untouched > STAYS) {
      shut();
    }
    PinTries.Outcome came = outcome.take();
    if (came == null) {
      return;
    }
    isLooking = false;
    if (came == PinTries.Outcome.RIGHT && state == State.LOCKED) {
      state = State.OPEN;
      touched();
    } else {
      double left = tries.left(now());
      said = left > 0 ? Text.say("kiosk.wait", (int) Math.ceil(left)) : Text.say("kiosk.wrong");
      if (isNextTyped) {
        look();
      }
    }
  }

  private static double now() {
    return System.nanoTime() / 1e9;
  }

  /** The buttons of a frame. */
  List<Button> buttons(Canvas canvas) {
    return state == State.OPEN ? panel.buttons(canvas, this::shut) : keys(canvas);
  }

  private List<Button> keys(Canvas canvas) {
    Box window = canvas.box();
    float wide = COLUMNS * KEY + (COLUMNS - 1) * GAP;
    float high = 4 * KEY + 3 * GAP;
    float left = window.centerX() - wide / 2;
    float top = window.centerY() - high / 2 + 2 * TITLE;
    List<String> names = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "×", "0", "✓");
    List<Button> keys = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      float x = left + i % COLUMNS * (KEY + GAP);
      float y = top + i / COLUMNS * (KEY + GAP);
      keys.add(new Button(name, new Box(x, y, KEY, KEY), false, () -> type(name)));
    }
    return keys;
  }

  private void type(String name) {
    switch (name) {
      case "×" -> shut();
      case "✓" -> look();
      default -> {
        if (digits.length() < MOST_DIGITS) {
          digits.append(name);
        }
      }
    }
  }

  /** A hash that is slow on purpose is looked at beside the drawing. */
  private void look() {
    isNextTyped = isLooking;
    if (isLooking || digits.isEmpty() || tries.left(now()) > 0) {
      return;
    }
    char[] typed = digits.toString().toCharArray();
    digits.setLength(0);
    isLooking = true;
    jobs.start(
        "pin",
        stop -> {
          outcome.publish(tries.attempt(now(), () -> pin.orElseThrow().matches(typed)));
          Arrays.fill(typed, '0');
        });
  }

  /** Draws what is below the buttons. */
  void draw(Canvas canvas) {
    Question.veil(canvas);
    if (state == State.OPEN) {
      panel.draw(canvas);
      return;
    }
    Box window = canvas.box();
    int color = canvas.theme().text();
    float y = window.centerY() - 2 * KEY - GAP - TITLE;
    canvas.textCenter(said, window.centerX(), y, TITLE, Weight.SEMIBOLD, color);
    String dots = "●".repeat(digits.length());
    canvas.textCenter(dots, window.centerX(), y + 2 * TITLE, TITLE, Weight.REGULAR, color);
    canvas.flush();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
