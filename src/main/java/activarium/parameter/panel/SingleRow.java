package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import activarium.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A row of one parameter. */
abstract class SingleRow implements Row {

  /** From the left of a row to its buttons: room for what they are of. */
  static final float LABEL_WIDTH = 92;

  private static final float LABEL_TEXT = 14;
  private static final float LABEL_GAP = 8;
  private static final float SMALLEST = 9;

  private final Parameter parameter;
  private final List<Widget> widgets = new ArrayList<>();
  private Box box = new Box(0, 0, 0, 0);

  SingleRow(Parameter parameter) {
    this.parameter = parameter;
  }

  /** Takes a widget that is shown, hidden and removed with the row. */
  final Widget own(Widget widget) {
    widgets.add(widget);
    return widget;
  }

  /** Writes what the buttons beside it are of, smaller where a language has a long word for it. */
  final void label(Canvas canvas, String label, float y) {
    float room = LABEL_WIDTH - LABEL_GAP;
    float size = Words.size(canvas, label, room, LABEL_TEXT, SMALLEST, Weight.REGULAR);
    canvas.text(label, box.x(), y, size, Weight.REGULAR, canvas.theme().muted());
  }

  /** A key was pressed while the keyboard is here. */
  abstract void key(Key key);

  @Override
  public void place(Box newBox, float scale) {
    box = newBox;
  }

  /** Where it was placed last. */
  final Box box() {
    return box;
  }

  @Override
  public void visible(boolean visible) {
    widgets.forEach(widget -> widget.visible(visible));
  }

  @Override
  public void remove() {
    widgets.forEach(Widget::remove);
  }

  @Override
  public final List<Parameter> parameters() {
    return List.of(parameter);
  }

  @Override
  public final Box place(Parameter any) {
    return box;
  }

  @Override
  public final Parameter key(Parameter focused, Key key) {
    key(key);
    return parameter;
  }
}
