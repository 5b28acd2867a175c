package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.parameter.ToggleParameter;
import java.util.List;

/** Toggles that follow one another, in columns: a filled dot is on, or shown; a ring is not. */
final class ToggleRow extends ButtonRow<ToggleParameter> {

  private static final float LINE = 30;
  private static final float TEXT = 15;
  private static final int SHORT_NAME = 3;

  /** What still fits into a third of the panel. */
  private static final int LONG_NAME = 9;

  /** What still fits into half of the panel. */
  private static final int LONGEST_NAME = 17;

  private static final int MANY = 3;

  ToggleRow(WidgetLibrary library, List<ToggleParameter> toggles) {
    super(library, toggles, columns(toggles), LINE, 4);
  }

  private static int columns(List<ToggleParameter> toggles) {
    int longest = toggles.stream().mapToInt(t -> Words.letters(t.label())).max().orElse(0);
    if (longest <= SHORT_NAME) {
      return 5;
    }
    if (longest > LONGEST_NAME) {
      return 1;
    }
    return longest <= LONG_NAME && toggles.size() >= MANY ? 3 : 2;
  }

  /** Names may be longer in another language. */
  @Override
  public boolean isCurrent() {
    return columns() == columns(parameters());
  }

  @Override
  void press(ToggleParameter toggle) {
    toggle.value(!toggle.value());
  }

  @Override
  void paint(Canvas canvas, ToggleParameter toggle, Box box, boolean isHovered) {
    Theme theme = canvas.theme();
    boolean filled = toggle.filled().getAsBoolean();
    int color = toggle.color().getAsInt() == 0 ? theme.text() : toggle.color().getAsInt();
    canvas.glyph(box.x() + 9, box.centerY(), 7, filled ? Shape.DISK : Shape.RING, color);
    int ink = filled || isHovered ? theme.text() : theme.muted();
    float y = box.centerY() + TEXT * 0.36f;
    canvas.text(toggle.label(), box.x() + 23, y, TEXT, Weight.REGULAR, ink);
  }
}
