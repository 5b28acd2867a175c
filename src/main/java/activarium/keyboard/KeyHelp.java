package activarium.keyboard;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import processing.core.PConstants;
import processing.event.KeyEvent;

/** The keys of a view, over it, as large as the room allows. */
public final class KeyHelp {

  private static final float LARGEST = 22;
  private static final float LINE = 1.7f;
  private static final float MARGIN = 40;
  private static final float TITLE = 30;
  private static final float KEY_SHARE = 0.24f;
  private static final float WIDEST_COLUMN = 24;
  private static final int COVER = 0xf0;
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
   * Draws it where it is open.
   *
   * @param box what it covers
   * @param gestures lines for the hand, which no key does
   */
  public void draw(Canvas canvas, Box box, List<String> gestures) {
    if (!open) {
      return;
    }
    Theme theme = canvas.theme();
    canvas.flush();
    canvas.fill(box, COVER << 24 | theme.background() & 0xffffff);
    float x = box.x() + MARGIN;
    float y = box.y() + MARGIN + TITLE;
    canvas.text(Text.say("help.title"), x, y, TITLE, Weight.SEMIBOLD, theme.text());
    List<String[]> lines =
        Stream.concat(
                keys.now().stream().map(key -> new String[] {shown(key.name()), key.said()}),
                gestures.stream().map(line -> line.split("  +", 2)))
            .toList();
    float top = y + TITLE * 0.7f;
    lines(
        canvas, new Box(x, top, box.width() - 2 * MARGIN, box.bottom() - MARGIN / 2 - top), lines);
    canvas.flush();
  }

  /** Names of keys that are not on keyboards as they are called here. */
  private static String shown(String name) {
    return name.replace("up", "↑")
        .replace("down", "↓")
        .replace("left", "←")
        .replace("right", "→")
        .replace("page-↑", "page ↑")
        .replace("page-↓", "page ↓");
  }

  private static void lines(Canvas canvas, Box box, List<String[]> lines) {
    int columns = 1;
    float size = size(box, lines.size(), columns);
    while (columns < 4 && size(box, lines.size(), columns + 1) > size) {
      columns++;
      size = size(box, lines.size(), columns);
    }
    int rows = (lines.size() + columns - 1) / columns;
    for (int i = 0; i < lines.size(); i++) {
      Box column = box.column(i / rows, columns, size);
      float y = box.y() + (i % rows + 1) * size * LINE;
      float words = column.x() + column.width() * KEY_SHARE;
      Theme theme = canvas.theme();
      canvas.text(lines.get(i)[0], column.x(), y, size, Weight.SEMIBOLD, theme.accent());
      canvas.text(lines.get(i)[1], words, y, size, Weight.REGULAR, theme.text());
    }
  }

  /** As large as rows and the longest words allow. */
  private static float size(Box box, int lines, int columns) {
    int rows = (lines + columns - 1) / columns;
    float byHeight = box.height() / (rows * LINE + 0.5f);
    float byWidth = box.width() / columns / WIDEST_COLUMN;
    return Math.min(LARGEST, Math.min(byHeight, byWidth));
  }
}
