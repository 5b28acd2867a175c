package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.session.study.EvolutionResult;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The strategies side by side: what each one's coherence costs. True movements at a low KL
 * divergence and a high neighborhood hit are what one wants; nothing has it all.
 */
public final class EvolutionView {

  private static final float TEXT = 14;
  private static final float SMALLEST = 10;
  private static final float BAR = 5;

  /** Lower rows have no room for a bar below their number. */
  private static final float BARRED = 24;

  /** What a strategy costs, by the mean over all epochs. */
  private record Cost(
      String name, ToDoubleFunction<EvolutionResult> value, DoubleFunction<String> number) {

    String words(EvolutionResult result) {
      double cost = result == null ? Double.NaN : value.applyAsDouble(result);
      return Double.isNaN(cost) ? "–" : number.apply(cost);
    }
  }

  private static final List<Cost> COSTS =
      List.of(
          new Cost("cost.kl", EvolutionResult::meanKl, EvolutionView::hundredths),
          new Cost("cost.hit", EvolutionResult::meanNeighborhoodHit, Words::percent),
          new Cost("cost.moves", EvolutionResult::meanMovement, EvolutionView::share),
          new Cost("cost.truth", EvolutionResult::movementTruth, EvolutionView::hundredths));

  private static String share(double number) {
    return Text.shown("%.0f %%", 100 * number);
  }

  private static String hundredths(double number) {
    return Text.shown("%.2f", number);
  }

  /**
   * Draws what each strategy costs, as bars that are compared down a column.
   *
   * @param names of all strategies
   * @param results of them, null where a strategy is not known yet
   */
  public void drawCosts(Canvas canvas, Box box, List<String> names, List<EvolutionResult> results) {
    Theme theme = canvas.theme();
    String title = Text.say("cost.title");
    float titleSize = Words.size(canvas, title, box.width(), TEXT, SMALLEST, Weight.REGULAR);
    canvas.text(title, box.x(), box.y() + TEXT, titleSize, Weight.REGULAR, theme.muted());
    CostPlaces places = CostPlaces.of(box, names.size());
    float room = places.name(0).width();
    float size = Words.size(canvas, names, room, TEXT, SMALLEST, Weight.REGULAR);
    for (int i = 0; i < names.size(); i++) {
      Box place = places.name(i);
      String name = Words.fit(canvas, names.get(i), room, size, Weight.REGULAR);
      canvas.text(name, place.x(), place.y() + TEXT, size, Weight.REGULAR, theme.text());
    }
    List<String> heads = COSTS.stream().map(cost -> Text.say(cost.name)).toList();
    float wide = places.head(0, COSTS.size()).width();
    float headSize = Words.size(canvas, heads, wide, TEXT, SMALLEST, Weight.SEMIBOLD);
    for (int c = 0; c < COSTS.size(); c++) {
      Box head = places.head(c, COSTS.size());
      canvas.text(heads.get(c), head.x(), head.y() + TEXT, headSize, Weight.SEMIBOLD, theme.text());
      column(canvas, places, c, results);
    }
    canvas.flush();
  }

  private static void column(
      Canvas canvas, CostPlaces places, int column, List<EvolutionResult> results) {
    Theme theme = canvas.theme();
    Cost cost = COSTS.get(column);
    double most =
        results.stream()
            .filter(Objects::nonNull)
            .mapToDouble(cost.value)
            .filter(value -> !Double.isNaN(value))
            .max()
            .orElse(1);
    List<String> all = results.stream().map(cost::words).toList();
    float wide = places.head(0, COSTS.size()).width();
    float size = Words.size(canvas, all, wide, TEXT, SMALLEST, Weight.SEMIBOLD);
    for (int i = 0; i < results.size(); i++) {
      EvolutionResult result = results.get(i);
      Box box = places.cost(i, column, COSTS.size());
      float y = box.y() + TEXT;
      String words = all.get(i);
      int color = result == null ? theme.muted() : theme.text();
      canvas.text(words, box.x(), y, size, Weight.SEMIBOLD, color);
      if (box.height() < BARRED) {
        continue;
      }
      float line = y + BAR + 2;
      canvas.line(box.x(), line, box.right(), line, BAR, theme.line());
      double value = result == null ? 0 : cost.value.applyAsDouble(result);
      if (value > 0) {
        float share = (float) (value / most);
        canvas.line(box.x(), line, box.x() + share * box.width(), line, BAR, theme.accent());
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
      boolean near = (int) position == i;
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
