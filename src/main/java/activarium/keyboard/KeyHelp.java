package activarium.keyboard;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import processing.core.PConstants;
import processing.event.KeyEvent;

/** The keys of a view, over it, as large as the room allows. */
public final class KeyHelp {

  private static final float LARGEST = 24;
  private static final float LINE = 1.7f;
  private static final float MARGIN = 40;
  private static final float TITLE = 30;

  /** Between columns, in letters' heights. */
  private static final float GAP = 2;

  private static final int MOST_COLUMNS = 4;
  private static final Set<Integer> MODIFIERS =
      Set.of(PConstants.SHIFT, PConstants.CONTROL, PConstants.ALT);

  private final KeyTable keys;
  private boolean open;

  public KeyHelp(KeyTable keys) {
    this.keys = keys;
  }

  public boolean isOpen() {
    return open;
  }

  public void toggle() {
    open = !open;
  }

  /** Any other key takes it away and does what it does; ESC does that alone, and is taken. */
  public boolean take(KeyEvent event) {
    boolean isModifier =
        event.getKey() == PConstants.CODED && MODIFIERS.contains(event.getKeyCode());
    if (!open || event.getAction() != KeyEvent.PRESS || isModifier || event.getKey() == '?') {
      return false;
    }
    open = false;
    return event.getKey() == PConstants.ESC;
  }

  /**
   * Draws it over all, where it is open.
   *
   * @param gestures what hands do, which no key does: a name, blanks, and what it does
   */
  public void draw(Canvas canvas, List<String> gestures) {
    if (!open) {
      return;
    }
    Theme theme = canvas.theme();
    Box window = canvas.box();
    canvas.flush();
    canvas.fill(window, theme.background());
    float x = window.x() + MARGIN;
    float y = window.y() + MARGIN + TITLE;
    canvas.text(Text.say("help.title"), x, y, TITLE, Weight.SEMIBOLD, theme.text());
    float top = y + TITLE * 0.6f;
    Box box = new Box(x, top, window.width() - 2 * MARGIN, window.bottom() - MARGIN - top);
    columns(canvas, box, lines(gestures));
    canvas.flush();
  }

  /** Keys that do the same are one line. */
  private List<Line> lines(List<String> gestures) {
    Map<String, StringJoiner> byWords = new LinkedHashMap<>();
    for (Key key : keys.now()) {
      byWords.computeIfAbsent(key.said(), words -> new StringJoiner("  ")).add(shown(key.name()));
    }
    List<Line> lines = new ArrayList<>();
    byWords.forEach(
        (words, names) -> lines.add(new Line(names.toString().replace("  shift-", " "), words)));
    for (String gesture : gestures) {
      String[] parts = gesture.split("  +", 2);
      lines.add(new Line(parts[0], parts[1]));
    }
    return lines;
  }

  /** Names of keys that are not on keyboards as they are called here. */
  private static String shown(String name) {
    return name.replace("page-up", "page ↑")
        .replace("page-down", "page ↓")
        .replace("up", "↑")
        .replace("down", "↓")
        .replace("left", "←")
        .replace("right", "→");
  }

  /** In as many columns as make the letters largest. */
  private static void columns(Canvas canvas, Box box, List<Line> lines) {
    Layout best = Layout.of(canvas, box, lines, 1);
    for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
      Layout other = Layout.of(canvas, box, lines, columns);
      best = other.size > best.size ? other : best;
    }
    float x = box.x();
    for (int first = 0; first < lines.size(); first += best.rows) {
      List<Line> column = lines.subList(first, Math.min(first + best.rows, lines.size()));
      float words = x + Layout.names(canvas, column, best.size) + best.size;
      for (int i = 0; i < column.size(); i++) {
        float y = box.y() + (i + 1) * best.size * LINE;
        Theme theme = canvas.theme();
        canvas.text(column.get(i).names, x, y, best.size, Weight.SEMIBOLD, theme.accent());
        canvas.text(column.get(i).words, words, y, best.size, Weight.REGULAR, theme.text());
      }
      x = words + Layout.words(canvas, column, best.size) + GAP * best.size;
    }
  }

  private record Line(String names, String words) {}

  /** How large letters can be in so many rows. */
  private record Layout(int rows, float size) {

    static Layout of(Canvas canvas, Box box, List<Line> lines, int columns) {
      int rows = (lines.size() + columns - 1) / columns;
      float width = -GAP * LARGEST;
      for (int first = 0; first < lines.size(); first += rows) {
        List<Line> column = lines.subList(first, Math.min(first + rows, lines.size()));
        width += names(canvas, column, LARGEST) + words(canvas, column, LARGEST);
        width += (1 + GAP) * LARGEST;
      }
      float byHeight = box.height() / ((rows + 0.5f) * LINE);
      return new Layout(rows, Math.min(byHeight, LARGEST * Math.min(1, box.width() / width)));
    }

    static float names(Canvas canvas, List<Line> column, float size) {
      return (float)
          column.stream()
              .mapToDouble(line -> canvas.textWidth(line.names, size, Weight.SEMIBOLD))
              .max()
              .orElse(0);
    }

    static float words(Canvas canvas, List<Line> column, float size) {
      return (float)
          column.stream()
              .mapToDouble(line -> canvas.textWidth(line.words, size, Weight.REGULAR))
              .max()
              .orElse(0);
    }
  }
}
