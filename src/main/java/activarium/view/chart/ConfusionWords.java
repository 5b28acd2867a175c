package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.session.study.ConfusionMatrix;
import activarium.view.chart.ConfusionView.Cell;
import java.util.List;

/**
 * The words around a confusion matrix: title, names of the columns, and of the rows, and shares.
 */
final class ConfusionWords {

  private static final float TEXT = ConfusionPlaces.TEXT;
  private static final float SMALLEST = 11.5f;
  private static final float GAP = 6;
  private static final float UP = 7;

  private ConfusionWords() {}

  /**
   * Draws them.
   *
   * @param hovered what the pointer is on, or null
   */
  static void draw(
      Canvas canvas,
      ConfusionPlaces places,
      ConfusionMatrix matrix,
      List<String> names,
      Cell hovered) {
    Theme theme = canvas.theme();
    Box box = places.box();
    String title =
        Words.fit(canvas, title(matrix, names, hovered), box.width(), TEXT + 1, Weight.SEMIBOLD);
    canvas.text(title, box.x(), box.y() + TEXT, TEXT + 1, Weight.SEMIBOLD, theme.text());
    float y = places.cells().y() - UP;
    canvas.textRight(
        Text.say("confusion.right"), places.shares(), y, TEXT, Weight.REGULAR, theme.muted());
    columns(canvas, places, names, hovered);
    float size = rowSize(canvas, places, names);
    for (int row = 0; row < names.size(); row++) {
      row(canvas, places, matrix, names, row, size);
    }
  }

  private static String title(ConfusionMatrix matrix, List<String> names, Cell hovered) {
    if (hovered == null) {
      return Text.say("confusion.axes");
    }
    int prediction = hovered.prediction();
    if (hovered.label() < 0) {
      return Text.say("confusion.taken", names.get(prediction), matrix.takenFor(prediction));
    }
    String is = names.get(hovered.label());
    return prediction < 0
        ? Text.say("confusion.is", is, matrix.ofClass(hovered.label()))
        : Text.say(
            "confusion.cell", is, names.get(prediction), matrix.count(hovered.label(), prediction));
  }

  /** Where there is no room for names that tell the classes apart, their colors do. */
  private static void columns(
      Canvas canvas, ConfusionPlaces places, List<String> names, Cell hovered) {
    Theme theme = canvas.theme();
    ColumnNames columns = ColumnNames.of(canvas, names, places.side() - 2, TEXT);
    float y = places.cells().y() - UP;
    for (int c = 0; c < names.size(); c++) {
      float x = places.cells().x() + (c + 0.5f) * places.side();
      boolean lit = hovered != null && hovered.prediction() == c;
      if (columns.names().isEmpty()) {
        float radius = Math.min(5, places.side() / 3);
        canvas.glyph(x, y - radius, radius, Shape.DISK, theme.classes().color(c));
      } else {
        int color = lit ? theme.text() : theme.muted();
        canvas.textCenter(columns.names().get(c), x, y, columns.size(), Weight.REGULAR, color);
      }
    }
  }

  /** All rows have letters of one size: smaller ones if a name is a little too long. */
  private static float rowSize(Canvas canvas, ConfusionPlaces places, List<String> names) {
    float size = Math.min(TEXT, places.side());
    for (String name : names) {
      float width = canvas.textWidth(name, TEXT, Weight.REGULAR);
      size = Math.min(size, TEXT * (places.names() - GAP) / width);
    }
    return Math.max(Math.min(SMALLEST, places.side()), size);
  }

  private static void row(
      Canvas canvas,
      ConfusionPlaces places,
      ConfusionMatrix matrix,
      List<String> names,
      int row,
      float size) {
    Theme theme = canvas.theme();
    Box cells = places.cells();
    float middle = cells.y() + (row + 0.5f) * places.side();
    String name = Words.fit(canvas, names.get(row), places.names() - GAP, size, Weight.REGULAR);
    canvas.textRight(
        name, cells.x() - GAP, middle + 0.36f * size, size, Weight.REGULAR, theme.text());
    int all = matrix.ofClass(row);
    if (all > 0) {
      String share = Words.percent((double) matrix.count(row, row) / all);
      float base = middle + 0.36f * TEXT;
      canvas.textRight(share, places.shares(), base, TEXT, Weight.REGULAR, theme.text());
    }
  }
}
