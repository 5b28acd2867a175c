package activarium.parameter.panel;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.parameter.Parameter;
import java.util.List;

/**
 * A word of help beside a control: at once where the keyboard is, after a moment where the pointer
 * rests. It goes when a button is pressed, or a while after the pointer was moved last.
 */
final class PanelHelp {

  /** Seconds that a pointer rests before somebody wants to know. */
  private static final double DELAY = 0.45;

  /** Seconds after which it has been read. */
  private static final double LONG = 9;

  private static final float WIDTH = 272;
  private static final float PADDING = 12;
  private static final float TEXT = 14;
  private static final float LINE = 19;
  private static final float GAP = 12;
  private static final float MARGIN = 8;

  private float x = Float.NaN;
  private float y = Float.NaN;
  private double since;
  private boolean silent = true;
  private Box shown;

  /** A button was pressed: nobody wonders any more. */
  void hush() {
    silent = true;
  }

  /** The pointer is there now, in design units. */
  void point(float newX, float newY, double now) {
    if (newX != x || newY != y) {
      silent = silent && Float.isNaN(x); // the first place is no move
      x = newX;
      y = newY;
      since = now;
    }
  }

  /** What the pointer asks about, or null. */
  Parameter asked(List<Row> rows, double now) {
    double rested = now - since;
    if (silent || rested < DELAY || rested > LONG) {
      return null;
    }
    for (Row row : rows) {
      Parameter under = row.at(x, y);
      if (under != null) {
        return under;
      }
    }
    return null;
  }

  /** Where help is drawn in this frame, or null. */
  Box shown() {
    return shown;
  }

  /** Draws the help of a parameter beside the panel, and inside the window. */
  void paint(Canvas canvas, Parameter parameter, Box panel, float top) {
    shown = null;
    if (parameter == null || parameter.help().isEmpty()) {
      return;
    }
    List<String> lines =
        Words.lines(canvas, parameter.help(), WIDTH - 2 * PADDING, TEXT, Weight.REGULAR);
    float height = lines.size() * LINE + 2 * PADDING - 4;
    Box window = canvas.box();
    float left = panel.x() - GAP - WIDTH;
    float above = left < MARGIN ? top - GAP - height : top;
    shown =
        new Box(
            Clamp.of(left < MARGIN ? panel.x() : left, MARGIN, window.width() - MARGIN - WIDTH),
            Clamp.of(above, MARGIN, window.height() - MARGIN - height),
            WIDTH,
            height);
    Theme theme = canvas.theme();
    canvas.fill(shown.inset(-1), theme.muted());
    canvas.fill(shown, theme.background());
    float baseline = shown.y() + PADDING + TEXT * 0.8f;
    for (String line : lines) {
      canvas.text(line, shown.x() + PADDING, baseline, TEXT, Weight.REGULAR, theme.text());
      baseline += LINE;
    }
  }
}
