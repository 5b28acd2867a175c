package activarium.view;

import activarium.projection.Embedding;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * One map of a {@link MapSheet}.
 *
 * @param heading what it is of
 * @param figure what was measured of it
 * @param labels the class of each point
 */
public record StillMap(String heading, String figure, Embedding embedding, int[] labels) {

  private static final float DOT = 2.1f;
  private static final float INSET = 14;
  private static final float SMALLEST = 1e-6f;

  public StillMap {
    if (embedding.size() != labels.length) {
      throw new IllegalArgumentException(
          "%d points but %d labels".formatted(embedding.size(), labels.length));
    }
  }

  /** Draws the points, and the name of every class that keeps together. */
  void draw(Graphics2D graphics, Theme theme, List<String> classNames, Font font, Box box) {
    Embedding.Bounds bounds = embedding.bounds();
    float extent = Math.max(SMALLEST, Math.max(bounds.width(), bounds.height()));
    double zoom = (box.width() - 2 * INSET) / extent;
    AffineTransform place = new AffineTransform();
    place.translate(box.centerX(), box.centerY());
    place.scale(zoom, zoom);
    place.translate(-(bounds.minX() + bounds.maxX()) / 2.0, -(bounds.minY() + bounds.maxY()) / 2.0);
    float[] placed = new float[2 * labels.length];
    place.transform(embedding.positions(), 0, placed, 0, labels.length);
    for (int i = 0; i < labels.length; i++) {
      graphics.setColor(new Color(theme.classes().color(labels[i])));
      graphics.fill(
          new Ellipse2D.Float(placed[2 * i] - DOT, placed[2 * i + 1] - DOT, 2 * DOT, 2 * DOT));
    }
    ClusterCenter[] centers = ClusterCenter.of(embedding.positions(), labels, classNames.size());
    for (int c = 0; c < centers.length; c++) {
      if (centers[c].strength() > 0.5f) {
        float[] center = {centers[c].x(), centers[c].y()};
        place.transform(center, 0, center, 0, 1);
        name(graphics, theme, classNames.get(c), font, box, center);
      }
    }
  }

  /** A name with a halo, kept inside the map. */
  private static void name(
      Graphics2D graphics, Theme theme, String name, Font font, Box box, float[] center) {
    TextLayout layout = new TextLayout(name, font, graphics.getFontRenderContext());
    float half = layout.getAdvance() / 2;
    float x = Math.max(box.x() + half + 6, Math.min(box.right() - half - 6, center[0]));
    float y = center[1] + font.getSize2D() * 0.36f;
    Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x - half, y));
    graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setColor(new Color(theme.background()));
    graphics.draw(outline);
    graphics.setStroke(new BasicStroke(1));
    graphics.setColor(new Color(theme.text()));
    graphics.fill(outline);
  }
}
