package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.parameter.ToggleParameter;

/** What opens and closes the part of the panel below it: words, an arrow, and a line. */
final class FoldRow extends SingleRow {

  private static final float HEIGHT = 34;
  private static final float TEXT = 14;
  private static final float ARROW = 4.5f;

  private final ToggleParameter fold;
  private final Widget button;

  FoldRow(WidgetLibrary library, ToggleParameter fold) {
    super(fold);
    this.fold = fold;
    this.button = own(library.button(fold.name(), value -> key(Key.PRESS)));
  }

  @Override
  public float height() {
    return HEIGHT;
  }

  @Override
  public void place(Box box, float scale) {
    super.place(box, scale);
    button.place(box, scale);
  }

  @Override
  public void paint(Canvas canvas) {
    Theme theme = canvas.theme();
    int ink = button.isHovered() ? theme.text() : theme.muted();
    float middle = box().centerY();
    float x = box().x() + ARROW + 2;
    float half = ARROW / 2;
    float[] arrow =
        fold.value()
            ? new float[] {x - ARROW, middle - half, x, middle + half, x + ARROW, middle - half}
            : new float[] {x - half, middle - ARROW, x + half, middle, x - half, middle + ARROW};
    canvas.polyline(arrow, 2, ink);
    float text = box().x() + 2 * ARROW + 10;
    canvas.text(fold.label(), text, middle + TEXT * 0.36f, TEXT, Weight.SEMIBOLD, ink);
    float end = text + canvas.textWidth(fold.label(), TEXT, Weight.SEMIBOLD) + 10;
    canvas.line(end, middle, box().right(), middle, 1, theme.line());
  }

  @Override
  void key(Key key) {
    if (key == Key.PRESS || key.isForward() != fold.value()) {
      fold.value(!fold.value());
    }
  }
}
