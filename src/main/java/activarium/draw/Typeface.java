package activarium.draw;

import activarium.core.MissingRequirementException;
import activarium.draw.Canvas.Weight;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The typeface that ships: Inter, and for what Inter lacks, Chinese above all, Noto Sans SC. The
 * one place that says which font a letter is of.
 */
public final class Typeface {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** At this size widths are measured: hinting does not matter there. */
  private static final float LARGE = 1000;

  private final Path data;
  private final Map<Path, Font> fonts = new HashMap<>();

  /**
   * As much of a text as is of one font.
   *
   * @param font of size 1
   */
  private record Run(String text, Font font) {

    float width(float size) {
      return (float) font.deriveFont(LARGE).getStringBounds(text, EXACT).getWidth() * size / LARGE;
    }
  }

  /**
   * @param data the folder that holds {@code fonts/}
   */
  public Typeface(Path data) {
    this.data = data;
  }

  /** The font of a letter, of size 1. What no font has is a box of the first one. */
  public Font font(int codePoint, Weight weight) {
    Font first = read(weight.file(data));
    if (first.canDisplay(codePoint)) {
      return first;
    }
    Font second = read(weight.chinese(data));
    return second.canDisplay(codePoint) ? second : first;
  }

  /** The file of a font of this typeface, whatever its size; the regular one of any other font. */
  public Path file(Font font) {
    return fonts.entrySet().stream()
        .filter(known -> known.getValue().getPSName().equals(font.getPSName()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> Weight.REGULAR.file(data)); // a library may begin with one of its own
  }

  /** Width of a text. */
  public float width(String text, float size, Weight weight) {
    float width = 0;
    for (Run run : runs(text, weight)) {
      width += run.width(size);
    }
    return width;
  }

  /** Draws a text with Java's own graphics, from x on, in the color that these have. */
  public void draw(Graphics2D pen, String text, float x, float y, float size, Weight weight) {
    float at = x;
    for (Run run : runs(text, weight)) {
      pen.setFont(run.font.deriveFont(size));
      pen.drawString(run.text, at, y);
      at += run.width(size);
    }
  }

  /** The outlines of a text from x on. */
  public Shape outline(String text, float x, float y, float size, Weight weight) {
    Path2D outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
    float at = x;
    for (Run run : runs(text, weight)) {
      Font font = run.font.deriveFont(size);
      outline.append(font.createGlyphVector(EXACT, run.text).getOutline(at, y), false);
      at += run.width(size);
    }
    return outline;
  }

  private List<Run> runs(String text, Weight weight) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    Font font = null;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      Font next = font(text.codePointAt(at), weight);
      if (font != null && next != font) {
        runs.add(new Run(text.substring(start, at), font));
        start = at;
      }
      font = next;
    }
    if (font != null) {
      runs.add(new Run(text.substring(start), font));
    }
    return runs;
  }

  private Font read(Path file) {
    return fonts.computeIfAbsent(file, Typeface::create);
  }

  private static Font create(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException | FontFormatException e) {
      throw new MissingRequirementException("the font " + file, "it cannot be read", e);
    }
  }
}
