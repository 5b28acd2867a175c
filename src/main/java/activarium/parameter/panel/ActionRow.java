package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.parameter.ActionParameter;
import java.util.List;

/** Actions that follow one another, side by side. */
final class ActionRow implements Row {

  private static final float LINE = 42;
  private static final float TEXT = 15;

  private final List<ActionParameter> actions;
  private final ButtonBar bar;

  ActionRow(WidgetLibrary library, List<ActionParameter> actions) {
    this.actions = actions;
    this.bar = new ButtonBar(Math.min(3, actions.size()));
    actions.forEach(action -> bar.add(library, action.name(), action::run));
  }

  @Override
  public float height() {
    return bar.lines() * LINE + 2;
  }

  @Override
  public void place(Box box, float scale) {
    bar.place(box, LINE, scale);
  }

  @Override
  public void paint(Canvas canvas) {
    Theme theme = canvas.theme();
    for (int i = 0; i < actions.size(); i++) {
      Box box = bar.box(i);
      canvas.fill(box, bar.isHovered(i) ? theme.text() : theme.line());
      int color = bar.isHovered(i) ? theme.background() : theme.text();
      canvas.textCenter(
          actions.get(i).label(),
          box.centerX(),
          box.centerY() + TEXT * 0.36f,
          TEXT,
          Weight.SEMIBOLD,
          color);
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
