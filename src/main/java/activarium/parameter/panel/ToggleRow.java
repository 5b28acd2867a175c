package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.parameter.ToggleParameter;
import java.util.List;

/** Toggles that follow one another, in columns: a filled dot is on, a ring is off. */
final class ToggleRow implements Row {

  private static final float LINE = 30;
  private static final float TEXT = 15;
  private static final int SHORT_NAME = 3;

  /** What still fits into a third of the panel. */
  private static final int LONG_NAME = 9;

  private static final int MANY = 5;

  private final List<ToggleParameter> toggles;
  private final ButtonBar bar;

  ToggleRow(WidgetLibrary library, List<ToggleParameter> toggles) {
    this.toggles = toggles;
    int longest = toggles.stream().mapToInt(t -> t.label().length()).max().orElse(0);
    this.bar = new ButtonBar(columns(longest, toggles.size()));
    toggles.forEach(toggle -> bar.add(library, toggle.name(), () -> toggle.value(!toggle.value())));
  }

  private static int columns(int longest, int count) {
    if (longest <= SHORT_NAME) {
      return 5;
    }
    return longest <= LONG_NAME && count >= MANY ? 3 : 2;
  }

  @Override
  public float height() {
    return bar.lines() * LINE + 4;
  }

  @Override
  public void place(Box box, float scale) {
    bar.place(box, LINE, scale);
  }

  @Override
  public void paint(Canvas canvas) {
    Theme theme = canvas.theme();
    for (int i = 0; i < toggles.size(); i++) {
      ToggleParameter toggle = toggles.get(i);
      Box box = bar.box(i);
      int color = toggle.color().getAsInt() == 0 ? theme.text() : toggle.color().getAsInt();
      canvas.glyph(box.x() + 9, box.centerY(), 7, toggle.value() ? Shape.DISK : Shape.RING, color);
      int textColor = toggle.value() || bar.isHovered(i) ? theme.text() : theme.muted();
      canvas.text(
          toggle.label(),
          box.x() + 23,
          box.centerY() + TEXT * 0.36f,
          TEXT,
          Weight.REGULAR,
          textColor);
    }
  }

  @Override
  public void visible(boolean visible) {
    bar.visible(visible);
  }

  @Override
  public void remove() {
    bar.remove();
  }
}
