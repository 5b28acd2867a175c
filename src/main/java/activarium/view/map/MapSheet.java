package activarium.view.map;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/**
 * Maps side by side on one still sheet, for a report: a row an epoch, a column a layer. Drawn by
 * Java's own graphics, so that neither a window nor OpenGL is needed.
 */
public final class MapSheet {

  /** Sides of a map, in pixels. */
  private static final int MAP = 440;

  private static final int GAP = 40;
  private static final int MARGIN = 56;
  private static final int HEADER = 118;
  private static final int CAPTION = 62;
  private static final int LEGEND = 56;

  private final Theme theme;
  private final List<String> classNames;
  private final Typeface typeface;

  /**
   * @param data the folder that holds {@code fonts/}
   * @param classNames class 0 first
   */
  public MapSheet(Theme theme, Path data, List<String> classNames) {
    this.theme = theme;
    this.classNames = List.copyOf(classNames);
    typeface = new Typeface(data);
  }

  /**
   * Draws a sheet.
   *
   * @param rows of maps; as many in each
   */
  public BufferedImage draw(String title, String subtitle, List<List<StillMap>> rows) {
    int width = 2 * MARGIN + rows.get(0).size() * (MAP + GAP) - GAP;
    int height = HEADER + rows.size() * (MAP + CAPTION) + LEGEND;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(new Color(theme.background()));
    graphics.fillRect(0, 0, width, height);
    text(graphics, title, MARGIN, 54, Weight.SEMIBOLD, 30, theme.text());
    text(graphics, subtitle, MARGIN, 86, Weight.REGULAR, 18, theme.muted());
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        int x = MARGIN + column * (MAP + GAP);
        int y = HEADER + row * (MAP + CAPTION);
        draw(graphics, rows.get(row).get(column), x, y);
      }
    }
    legend(graphics, width, height - LEGEND / 2 + 2);
    graphics.dispose();
    return image;
  }

  private void draw(Graphics2D graphics, StillMap map, int x, int y) {
    map.draw(graphics, theme, classNames, typeface, new Box(x, y, MAP, MAP));
    graphics.setColor(new Color(theme.line()));
    graphics.drawRect(x, y, MAP, MAP);
    text(graphics, map.heading(), x, y + MAP + 24, Weight.SEMIBOLD, 17, theme.text());
    text(graphics, map.figure(), x, y + MAP + 46, Weight.REGULAR, 15, theme.muted());
  }

  /** What the colors mean; names that find no room are left out. */
  private void legend(Graphics2D graphics, int width, int y) {
    text(graphics, Text.say("sheet.colors"), MARGIN, y, Weight.REGULAR, 16, theme.muted());
    int x = MARGIN + width(Text.say("sheet.colors")) + 30;
    for (int c = 0; c < classNames.size(); c++) {
      int needed = 18 + width(classNames.get(c));
      if (x + needed > width - MARGIN) {
        return;
      }
      graphics.setColor(new Color(theme.classes().color(c)));
      graphics.fillOval(x, y - 11, 12, 12);
      text(graphics, classNames.get(c), x + 18, y, Weight.REGULAR, 16, theme.text());
      x += needed + 22;
    }
  }

  private int width(String text) {
    return Math.round(typeface.width(text, 16, Weight.REGULAR));
  }

  private void text(
      Graphics2D graphics, String text, int x, int y, Weight weight, float size, int color) {
    graphics.setColor(new Color(color));
    typeface.draw(graphics, text, x, y, size, weight);
  }
}
