package activarium.parameter.panel;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.parameter.ChoiceParameter;
import java.util.List;

/** A choice: its label, and beside it one button an option, of which one is filled. */
final class ChoiceRow extends SingleRow {

  private static final float LINE = 38;
  private static final float TEXT = 15;
  private static final float BUTTONS = 248;
  private static final float LETTER = 7.4f;

  private final ChoiceParameter choice;
  private final List<String> options;
  private final List<String> words;
  private final ButtonBar bar;

  ChoiceRow(WidgetLibrary library, ChoiceParameter choice) {
    super(choice);
    this.choice = choice;
    this.options = choice.options();
    this.words = words(choice);
    this.bar = new ButtonBar(Math.min(columns(words), options.size()));
    for (String option : options) {
      bar.add(library, choice.name() + "." + option, () -> choice.value(option));
    }
  }

  /** The options as people read them now. */
  static List<String> words(ChoiceParameter choice) {
    return choice.options().stream().map(choice::words).toList();
  }

  /** As many options side by side as the longest word allows, in a panel of the usual width. */
  static int columns(List<String> words) {
    int longest = words.stream().mapToInt(Words::letters).max().orElse(1);
    return Clamp.of((int) (BUTTONS / (LETTER * longest + 2 * TEXT)), 1, 4);
  }

  @Override
  public float height() {
    return bar.lines() * LINE + 2;
  }

  @Override
  public void place(Box box, float scale) {
    super.place(box, scale);
    Box buttons = new Box(box.x() + LABEL_WIDTH, box.y(), box.width() - LABEL_WIDTH, box.height());
    bar.place(buttons, LINE * box.height() / height(), scale);
  }

  @Override
  public void paint(Canvas canvas) {
    Theme theme = canvas.theme();
    float y = bar.box(0).centerY() + 5;
    label(canvas, choice.label(), y);
    for (int i = 0; i < options.size(); i++) {
      Box button = bar.box(i);
      boolean chosen = options.get(i).equals(choice.value());
      canvas.fill(button, chosen ? theme.text() : theme.line());
      int color = chosen ? theme.background() : bar.isHovered(i) ? theme.accent() : theme.text();
      canvas.textCenter(
          words.get(i),
          button.centerX(),
          button.centerY() + TEXT * 0.36f,
          TEXT,
          Weight.SEMIBOLD,
          color);
    }
  }

  @Override
  void key(Key key) {
    choice.next(key.isForward() ? 1 : -1);
  }

  @Override
  public void visible(boolean visible) {
    bar.visible(visible);
  }

  @Override
  public boolean isCurrent() {
    return options.equals(choice.options())
        && words.equals(words(choice))
        && !StepperRow.suits(choice);
  }

  @Override
  public void remove() {
    bar.remove();
  }
}
