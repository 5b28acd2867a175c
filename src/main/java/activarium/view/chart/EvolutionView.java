package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.session.study.EvolutionResult;
import java.util.List;

/**
 * The strategies side by side: what each one's coherence costs. Little movement at a low KL
 * divergence and a high neighborhood hit is what one wants; nothing has it all.
 */
public final class EvolutionView {

  private static final float TEXT = 14;
  private static final float ROW = 30;
  private static final float[] COLUMNS = {0.62f, 0.81f, 1};
  private static final String[] HEADS = {"KL", "Hit", "Moves"};

  /**
   * Draws a table of the strategies that were tried.
   *
   * @param shown the one that the map shows
   */
  public void drawTable(
      Canvas canvas, Box box, List<EvolutionResult> results, EvolutionResult shown) {
    Theme theme = canvas.theme();
    canvas.text("Strategy", box.x(), box.y() + TEXT, TEXT, Weight.REGULAR, theme.muted());
    for (int i = 0; i < HEADS.length; i++) {
      canvas.textRight(
          HEADS[i],
          box.x() + box.width() * COLUMNS[i],
          box.y() + TEXT,
          TEXT,
          Weight.REGULAR,
          theme.muted());
    }
    float y = box.y() + TEXT + 10;
    canvas.line(box.x(), y, box.right(), y, 1, theme.line());
    for (EvolutionResult result : results) {
      y += ROW;
      Weight weight = result == shown ? Weight.SEMIBOLD : Weight.REGULAR;
      int color = result == shown ? theme.text() : theme.muted();
      String[] cells = {
        Text.shown("%.2f", result.meanKl()),
        Words.percent(result.meanNeighborhoodHit()),
        Words.percent(result.meanMovement())
      };
      canvas.text(result.strategy(), box.x(), y, TEXT + 1, weight, color);
      for (int i = 0; i < cells.length; i++) {
        canvas.textRight(cells[i], box.x() + box.width() * COLUMNS[i], y, TEXT + 1, weight, color);
      }
    }
  }

  /** Draws a line of dots, one a frame, with a mark at the one shown. */
  public void drawTrack(Canvas canvas, Box box, List<String> titles, float position) {
    Theme theme = canvas.theme();
    float step = titles.size() > 1 ? (box.width() - 120) / (titles.size() - 1) : 0;
    float from = box.x() + 60;
    float y = box.y() + 8;
    canvas.line(from, y, from + step * (titles.size() - 1), y, 2, theme.line());
    for (int i = 0; i < titles.size(); i++) {
      boolean near = Math.abs(position - i) < 0.5f;
      canvas.textCenter(
          titles.get(i),
          from + i * step,
          box.bottom(),
          TEXT,
          near ? Weight.SEMIBOLD : Weight.REGULAR,
          near ? theme.text() : theme.muted());
    }
    canvas.line(from, y, from + step * position, y, 4, theme.accent());
    canvas.flush();
  }
}
