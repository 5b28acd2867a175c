package activarium.view;

import activarium.core.MissingRequirementException;
import activarium.gpu.Tile;
import activarium.view.Canvas.Align;
import activarium.view.Canvas.Weight;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import processing.core.PConstants;
import processing.core.PGraphics;
import processing.core.PImage;

/**
 * Text of any size, for posters: its outlines are filled with smooth edges, and only as far as the
 * tile reaches that is drawn. All in pixels of the picture.
 */
final class LargeText {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final int MARGIN = 4;
  private static final int STEP = 256;

  private final Path data;
  private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);
  private final Map<Dimension, Paper> papers = new HashMap<>();
  private PGraphics graphics;
  private Tile tile;

  /** What text is set on before it goes to the graphics card, and goes there by. */
  private record Paper(BufferedImage image, PImage texture) {

    static Paper of(Dimension size) {
      BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_ARGB);
      PImage texture = new PImage();
      texture.init(size.width, size.height, PConstants.ARGB);
      texture.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      return new Paper(image, texture);
    }
  }

  LargeText(Path data) {
    this.data = data;
  }

  void begin(PGraphics target, Tile part) {
    graphics = target;
    tile = part;
  }

  float width(String text, float size, Weight weight) {
    return (float) glyphs(text, size, weight).getLogicalBounds().getWidth();
  }

  void draw(String text, float x, float y, Align align, float size, Weight weight, int argb) {
    put(outline(text, x, y, align, size, weight), argb);
  }

  void drawHalo(String text, float x, float y, float reach, float size, Weight weight, int argb) {
    Shape outline = outline(text, x, y, Align.CENTER, size, weight);
    BasicStroke around = new BasicStroke(2 * reach, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    put(around.createStrokedShape(outline), argb);
  }

  private Shape outline(String text, float x, float y, Align align, float size, Weight weight) {
    GlyphVector glyphs = glyphs(text, size, weight);
    float width = (float) glyphs.getLogicalBounds().getWidth();
    float left =
        switch (align) {
          case LEFT -> x;
          case CENTER -> x - width / 2;
          case RIGHT -> x - width;
        };
    return glyphs.getOutline(Math.round(left), Math.round(y));
  }

  private GlyphVector glyphs(String text, float size, Weight weight) {
    return fonts
        .computeIfAbsent(weight, this::read)
        .deriveFont(size)
        .createGlyphVector(EXACT, text);
  }

  private Font read(Weight weight) {
    Path file = weight.file(data);
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException | FontFormatException e) {
      throw new MissingRequirementException("the font " + file, "it cannot be read", e);
    }
  }

  private void put(Shape shape, int argb) {
    Rectangle2D bounds = shape.getBounds2D();
    Rectangle area =
        new Rectangle(
                (int) Math.floor(bounds.getX()) - 1,
                (int) Math.floor(bounds.getY()) - 1,
                (int) Math.ceil(bounds.getWidth()) + 3,
                (int) Math.ceil(bounds.getHeight()) + 3)
            .intersection(reach());
    if (area.isEmpty()) {
      return;
    }
    // Papers of few sizes, since they are kept; none much too large, since all of it is sent.
    Dimension size = new Dimension(atLeast(area.width), atLeast(area.height));
    Paper paper = papers.computeIfAbsent(size, Paper::of);
    fill(paper.image, shape, area, argb);
    PImage texture = paper.texture;
    texture.updatePixels();
    float d = graphics.pixelDensity;
    graphics.noTint();
    graphics.imageMode(PConstants.CORNER);
    graphics.image(
        texture,
        area.x / d,
        area.y / d,
        area.width / d,
        area.height / d,
        0,
        0,
        area.width,
        area.height);
    graphics.flush(); // before the texture is used again
  }

  /** What a tile shows of a text, and a little more, so that no edge of an image is in sight. */
  private Rectangle reach() {
    Rectangle reach = new Rectangle(tile.x(), tile.y(), tile.width(), tile.height());
    reach.grow(MARGIN, MARGIN);
    return reach;
  }

  private static int atLeast(int side) {
    return side <= STEP ? Integer.highestOneBit(2 * side - 1) : (side + STEP - 1) / STEP * STEP;
  }

  private static void fill(BufferedImage paper, Shape shape, Rectangle area, int argb) {
    Graphics2D pen = paper.createGraphics();
    pen.setBackground(new Color(0, true));
    pen.clearRect(0, 0, area.width, area.height);
    pen.setClip(0, 0, area.width, area.height);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.translate(-area.x, -area.y);
    pen.setColor(new Color(argb, true));
    pen.fill(shape);
    pen.dispose();
  }
}
