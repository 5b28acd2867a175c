package activarium.view;

import activarium.gpu.GpuContext;
import activarium.gpu.Tile;
import activarium.gpu.pass.GlyphPass;
import activarium.gpu.pass.PolylinePass;
import activarium.view.Canvas.Align;
import activarium.view.Canvas.Weight;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PFont;
import processing.core.PGraphics;
import processing.core.PImage;

/** Draws with the graphics card, text and images by Processing. */
final class WindowInk implements Ink {

  private static final int HALO_DIRECTIONS = 8;

  /** Height of a font in pixels. */
  private static final int LARGEST_LETTER = 160;

  private final PApplet applet;
  private final GpuContext gpu;
  private final Path data;
  private final LargeText largeText;
  private final GlyphPass glyphs;
  private final PolylinePass lines;
  private final Map<String, PFont> sized = new HashMap<>();
  private PGraphics graphics;
  private Tile tile;
  private float width;
  private float height;
  private float scale;
  private float pixelScale;

  WindowInk(PApplet applet, GpuContext gpu, Path data) {
    this.applet = applet;
    this.gpu = gpu;
    this.data = data;
    this.largeText = new LargeText(data);
    this.glyphs = new GlyphPass(gpu);
    this.lines = new PolylinePass(gpu);
  }

  void begin(PGraphics target, float designSide, int background) {
    graphics = target;
    tile = gpu.tile();
    float density = target.pixelDensity;
    width = tile.pictureWidth() / density;
    height = tile.pictureHeight() / density;
    scale = Math.min(width, height) / designSide;
    pixelScale = scale * density;
    largeText.begin(target, tile);
    clear(background);
    target.resetMatrix();
    target.translate(-tile.x() / density, -tile.y() / density);
    target.noStroke();
    glyphs.clear();
    lines.clear();
  }

  private void clear(int background) {
    if (background == 0) {
      graphics.clear();
    } else {
      graphics.background(background);
    }
  }

  PGraphics graphics() {
    return graphics;
  }

  float scale() {
    return scale;
  }

  float pixelScale() {
    return pixelScale;
  }

  @Override
  public Box box() {
    return new Box(0, 0, width / scale, height / scale);
  }

  @Override
  public void text(
      String text, float x, float y, Align align, float size, Weight weight, int argb) {
    if (isLarge(size)) {
      largeText.draw(text, x * pixelScale, y * pixelScale, align, size * pixelScale, weight, argb);
      return;
    }
    prepareText(size, weight, argb, align);
    graphics.text(text, Math.round(x * scale), Math.round(y * scale));
  }

  @Override
  public void halo(
      String text, float x, float y, float reach, float size, Weight weight, int argb) {
    if (isLarge(size)) {
      float s = pixelScale;
      largeText.drawHalo(text, x * s, y * s, reach * s, size * s, weight, argb);
      return;
    }
    prepareText(size, weight, argb, Align.CENTER);
    float halo = Math.max(1, reach * scale);
    for (int i = 0; i < HALO_DIRECTIONS; i++) {
      double angle = 2 * Math.PI * i / HALO_DIRECTIONS;
      graphics.text(
          text,
          Math.round(x * scale) + halo * (float) Math.cos(angle),
          Math.round(y * scale) + halo * (float) Math.sin(angle));
    }
  }

  @Override
  public float textWidth(String text, float size, Weight weight) {
    if (isLarge(size)) {
      return largeText.width(text, size * pixelScale, weight) / pixelScale;
    }
    prepareText(size, weight, 0, Align.LEFT);
    return graphics.textWidth(text) / scale;
  }

  /** Whether the letters are too large for Processing, which keeps each in a texture. */
  private boolean isLarge(float size) {
    return size * scale > LARGEST_LETTER || tile.width() != tile.pictureWidth();
  }

  private void prepareText(float size, Weight weight, int argb, Align align) {
    int pixels = Math.max(1, Math.round(size * scale));
    graphics.textFont(sized.computeIfAbsent(weight + " " + pixels, key -> font(weight, pixels)));
    graphics.textAlign(
        switch (align) {
          case LEFT -> PConstants.LEFT;
          case CENTER -> PConstants.CENTER;
          case RIGHT -> PConstants.RIGHT;
        },
        PConstants.BASELINE);
    graphics.fill(argb);
  }

  private PFont font(Weight weight, int pixels) {
    return applet.createFont(weight.file(data).toString(), pixels, true);
  }

  @Override
  public void fill(Box box, int argb) {
    graphics.fill(argb);
    graphics.rect(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  @Override
  public void image(PImage image, Box box) {
    graphics.image(
        image, box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  @Override
  public void line(float x0, float y0, float x1, float y1, float width, int argb) {
    float s = pixelScale;
    lines.add(x0 * s, y0 * s, x1 * s, y1 * s, Math.max(1, width * s), argb);
  }

  @Override
  public void polyline(float[] points, float width, int argb) {
    for (int i = 0; i + 3 < points.length; i += 2) {
      line(points[i], points[i + 1], points[i + 2], points[i + 3], width, argb);
    }
  }

  @Override
  public void glyph(float x, float y, float radius, GlyphPass.Shape shape, int argb) {
    glyphs.add(x * pixelScale, y * pixelScale, radius * pixelScale, shape, argb);
  }

  @Override
  public void flush(int rim) {
    lines.draw();
    glyphs.draw(rim);
    lines.clear();
    glyphs.clear();
  }
}
