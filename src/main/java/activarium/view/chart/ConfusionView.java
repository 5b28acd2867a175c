package activarium.view.chart;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.selection.Chosen;
import activarium.session.study.ConfusionMatrix;
import activarium.view.map.Observations;
import java.util.List;

/**
 * The confusion matrix: a row for each class, a column for each class that it is taken for. What is
 * right, on the diagonal, has the color of its class; what is wrong stands out the more the more
 * often it happens. Chosen cells are framed.
 */
public final class ConfusionView {

  private static final float TEXT = ConfusionPlaces.TEXT;

  /** A part of the matrix; −1 for all classes. */
  public record Cell(int label, int prediction) {}

  private ConfusionMatrix matrix;
  private List<String> classNames = List.of();
  private int[][] chosen = {};
  private Cell hovered;
  private ConfusionPlaces places = ConfusionPlaces.NONE;

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
    return matrix == null ? null : places.find(x, y, matrix.classes());
  }

  /** Draws the matrix into a box. */
  public void draw(Canvas canvas, Box box) {
    if (matrix == null) {
      return;
    }
    places = ConfusionPlaces.of(canvas, box, classNames);
    // All of one kind together: what changes from bars to text and back costs a draw call each.
    eachCell((row, column) -> cell(canvas, row, column));
    eachCell((row, column) -> count(canvas, row, column));
    ConfusionWords.draw(canvas, places, matrix, classNames, hovered);
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

  private void cell(Canvas canvas, int row, int column) {
    Theme theme = canvas.theme();
    Box box = places.cell(row, column);
    canvas.fill(box, color(theme, row, column, matrix.count(row, column)));
    if (row < chosen.length && chosen[row][column] > 0) {
      frame(canvas, box, 2, theme.accent());
    } else if (isHovered(row, column)) {
      frame(canvas, box, 1, theme.muted());
    }
  }

  private void count(Canvas canvas, int row, int column) {
    Theme theme = canvas.theme();
    Box box = places.cell(row, column);
    int count = matrix.count(row, column);
    String text = count == 0 || row == column ? "" : Integer.toString(count);
    float size = Math.min(TEXT, places.side() * 0.62f);
    if (!text.isEmpty() && canvas.textWidth(text, size, Weight.SEMIBOLD) < places.side() - 2) {
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
}
