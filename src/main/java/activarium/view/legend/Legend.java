package activarium.view.legend;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntPredicate;

/**
 * What the colors of a map mean, in words that name the coloring, and the colors themselves:
 * classes or a scale. One line, or two where there is little room: words over colors.
 */
public final class Legend {

  static final float TEXT = 15;
  private static final float DOT = 6;
  private static final float GAP = 14;
  private static final float SCALE = 120;
  private static final int SCALE_STEPS = 24;
  private static final float SMALLEST = 11;

  /** A box as high as this has room for two lines. */
  private static final float TWO_LINES = 40;

  private LegendGrid grid;
  private float gridRoom;
  private List<String> gridOf;

  /**
   * Draws what the colors of a map mean.
   *
   * @param observations shown, or null while there are none: then nothing has a color yet
   * @param visible which classes are drawn in full
   */
  public void draw(
      Canvas canvas,
      Box box,
      MapColors colors,
      Observations observations,
      List<String> classNames,
      IntPredicate visible) {
    draw(canvas, box, colors, observations, classNames, visible, "");
  }

  /**
   * The same, with more that one has to know of these colors.
   *
   * @param more goes on with the words of the coloring
   */
  public void draw(
      Canvas canvas,
      Box box,
      MapColors colors,
      Observations observations,
      List<String> classNames,
      IntPredicate visible,
      String more) {
    if (!canvas.hasCaptions() || observations == null) {
      return;
    }
    String key = canvas.isStill() || !canvas.hasKeys() ? "" : " (q)";
    String words = Text.say("legend.color", key, LegendWords.of(colors, observations)) + more;
    boolean hasTriangles = !colors.isPending() && observations.isTrained();
    Box line = lowerLine(box);
    LegendSigns signs = new LegendSigns(colors, hasTriangles);
    float wordsWidth = canvas.textWidth(words, TEXT, Weight.REGULAR) + signs.width(canvas);
    float sideBySide = line == box ? wordsWidth + 2 * GAP : 0;
    float left = box.right();
    if (colors.isByClass()) {
      left = classes(canvas, line, classNames, visible, box.width() - sideBySide);
    } else if (!colors.isPending()) {
      left = scale(canvas, line, colors);
    }
    float end = line == box ? left - GAP : box.right();
    float used = text(canvas, box, words, end - box.x());
    signs.draw(canvas, box.x() + used, end, upperBaseline(box));
  }

  /** The box itself where there is one line. */
  private static Box lowerLine(Box box) {
    return box.height() < TWO_LINES ? box : box.below(box.height() / 2);
  }

  private static float upperBaseline(Box box) {
    return (box.height() < TWO_LINES ? box.bottom() : box.centerY()) - 6;
  }

  private static float text(Canvas canvas, Box box, String words, float room) {
    float size = Words.size(canvas, words, room, TEXT, SMALLEST, Weight.REGULAR);
    String fitting = Words.fit(canvas, words, room, size, Weight.REGULAR);
    float y = upperBaseline(box);
    canvas.text(fitting, box.x(), y, size, Weight.REGULAR, canvas.theme().text());
    return canvas.textWidth(fitting, size, Weight.REGULAR);
  }

  /** Draws the classes at the right end of a line, or under words from its beginning on. */
  private float classes(
      Canvas canvas, Box line, List<String> classNames, IntPredicate visible, float room) {
    if (grid == null || room != gridRoom || !classNames.equals(gridOf)) {
      grid = LegendGrid.of(canvas, classNames, room);
      gridRoom = room;
      gridOf = classNames;
    }
    boolean isUnderWords = line.height() < TWO_LINES && room == line.width();
    float left = isUnderWords ? line.x() : line.right() - grid.width();
    for (int c = 0; c < classNames.size(); c++) {
      float x = left + grid.x(c);
      float y = line.bottom() - 6 - grid.up(c);
      float dot = DOT * grid.size() / TEXT;
      canvas.glyph(
          x + dot,
          y - grid.size() * 0.36f,
          dot,
          visible.test(c) ? Shape.DISK : Shape.RING,
          canvas.theme().classes().color(c));
      canvas.text(
          grid.name(c), x + 2 * dot + 5, y, grid.size(), Weight.REGULAR, canvas.theme().text());
    }
    return left;
  }

  /** Draws what the colors of numbers mean at the right end of a line; where that begins. */
  private static float scale(Canvas canvas, Box line, MapColors colors) {
    Theme theme = canvas.theme();
    if (colors.coloring() == Coloring.STABILITY) {
      return scale(
          canvas,
          line,
          Text.say("legend.kept"),
          Text.say("legend.lost"),
          v -> theme.doubt((float) v));
    }
    if (colors.coloring() == Coloring.FALSE_MOVEMENT) {
      return scale(
          canvas,
          line,
          Text.say("legend.moved.layer"),
          Text.say("legend.moved.here"),
          v -> Ramp.signed(theme, (float) (2 * v - 1)));
    }
    if (colors.coloring().isJudgement()) {
      return scale(
          canvas,
          line,
          Text.say("legend.right"),
          Text.say("legend.wrong"),
          v -> theme.doubt((float) v));
    }
    boolean isNeuron = colors.coloring() == Coloring.NEURON;
    float[] range = colors.range();
    String least =
        !isNeuron
            ? "0 %"
            : range == null ? Text.say("legend.lowest") : Text.shown("%.2f", range[0]);
    String most =
        !isNeuron
            ? "100 %"
            : range == null ? Text.say("legend.highest") : Text.shown("%.2f", range[1]);
    return scale(canvas, line, least, most, v -> Ramp.sequential(theme, (float) v));
  }

  private static float scale(
      Canvas canvas, Box line, String least, String most, DoubleFunction<Integer> color) {
    int ink = canvas.theme().text();
    float y = line.bottom() - 6;
    canvas.textRight(most, line.right(), y, TEXT, Weight.REGULAR, ink);
    float right = line.right() - canvas.textWidth(most, TEXT, Weight.REGULAR) - GAP / 2;
    float step = SCALE / SCALE_STEPS;
    for (int i = 0; i < SCALE_STEPS; i++) {
      float x = right - (SCALE_STEPS - i) * step;
      Box part = new Box(x, y - TEXT * 0.7f, step + 1, TEXT * 0.7f);
      canvas.fill(part, color.apply(i / (SCALE_STEPS - 1.0)));
    }
    float left = right - SCALE - GAP / 2;
    canvas.textRight(least, left, y, TEXT, Weight.REGULAR, ink);
    return left - canvas.textWidth(least, TEXT, Weight.REGULAR);
  }

  /** What a name of that width needs, with its dot before it and the gap after it. */
  static float entry(float width, float size) {
    return 2 * DOT * size / TEXT + 5 + width + GAP * size / TEXT;
  }
}
