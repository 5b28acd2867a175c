package activarium.parameter.panel;

import activarium.draw.Box;
import java.util.ArrayList;
import java.util.List;

/** Buttons of equal size in lines of equal length, which several kinds of rows are made of. */
final class ButtonBar {

  private static final float GAP = 6;

  private final int columns;
  private final List<Widget> buttons = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();

  ButtonBar(int columns) {
    this.columns = Math.max(1, columns);
  }

  void add(WidgetLibrary library, String name, Runnable onPress) {
    buttons.add(library.button(name, value -> onPress.run()));
    boxes.add(new Box(0, 0, 0, 0));
  }

  int lines() {
    return (buttons.size() + columns - 1) / columns;
  }

  void place(Box box, float lineHeight, float scale) {
    for (int i = 0; i < buttons.size(); i++) {
      Box line = box.below(i / columns * lineHeight).top(lineHeight - GAP);
      Box cell = line.column(i % columns, columns, GAP);
      boxes.set(i, cell);
      buttons.get(i).place(cell, scale);
    }
  }

  Box box(int index) {
    return boxes.get(index);
  }

  boolean isHovered(int index) {
    return buttons.get(index).isHovered();
  }

  void visible(boolean visible) {
    buttons.forEach(b -> b.visible(visible));
  }

  void remove() {
    buttons.forEach(Widget::remove);
  }
}
