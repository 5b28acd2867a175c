package activarium.kiosk;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.operator.OperatorPage;
import activarium.operator.ShowControl;
import activarium.operator.ShowStatus;
import activarium.remote.Knob;
import activarium.remote.Remote;
import io.nayuki.qrcodegen.QrCode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the staff can do at the screen, how the show is, and the way to its page. */
final class StaffPanel {

  private static final float MARGIN = 40;
  private static final float GAP = 12;
  private static final float HIGH = 72;
  private static final float TEXT = 18;
  private static final float LINE = 28;
  private static final float CODE = 260;
  private static final float LOW = 48;

  /** Buttons that are there in any case. */
  private static final int ACTS = 4;

  /** What a control of MIDI can move, and how it is called. */
  private static final Map<Knob, String> KNOBS =
      new EnumMap<>(
          Map.of(
              Knob.EPOCH, "parameter.epoch",
              Knob.LAYER, "parameter.layer",
              Knob.CLASS, "kiosk.class",
              Knob.RELAXATION, "kiosk.relaxation",
              Knob.CUE_NEXT, "key.cue.next",
              Knob.CUE_BEFORE, "key.cue.before"));

  /** Modules around a code that have to be white. */
  private static final int QUIET = 4;

  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;
  private static final double MEGABYTE = 1e6;

  private final ShowControl control;
  private final Supplier<OperatorPage> page;
  private final Remote remote;
  private URI coded;
  private QrCode code;
  private boolean isSure;

  /**
   * @param page of the staff; null while there is none
   * @param remote what learns which control of MIDI moves what
   */
  StaffPanel(ShowControl control, Supplier<OperatorPage> page, Remote remote) {
    this.control = control;
    this.page = page;
    this.remote = remote;
  }

  /**
   * The buttons of a frame.
   *
   * @param shut closes the panel
   */
  List<Button> buttons(Canvas canvas, Runnable shut) {
    Box window = canvas.box().inset(MARGIN);
    float wide = Math.min(window.width() / 2 - GAP, 320);
    String quit = Text.say(isSure ? "kiosk.sure" : "kiosk.quit");
    List<Button> buttons = new ArrayList<>();
    boolean isBlack = control.status().isBlack();
    add(buttons, window, wide, Text.say("kiosk.close"), () -> leave(shut));
    add(buttons, window, wide, Text.say("kiosk.black"), () -> control.blackout(!isBlack));
    add(
        buttons,
        window,
        wide,
        Text.say("kiosk.reset"),
        () -> {
          control.reset();
          leave(shut);
        });
    add(buttons, window, wide, quit, this::quit);
    if (remote.hearsMidi()) {
      addKnobs(buttons, knobs(window, wide));
    }
    return buttons;
  }

  /** Below the other buttons. */
  private static Box knobs(Box window, float wide) {
    float y = window.y() + 2 * MARGIN + ACTS * (HIGH + GAP) + LINE;
    return new Box(window.x(), y, wide, KNOBS.size() / 2 * (LOW + GAP));
  }

  private void addKnobs(List<Button> buttons, Box box) {
    List<Knob> knobs = List.copyOf(KNOBS.keySet());
    for (int i = 0; i < knobs.size(); i++) {
      Knob knob = knobs.get(i);
      boolean isLearning = remote.learning() == knob;
      Box cell = box.below(i / 2 * (LOW + GAP)).top(LOW).column(i % 2, 2, GAP);
      String words = Text.say(KNOBS.get(knob));
      buttons.add(
          new Button(words, cell, isLearning, () -> remote.learn(isLearning ? null : knob)));
    }
  }

  private void leave(Runnable shut) {
    isSure = false;
    remote.learn(null);
    shut.run();
  }

  /** Ends the show for good, so it asks once more. */
  private void quit() {
    if (isSure) {
      control.quit();
    }
    isSure = true;
  }

  private static void add(
      List<Button> buttons, Box window, float wide, String words, Runnable act) {
    float y = window.y() + 2 * MARGIN + buttons.size() * (HIGH + GAP);
    buttons.add(new Button(words, new Box(window.x(), y, wide, HIGH), false, act));
  }

  void draw(Canvas canvas) {
    Box window = canvas.box().inset(MARGIN);
    int color = canvas.theme().text();
    canvas.text(
        Text.say("kiosk.staff"), window.x(), window.y() + LINE, LINE, Weight.SEMIBOLD, color);
    float left = window.centerX() + GAP;
    float y = window.y() + 2 * MARGIN + TEXT;
    for (String line : lines(control.status())) {
      canvas.text(line, left, y, TEXT, Weight.REGULAR, color);
      y += LINE;
    }
    if (remote.hearsMidi()) {
      Box knobs = knobs(window, window.width() / 2 - GAP);
      canvas.text(Text.say("kiosk.learn"), knobs.x(), knobs.y() - GAP, TEXT, Weight.REGULAR, color);
    }
    if (page.get() != null) {
      URI url = page.get().url();
      String place = url.getHost() + ":" + url.getPort();
      canvas.text(place, left, y, TEXT, Weight.REGULAR, canvas.theme().muted());
      draw(canvas, code(url), left, y + LINE);
    }
    canvas.flush();
  }

  private QrCode code(URI url) {
    if (!url.equals(coded)) {
      coded = url;
      code = QrCode.encodeText(url.toString(), QrCode.Ecc.MEDIUM);
    }
    return code;
  }

  private static List<String> lines(ShowStatus status) {
    Duration up = status.uptime();
    List<String> lines = new ArrayList<>();
    lines.add(Text.say("kiosk.up", up.toDays(), up.toHoursPart(), up.toMinutesPart()));
    lines.add(Text.say("kiosk.frames", status.framesPerSecond()));
    lines.add(
        Text.say("kiosk.memory", status.heapBytes() / MEGABYTE, status.nativeBytes() / MEGABYTE));
    for (Map.Entry<String, Long> count : status.counts().entrySet()) {
      lines.add(Text.say("kiosk.count", count.getKey(), count.getValue()));
    }
    if (status.lastError() != null) {
      lines.add(status.lastError());
    }
    return lines;
  }

  private static void draw(Canvas canvas, QrCode code, float x, float y) {
    float module = CODE / (code.size + 2 * QUIET);
    canvas.fill(new Box(x, y, CODE, CODE), WHITE);
    canvas.flush();
    for (int row = 0; row < code.size; row++) {
      for (int column = 0; column < code.size; column++) {
        if (code.getModule(column, row)) {
          float px = x + (column + QUIET) * module;
          float py = y + (row + QUIET) * module;
          canvas.fill(new Box(px, py, module, module), BLACK);
        }
      }
    }
  }
}
