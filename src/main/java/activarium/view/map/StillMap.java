package activarium.view.map;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Typeface;
import activarium.projection.Embedding;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * One map of a {@link MapSheet}.
 *
 * @param heading what it is of
 * @param figure what was measured of it
 * @param observations what each point is, and what it is taken for
 */
public record StillMap(
    String heading, String figure, Embedding embedding, Observations observations) {

  /** Height of the letters of names. */
  private static final float NAME = 20;

  private static final float DOT = 2.1f;

  /** Half a side of the triangle of an error: its two colors have to be told apart. */
  private static final float ERROR = 6;

  private static final float INSET = 14;
  private static final float SMALLEST = 1e-6f;

  public StillMap {
    if (embedding.size() != observations.count()) {
      throw new IllegalArgumentException(
          Text.of("%d points but %d labels", embedding.size(), observations.count()));
    }
  }

  /** Draws the points, and the name of every class that keeps together. */
  void draw(Graphics2D graphics, Theme theme, List<String> classNames, Typeface typeface, Box box) {
    Embedding.Bounds bounds = embedding.bounds();
    float extent = Math.max(SMALLEST, Math.max(bounds.width(), bounds.height()));
    double zoom = (box.width() - 2 * INSET) / extent;
    AffineTransform place = new AffineTransform();
    place.translate(box.centerX(), box.centerY());
    place.scale(zoom, zoom);
    place.translate(-(bounds.minX() + bounds.maxX()) / 2.0, -(bounds.minY() + bounds.maxY()) / 2.0);
    int count = observations.count();
    float[] placed = new float[2 * count];
    place.transform(embedding.positions(), 0, placed, 0, count);
    for (int error = 0; error < 2; error++) {
      for (int i = 0; i < count; i++) {
        if (observations.isError(i) == (error == 1)) {
          point(graphics, theme, i, placed[2 * i], placed[2 * i + 1]);
        }
      }
    }
    ClusterCenter[] centers =
        ClusterCenter.of(embedding.positions(), observations.labels(), classNames.size());
    for (int c = 0; c < centers.length; c++) {
      if (centers[c].strength() > 0.5f) {
        float[] center = {centers[c].x(), centers[c].y()};
        place.transform(center, 0, center, 0, 1);
        name(graphics, theme, classNames.get(c), typeface, box, center);
      }
    }
  }

  private void point(Graphics2D graphics, Theme theme, int i, float x, float y) {
    graphics.setColor(new Color(theme.classes().color(observations.labels()[i])));
    if (!observations.isError(i)) {
      graphics.fill(new Ellipse2D.Float(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
      return;
    }
    graphics.fill(triangle(x, y, ERROR));
    graphics.setColor(new Color(theme.classes().color(observations.predicted()[i])));
    graphics.fill(triangle(x, y, ErrorGlyph.CORE * ERROR));
  }

  /** Equilateral, around its center; {@code half} is half a side long. */
  private static Path2D triangle(float x, float y, float half) {
    float root3 = (float) Math.sqrt(3);
    Path2D path = new Path2D.Float();
    path.moveTo(x, y - 2 * half / root3);
    path.lineTo(x + half, y + half / root3);
    path.lineTo(x - half, y + half / root3);
    path.closePath();
    return path;
  }

  /** A name with a halo, kept inside the map. */
  private static void name(
      Graphics2D graphics, Theme theme, String name, Typeface typeface, Box box, float[] center) {
    float half = typeface.width(name, NAME, Weight.SEMIBOLD) / 2;
    float x = Math.max(box.x() + half + 6, Math.min(box.right() - half - 6, center[0]));
    float y = center[1] + NAME * 0.36f;
    Shape outline = typeface.outline(name, x - half, y, NAME, Weight.SEMIBOLD);
    graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setColor(new Color(theme.background()));
    graphics.draw(outline);
    graphics.setStroke(new BasicStroke(1));
    graphics.setColor(new Color(theme.text()));
    graphics.fill(outline);
  }
}
