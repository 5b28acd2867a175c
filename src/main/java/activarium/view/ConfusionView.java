package activarium.view;

import activarium.session.Chosen;
import activarium.session.ConfusionMatrix;
import activarium.view.Canvas.Weight;
import java.util.List;

/**
 * The confusion matrix: a row for each class, a column for each class that it is taken for. What is
 * right, on the diagonal, has the color of its class; what is wrong stands out the more the more
 * often it happens. Chosen cells are framed.
 */
public final class ConfusionView {

  private static final float TEXT = 14;
  private static final float HEAD = 44;
  private static final float ROW_NAME = 64;
  private static final float SHARE = 58;

  /** A part of the matrix; −1 for all classes. */
  public record Cell(int label, int prediction) {}

  private ConfusionMatrix matrix;
  private List<String> classNames = List.of();
  private int[][] chosen = {};
  private Cell hovered;
  private Box cells = new Box(0, 0, 0, 0);
  private float side = 1;

  /** Shows a matrix. */
  public void show(ConfusionMatrix newMatrix, List<String> newClassNames) {
    matrix = newMatrix;
    classNames = newClassNames;
  }

  /** Frames the cells of what is chosen. */
  public void choice(Chosen choice, Observations observations) {
    chosen = new int[classNames.size()][classNames.size()];
    int[] labels = observations.labels();
    int[] predicted = observations.predicted();
    choice.any().forEach(i -> chosen[labels[i]][predicted[i]]++);
  }

  /** The pointer is here. */
  public void hover(float x, float y) {
    hovered = cell(x, y);
  }

  /** What lies under a place: a cell, a row by its name, a column by its head; null if nothing. */
  public Cell cell(float x, float y) {
    if (matrix == null) {
      return null;
    }
    int column = (int) Math.floor((x - cells.x()) / side);
    int row = (int) Math.floor((y - cells.y()) / side);
    boolean isRow = row >= 0 && row < matrix.classes() && y >= cells.y();
    boolean isColumn = column >= 0 && column < matrix.classes() && x >= cells.x();
    if (isRow && isColumn) {
      return new Cell(row, column);
    } else if (isRow && x >= cells.x() - ROW_NAME && x < cells.right() + SHARE) {
      return new Cell(row, -1);
    } else if (isColumn && y < cells.y() && y >= cells.y() - 24) {
      return new Cell(-1, column);
    }
    return null;
  }

  /** Draws the matrix into a box. */
  public void draw(Canvas canvas, Box box) {
    if (matrix == null) {
      return;
    }
    int n = matrix.classes();
    float name = nameWidth(canvas);
    side = Math.min((box.width() - name - SHARE) / n, (box.height() - HEAD) / n);
    cells = new Box(box.x() + name, box.y() + HEAD, n * side, n * side);
    head(canvas, box);
    // All of one kind together: what changes from bars to text and back costs a draw call each.
    eachCell((row, column) -> cell(canvas, row, column));
    eachCell((row, column) -> count(canvas, row, column));
    for (int row = 0; row < n; row++) {
      rowWords(canvas, box, row);
    }
    canvas.flush();
  }

  private interface CellDrawing {
    void draw(int row, int column);
  }

  private void eachCell(CellDrawing drawing) {
    for (int row = 0; row < matrix.classes(); row++) {
      for (int column = 0; column < matrix.classes(); column++) {
        drawing.draw(row, column);
      }
    }
  }

  private Box box(int row, int column) {
    return new Box(cells.x() + column * side, cells.y() + row * side, side, side).inset(1);
  }

  private float nameWidth(Canvas canvas) {
    float widest = 0;
    for (String name : classNames) {
      widest = Math.max(widest, canvas.textWidth(name, TEXT, Weight.REGULAR));
    }
    return Math.min(ROW_NAME, widest + 10);
  }

  private void head(Canvas canvas, Box box) {
    Theme theme = canvas.theme();
    canvas.text(title(), box.x(), box.y() + TEXT, TEXT + 1, Weight.SEMIBOLD, theme.text());
    String right = "right";
    canvas.textRight(
        right, box.x() + box.width(), cells.y() - 7, TEXT, Weight.REGULAR, theme.muted());
    for (int c = 0; c < classNames.size(); c++) {
      String name = Words.fit(canvas, classNames.get(c), side - 2, TEXT, Weight.REGULAR);
      float x = cells.x() + (c + 0.5f) * side;
      boolean lit = hovered != null && hovered.prediction == c;
      canvas.textCenter(
          name, x, cells.y() - 7, TEXT, Weight.REGULAR, lit ? theme.text() : theme.muted());
    }
  }

