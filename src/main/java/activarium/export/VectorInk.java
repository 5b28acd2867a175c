package activarium.export;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.draw.Ink;
import activarium.gpu.glyph.GlyphPass.Shape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import processing.core.PImage;

/** Draws as the window does, but circles stay circles and text stays text. */
final class VectorInk implements Ink {

  private static final double ROOT3 = Math.sqrt(3);

  private record Line(Line2D.Float line, float width, int argb) {}

  private record Glyph(float x, float y, float radius, Shape shape, int argb) {}

  private final Box box;
  private final Paper paper;
  private final Graphics2D g;
  private final List<Line> lines = new ArrayList<>();
  private final List<Glyph> glyphs = new ArrayList<>();

  VectorInk(Box box, Paper paper) {
    this.box = box;
    this.paper = paper;
    this.g = paper.graphics();
  }

  @Override
  public Box box() {
    return box;
  }

  private void color(int argb) {
    g.setPaint(new Color(argb, true));
  }

  @Override
  public void text(
      String text, float x, float y, Align align, float size, Weight weight, int argb) {
    if (text.isEmpty() || argb >>> 24 == 0) {
      return;
    }
    color(argb);
    paper.text(text, x, y, align, size, weight);
  }

  @Override
  public void halo(
      String text, float x, float y, float reach, float size, Weight weight, int argb) {
    if (argb >>> 24 == 0) {
      return;
    }
    float left = x - textWidth(text, size, weight) / 2;
    stroke(paper.typeface().outline(text, left, y, size, weight), 2 * reach, argb);
  }

  @Override
  public float textWidth(String text, float size, Weight weight) {
    return paper.typeface().width(text, size, weight);
  }

  @Override
  public void fill(Box filled, int argb) {
    color(argb);
    g.fill(new Rectangle2D.Float(filled.x(), filled.y(), filled.width(), filled.height()));
  }

  @Override
  public void image(PImage image, Box place) {
    AffineTransform fit = AffineTransform.getTranslateInstance(place.x(), place.y());
    fit.scale(place.width() / image.pixelWidth, place.height() / image.pixelHeight);
    g.drawImage((Image) image.getNative(), fit, null);
  }

  @Override
  public void line(float x0, float y0, float x1, float y1, float width, int argb) {
    lines.add(new Line(new Line2D.Float(x0, y0, x1, y1), Math.max(1, width), argb));
  }

  @Override
  public void polyline(float[] points, float width, int argb) {
    if (argb >>> 24 != 0) {
      paper.polyline(points, width, argb);
    }
  }

  @Override
  public void glyph(float x, float y, float radius, Shape shape, int argb) {
    glyphs.add(new Glyph(x, y, radius, shape, argb));
  }

  @Override
  public void flush(int rim) {
    lines.forEach(line -> stroke(line.line, line.width, line.argb));
    glyphs.forEach(glyph -> draw(glyph, rim));
    lines.clear();
    glyphs.clear();
  }

  /** As the fragment shader of glyphs has it, at one pixel a design unit. */
  private void draw(Glyph glyph, int rim) {
    double r = glyph.radius;
    if (glyph.shape == Shape.RING) {
      stroke(circle(glyph, r), (float) (0.28 * r), glyph.argb);
      return;
    }
    float rimWidth = (float) Clamp.of(0.18 * r, 0.5, 2.5);
    int rimColor = rim & 0xffffff | glyph.argb & 0xff000000;
    if (glyph.shape == Shape.DISK) {
      paper.disk(glyph.x, glyph.y, glyph.radius, rimWidth, rimColor, glyph.argb);
      return;
    }
    java.awt.Shape inner = triangle(glyph, 1.15 * r);
    if (glyph.shape != Shape.CORE) {
      stroke(inner, 2 * rimWidth, rimColor);
    }
    color(glyph.argb);
    g.fill(inner);
  }

  private static Ellipse2D circle(Glyph glyph, double r) {
    return new Ellipse2D.Double(glyph.x - r, glyph.y - r, 2 * r, 2 * r);
  }

  /** An equilateral triangle around its center, half a side long as {@code half} says. */
  private static Path2D triangle(Glyph glyph, double half) {
    Path2D path = new Path2D.Double();
    path.moveTo(glyph.x, glyph.y - 2 * half / ROOT3);
    path.lineTo(glyph.x + half, glyph.y + half / ROOT3);
    path.lineTo(glyph.x - half, glyph.y + half / ROOT3);
    path.closePath();
    return path;
  }

  private void stroke(java.awt.Shape shape, float width, int argb) {
    color(argb);
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }
}
