package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.parameter.ChoiceParameter;
import java.util.List;

/**
 * A choice of which the options are too many and too long to stand side by side: the one that is
 * chosen between two arrows, which lead to the one before and to the next, round and round.
 */
final class StepperRow extends SingleRow {

  private static final float HEIGHT = 40;
  private static final float BUTTON = 32;
  private static final float ARROW = 34;
  private static final float TEXT = 15;
  private static final int FEW = 3;

  private final ChoiceParameter choice;
  private final List<String> options;
  private final Widget[] buttons;
  private final Box[] boxes = new Box[3];

  StepperRow(WidgetLibrary library, ChoiceParameter choice) {
    super(choice);
    this.choice = choice;
    this.options = choice.options();
    this.buttons =
        new Widget[] {
          own(library.button(choice.name() + ".previous", value -> choice.next(-1))),
          own(library.button(choice.name() + ".value", value -> choice.next(1))),
          own(library.button(choice.name() + ".next", value -> choice.next(1)))
        };
  }

  /** Whether a choice has more options than can stand side by side. */
  static boolean suits(ChoiceParameter choice) {
    return choice.options().size() >= FEW && ChoiceRow.columns(ChoiceRow.words(choice)) < FEW;
  }

  @Override
  public float height() {
    return HEIGHT;
  }

  @Override
  public void place(Box box, float scale) {
    super.place(box, scale);
    float height = BUTTON * box.height() / HEIGHT;
    Box line = new Box(box.x() + LABEL_WIDTH, box.y(), box.width() - LABEL_WIDTH, height);
    boxes[0] = new Box(line.x(), line.y(), ARROW, height);
    boxes[1] = new Box(line.x() + ARROW, line.y(), line.width() - 2 * ARROW, height);
    boxes[2] = new Box(line.right() - ARROW, line.y(), ARROW, height);
    for (int i = 0; i < buttons.length; i++) {
      buttons[i].place(boxes[i], scale);
    }
  }

  @Override
  public void paint(Canvas canvas) {
    Theme theme = canvas.theme();
    float middle = boxes[0].centerY() + 5;
    label(canvas, choice.label(), middle);
    String[] words = {"‹", choice.words(choice.value()), "›"};
    for (int i = 0; i < boxes.length; i++) {
      canvas.fill(boxes[i], i == 1 ? theme.faded(theme.line(), 0.55f) : theme.line());
      int color = buttons[i].isHovered() ? theme.accent() : theme.text();
      float x = boxes[i].centerX();
      float y = boxes[i].centerY() + TEXT * 0.36f;
      canvas.textCenter(words[i], x, y, TEXT, Weight.SEMIBOLD, color);
    }
  }

  @Override
  void key(Key key) {
    choice.next(key.isForward() ? 1 : -1);
  }

  @Override
  public boolean isCurrent() {
    return options.equals(choice.options()) && suits(choice);
  }
}