  private String title() {
    if (hovered == null) {
      return "Is (row), taken for (column)";
    }
    if (hovered.label < 0) {
      return "Taken for %s: %,d"
          .formatted(classNames.get(hovered.prediction), column(hovered.prediction));
    }
    String is = "Is " + classNames.get(hovered.label);
    return hovered.prediction < 0
        ? "%s: %,d".formatted(is, matrix.ofClass(hovered.label))
        : "%s, taken for %s: %,d"
            .formatted(
                is,
                classNames.get(hovered.prediction),
                matrix.count(hovered.label, hovered.prediction));
  }

  private int column(int prediction) {
    int sum = 0;
    for (int row = 0; row < matrix.classes(); row++) {
      sum += matrix.count(row, prediction);
    }
    return sum;
  }

  private void cell(Canvas canvas, int row, int column) {
    Theme theme = canvas.theme();
    Box box = box(row, column);
    canvas.fill(box, color(theme, row, column, matrix.count(row, column)));
    if (row < chosen.length && chosen[row][column] > 0) {
      frame(canvas, box, 2, theme.accent());
    } else if (isHovered(row, column)) {
      frame(canvas, box, 1, theme.muted());
    }
  }

  private void count(Canvas canvas, int row, int column) {
    Theme theme = canvas.theme();
    Box box = box(row, column);
    int count = matrix.count(row, column);
    String text = count == 0 || row == column ? "" : Integer.toString(count);
    float size = Math.min(TEXT, side * 0.62f);
    if (!text.isEmpty() && canvas.textWidth(text, size, Weight.SEMIBOLD) < side - 2) {
      boolean bright = count > matrix.mostConfused() * 0.3;
      int ink = bright ? theme.background() : theme.text();
      canvas.textCenter(
          text, box.centerX(), box.centerY() + 0.36f * size, size, Weight.SEMIBOLD, ink);
    }
  }

  private boolean isHovered(int row, int column) {
    return hovered != null
        && (hovered.label < 0 || hovered.label == row)
        && (hovered.prediction < 0 || hovered.prediction == column);
  }

  private int color(Theme theme, int row, int column, int count) {
    int empty = theme.faded(theme.line(), 0.45f);
    if (row == column) {
      float share = count / (float) Math.max(1, matrix.ofClass(row));
      return Ramp.mix(empty, theme.classes().color(row), count == 0 ? 0 : 0.15f + 0.85f * share);
    }
    float share = (float) Math.sqrt(count / (double) Math.max(1, matrix.mostConfused()));
    return count == 0 ? empty : Ramp.mix(theme.line(), theme.alarm(), 0.1f + 0.9f * share);
  }

  private static void frame(Canvas canvas, Box box, float width, int color) {
    Box b = box.inset(width / 2);
    canvas.line(b.x(), b.y(), b.right(), b.y(), width, color);
    canvas.line(b.right(), b.y(), b.right(), b.bottom(), width, color);
    canvas.line(b.right(), b.bottom(), b.x(), b.bottom(), width, color);
    canvas.line(b.x(), b.bottom(), b.x(), b.y(), width, color);
  }

  private void rowWords(Canvas canvas, Box box, int row) {
    Theme theme = canvas.theme();
    float base = cells.y() + (row + 0.5f) * side + 0.36f * TEXT;
    float name = cells.x() - box.x() - 6;
    String shown = Words.fit(canvas, classNames.get(row), name, TEXT, Weight.REGULAR);
    canvas.textRight(shown, cells.x() - 6, base, TEXT, Weight.REGULAR, theme.text());
    int all = matrix.ofClass(row);
    if (all > 0) {
      String share = "%.1f %%".formatted(100.0 * matrix.count(row, row) / all);
      canvas.textRight(share, box.x() + box.width(), base, TEXT, Weight.REGULAR, theme.text());
    }
  }
}
