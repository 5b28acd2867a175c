package activarium.view.image;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.selection.Chosen;
import activarium.view.image.TakenFor.Line;
import activarium.view.map.ErrorGlyph;
import activarium.view.map.ImageSheet;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.ArrayList;
import java.util.List;

/**
 * The images of chosen observations in rows, each with what it is and what it is taken for: the
 * fewer they are, the larger.
 */
public final class ChosenImages {

  private static final float SMALLEST = 44;
  private static final float LARGEST = 96;
  private static final float WORDS = 76;
  private static final float GAP = 8;
  private static final float TEXT = 15;
  private static final float SMALL = 13;

  private final ImageSheet sheet;
  private Chosen shownChoice;
  private int shownRoom;
  private int[] shown = {};
  private final List<Box> places = new ArrayList<>();

  public ChosenImages(ImageSheet sheet) {
    this.sheet = sheet;
  }

  /** How many are chosen but find no room. */
  public int hidden() {
    return shownChoice == null ? 0 : shownChoice.any().size() - shown.length;
  }

  /** The observation whose image lies under a place, or −1. */
  public int at(float x, float y) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).contains(x, y)) {
        return shown[i];
      }
    }
    return -1;
  }

  /** There are none to be seen. */
  public void clear() {
    places.clear();
  }

  /**
   * Draws them.
   *
   * @param lifted the one that is framed, or −1
   */
  public void draw(Canvas canvas, Box box, Chosen choice, ObservationMap map, int lifted) {
    places.clear();
    if (map.observations() == null) {
      return;
    }
    float size = size(box, choice.any().size());
    int columns = columns(box, size);
    int room = columns * rows(box, size);
    if (choice != shownChoice || room != shownRoom) {
      shownChoice = choice;
      shownRoom = room;
      shown = InsetChoice.of(choice.any().indices(), map, room);
    }
    sheet.begin(canvas);
    float step = box.width() / columns;
    for (int i = 0; i < shown.length; i++) {
      Box place =
          new Box(
              box.x() + i % columns * step, box.y() + i / columns * (size + GAP), step, size + 4);
      places.add(place);
      if (shown[i] == lifted) {
        canvas.fill(
            new Box(place.x() - 3, place.y() - 3, size + 10, size + 10), canvas.theme().text());
      }
      one(canvas, place, size, map.observations(), shown[i]);
      sheet.put(place.x() + 2 + size / 2, place.y() + 2 + size / 2, shown[i]);
    }
    sheet.draw(canvas, size);
  }

  /** The largest side at which all find room; the smallest if they do at none. */
  private static float size(Box box, int count) {
    float size = LARGEST;
    while (size > SMALLEST && columns(box, size) * rows(box, size) < count) {
      size -= 2;
    }
    return size;
  }

  private static int columns(Box box, float size) {
    return Math.max(1, (int) (box.width() / (size + WORDS)));
  }

  private static int rows(Box box, float size) {
    return Math.max(1, (int) ((box.height() + GAP - 4) / (size + GAP)));
  }

  private static void one(Canvas canvas, Box place, float size, Observations observations, int i) {
    Theme theme = canvas.theme();
    ErrorGlyph.frame(canvas, new Box(place.x(), place.y(), size + 4, size + 4), observations, i);
    float left = place.x() + size + 10;
    List<Line> names = TakenFor.lines(canvas, observations, i, place.width() - size - 14, TEXT);
    float step = names.size() > 1 ? 15 : 18;
    float base = place.centerY() - 3 - step * (names.size() - 1) / 2;
    for (Line name : names) {
      canvas.text(name.text(), left, base, name.size(), Weight.SEMIBOLD, theme.text());
      base += step;
    }
    String sure = Text.shown("%.0f %%", 100 * observations.confidence()[i]);
    canvas.text(sure, left, base, SMALL, Weight.REGULAR, theme.muted());
  }
}
