package activarium.draw;

import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processing.core.PImage;

/** Draws nothing, but keeps where everything would go, to find out what is cut or overlaps. */
public final class LayoutProbe implements Ink {

  /** Letters may touch by so much: their smooth edges. */
  private static final float TOUCH = 1;

  private static final float ROUNDING = 0.001f;

  /**
   * A thing on the canvas.
   *
   * @param what the text, or what kind of thing it is
   */
  private record Thing(String what, Rectangle2D place) {
    boolean overlaps(Thing other) {
      Rectangle2D common = place.createIntersection(other.place);
      return common.getWidth() > TOUCH && common.getHeight() > TOUCH;
    }
  }

  private final Box box;
  private final float scale;
  private final Typeface typeface;
  private final List<Thing> texts = new ArrayList<>();
  private final List<Thing> images = new ArrayList<>();
  private final List<Thing> bars = new ArrayList<>();
  private final List<Thing> labels = new ArrayList<>();
  private String haloed;

  /**
   * @param width pixels
   * @param height pixels
   * @param data the folder that holds {@code fonts/}
   */
  public LayoutProbe(int width, int height, Path data) {
    this(width, height, data, 0);
  }

  /**
   * The same, of a window whose foot is kept free.
   *
   * @param foot height in design units
   */
  public LayoutProbe(int width, int height, Path data, float foot) {
    scale = Math.min(width, height) / 720f;
    box = new Box(0, 0, width / scale, height / scale - foot);
    typeface = new Typeface(data);
  }

  /** What is cut, and which texts lie on other texts or on images: a line each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    Rectangle2D canvas = outline();
    for (List<Thing> things : List.of(texts, images, bars)) {
      things.stream()
          .filter(thing -> !canvas.contains(thing.place))
          .forEach(thing -> problems.add("cut: " + thing));
    }
    for (int i = 0; i < labels.size(); i++) {
      Thing label = labels.get(i);
      labels.subList(i + 1, labels.size()).stream()
          .filter(label::overlaps)
          .forEach(other -> problems.add("labels overlap: %s and %s".formatted(label, other)));
    }
    for (int i = 0; i < texts.size(); i++) {
      Thing text = texts.get(i);
      texts.subList(i + 1, texts.size()).stream()
          .filter(text::overlaps)
          .forEach(other -> problems.add("overlap: %s and %s".formatted(text, other)));
      images.stream()
          .filter(text::overlaps)
          .forEach(image -> problems.add("on an image: %s on %s".formatted(text, image)));
    }
    return problems;
  }

  /** Rounding cuts nothing. */
  private Rectangle2D outline() {
    return new Rectangle2D.Float(
        -ROUNDING, -ROUNDING, box.width() + 2 * ROUNDING, box.height() + 2 * ROUNDING);
  }

  /** What is written outside of a box. */
  public List<String> outside(Box inner) {
    Rectangle2D room =
        new Rectangle2D.Float(
            inner.x() - TOUCH, inner.y(), inner.width() + 2 * TOUCH, inner.height());
    return texts.stream().filter(text -> !room.contains(text.place)).map(Thing::what).toList();
  }

  /** What is written, to see that there was something to look at. */
  public List<String> texts() {
    return texts.stream().map(Thing::what).toList();
  }

  @Override
  public Box box() {
    return box;
  }

  @Override
  public void text(
      String text, float x, float y, Align align, float size, Weight weight, int argb) {
    if (text.isBlank()) {
      return;
    }
    List<Thing> kind = text.equals(haloed) ? labels : texts;
    haloed = null;
    float width = textWidth(text, size, weight);
    float left =
        switch (align) {
          case LEFT -> x;
          case CENTER -> x - width / 2;
          case RIGHT -> x - width;
        };
    Rectangle2D letters = typeface.outline(text, 0, 0, size * scale, weight).getBounds2D();
    kind.add(
        new Thing(
            text,
            new Rectangle2D.Double(
                left + letters.getX() / scale,
                y + letters.getY() / scale,
                letters.getWidth() / scale,
                letters.getHeight() / scale)));
  }

  /** What a halo sets off lies over other things on purpose, but on nothing else that has one. */
  @Override
  public void halo(
      String text, float x, float y, float reach, float size, Weight weight, int argb) {
    haloed = text;
  }

  @Override
  public float textWidth(String text, float size, Weight weight) {
    return typeface.width(text, size, weight);
  }

  @Override
  public void fill(Box bar, int argb) {
    bars.add(thing("a bar", bar));
  }

  private static Thing thing(String what, Box place) {
    return new Thing(
        what, new Rectangle2D.Float(place.x(), place.y(), place.width(), place.height()));
  }

  @Override
  public void image(PImage image, Box place) {
    images.add(thing("an image", place));
  }

  @Override
  public void line(float x0, float y0, float x1, float y1, float width, int argb) {
    // Lines lead over other things.
  }

  @Override
  public void polyline(float[] points, float width, int argb) {
    // Likewise.
  }

  @Override
  public void glyph(float x, float y, float radius, GlyphPass.Shape shape, int argb) {
    // Observations lie on each other.
  }

  @Override
  public void flush(int rim) {
    // Nothing is kept for later.
  }
}
