package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.parameter.ActionParameter;
import java.util.List;

/** Actions that follow one another, side by side. */
final class ActionRow extends ButtonRow<ActionParameter> {

  private static final float LINE = 42;
  private static final float TEXT = 15;
  private static final float SMALLEST = 10;
  private static final float MARGIN = 5;

  ActionRow(WidgetLibrary library, List<ActionParameter> actions) {
    super(library, actions, Math.min(3, actions.size()), LINE, 2);
  }

  @Override
  void press(ActionParameter action) {
    action.run();
  }

  @Override
  void paint(Canvas canvas, ActionParameter action, Box box, boolean isHovered) {
    Theme theme = canvas.theme();
    canvas.fill(box, isHovered ? theme.text() : theme.line());
    int color = isHovered ? theme.background() : theme.text();
    float y = box.centerY() + TEXT * 0.36f;
    float room = box.width() - 2 * MARGIN;
    float size = Words.size(canvas, action.label(), room, TEXT, SMALLEST, Weight.SEMIBOLD);
    canvas.textCenter(action.label(), box.centerX(), y, size, Weight.SEMIBOLD, color);
  }
}
