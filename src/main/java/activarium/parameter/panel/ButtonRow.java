package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.parameter.Parameter;
import java.util.List;

/** Parameters side by side, each of which is a button. Arrows go from one to the next. */
abstract class ButtonRow<P extends Parameter> implements Row {

  private final List<P> parameters;
  private final float line;
  private final float rest;
  private final int columns;
  private final ButtonBar bar;

  /**
   * @param line height of a line of buttons
   * @param rest height below them
   */
  ButtonRow(WidgetLibrary library, List<P> parameters, int columns, float line, float rest) {
    this.parameters = parameters;
    this.columns = columns;
    this.line = line;
    this.rest = rest;
    this.bar = new ButtonBar(columns);
    parameters.forEach(p -> bar.add(library, p.name(), () -> press(p)));
  }

  final int columns() {
    return columns;
  }

  abstract void press(P parameter);

  abstract void paint(Canvas canvas, P parameter, Box box, boolean isHovered);

  @Override
  public final float height() {
    return bar.lines() * line + rest;
  }

  @Override
  public final void place(Box box, float scale) {
    bar.place(box, line * box.height() / height(), scale);
  }

  @Override
  public final void paint(Canvas canvas) {
    for (int i = 0; i < parameters.size(); i++) {
      paint(canvas, parameters.get(i), bar.box(i), bar.isHovered(i));
    }
  }

  @Override
  public final void visible(boolean visible) {
    bar.visible(visible);
  }

  @Override
  public final void remove() {
    bar.remove();
  }

  @Override
  public final List<P> parameters() {
    return parameters;
  }

  @Override
  public final Box place(Parameter parameter) {
    return bar.box(parameters.indexOf(parameter));
  }

  @Override
  public final Parameter key(Parameter focused, Key key) {
    int from = parameters.indexOf(focused);
    int to =
        switch (key) {
          case LEFT -> from - 1;
          case RIGHT -> from + 1;
          case UP -> from - columns;
          case DOWN -> from + columns;
          case PRESS -> from;
        };
    if (key == Key.PRESS) {
      press(parameters.get(from));
    }
    return to >= 0 && to < parameters.size() ? parameters.get(to) : focused;
  }
}
