package activarium.view;

import activarium.session.Chosen;
import activarium.view.Canvas.Weight;

/** The images of chosen observations in rows, each with what it is and what it is taken for. */
final class ChosenImages {

  private static final float WIDTH = 100;
  private static final float HEIGHT = 52;
  private static final float IMAGE = 44;
  private static final float TEXT = 15;
  private static final float SMALL = 13;

  private final ImageSheet sheet;
  private Chosen shownChoice;
  private int shownRoom;
  private int[] shown = {};

  ChosenImages(ImageSheet sheet) {
    this.sheet = sheet;
  }

  /** How many are chosen but find no room. */
  int hidden() {
    return shownChoice == null ? 0 : shownChoice.any().size() - shown.length;
  }

  void draw(Canvas canvas, Box box, Chosen choice, ObservationMap map) {
    int columns = Math.max(1, (int) (box.width() / WIDTH));
    int room = columns * Math.max(1, (int) (box.height() / HEIGHT));
    if (choice != shownChoice || room != shownRoom) {
      shownChoice = choice;
      shownRoom = room;
      shown = InsetChoice.of(choice.any().indices(), map, room);
    }
    sheet.begin(canvas);
    float step = box.width() / columns;
    for (int i = 0; i < shown.length; i++) {
      float x = box.x() + i % columns * step;
      float y = box.y() + i / columns * HEIGHT;
      one(canvas, x, y, step, map.observations(), shown[i]);
      sheet.put(x + 2 + IMAGE / 2, y + 2 + IMAGE / 2, shown[i]);
    }
    sheet.draw(canvas, IMAGE);
  }

  private static void one(
      Canvas canvas, float x, float y, float width, Observations observations, int i) {
    Theme theme = canvas.theme();
    int predicted = observations.predicted()[i];
    canvas.fill(new Box(x, y, IMAGE + 4, IMAGE + 4), theme.classes().color(predicted));
    String is = observations.classNames().get(observations.labels()[i]);
    String words =
        observations.isMisclassified(i)
            ? is + " → " + observations.classNames().get(predicted)
            : is;
    float left = x + IMAGE + 10;
    String fitting = Words.fit(canvas, words, width - IMAGE - 14, TEXT, Weight.SEMIBOLD);
    canvas.text(fitting, left, y + 20, TEXT, Weight.SEMIBOLD, theme.text());
    String sure = "%.0f %%".formatted(100 * observations.confidence()[i]);
    canvas.text(sure, left, y + 38, SMALL, Weight.REGULAR, theme.muted());
  }
}
