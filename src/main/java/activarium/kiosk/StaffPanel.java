package activarium.kiosk;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.operator.OperatorPage;
import activarium.operator.ShowControl;
import activarium.operator.ShowStatus;
import io.nayuki.qrcodegen.QrCode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
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

  /** Modules around a code that have to be white. */
  private static final int QUIET = 4;

  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;
  private static final double MEGABYTE = 1e6;

  private final ShowControl control;
  private final Supplier<OperatorPage> page;
  private URI coded;
  private QrCode code;
  private boolean isSure;

  /**
   * @param page of the staff; null while there is none
   */
  StaffPanel(ShowControl control, Supplier<OperatorPage> page) {
    this.control = control;
    this.page = page;
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
    return buttons;
  }

  private void leave(Runnable shut) {
    isSure = false;
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
