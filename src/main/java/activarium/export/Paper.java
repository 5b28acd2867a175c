package activarium.export;

import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.draw.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.OutputStream;

/** A file of vectors that is drawn on by Java's own graphics; one unit of it is a design unit. */
interface Paper {

  Graphics2D graphics();

  /** What text is drawn with. */
  Typeface typeface();

  /** Text, in the color that {@link #graphics} has. */
  default void text(String text, float x, float y, Align align, float size, Weight weight) {
    float left = left(x, align, typeface().width(text, size, weight));
    typeface().draw(graphics(), text, left, y, size, weight);
  }

  /** Where a text of that width begins. */
  static float left(float x, Align align, float width) {
    return switch (align) {
      case LEFT -> x;
      case CENTER -> x - width / 2;
      case RIGHT -> x - width;
    };
  }

  /** A line through points, x and y of each in turn; its ends are cut off. */
  default void polyline(float[] points, float width, int argb) {
    Path2D path = new Path2D.Float();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    Graphics2D pen = graphics();
    pen.setPaint(new Color(argb, true));
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    pen.draw(path);
  }

  /** A disk with a rim around it: one circle, whose stroke ends where its color does. */
  default void disk(float x, float y, float radius, float rimWidth, int rim, int argb) {
    float r = radius + rimWidth / 2;
    Ellipse2D circle = new Ellipse2D.Float(x - r, y - r, 2 * r, 2 * r);
    Graphics2D pen = graphics();
    pen.setPaint(new Color(argb, true));
    pen.fill(circle);
    pen.setPaint(new Color(rim, true));
    pen.setStroke(new BasicStroke(rimWidth));
    pen.draw(circle);
  }

  /** Writes the whole file. */
  void write(OutputStream out) throws IOException;
}
