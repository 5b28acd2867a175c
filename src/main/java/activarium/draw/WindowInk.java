package activarium.draw;

import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.gpu.GpuContext;
import activarium.gpu.Tile;
import activarium.gpu.glyph.GlyphPass;
import activarium.gpu.glyph.MaskPass;
import activarium.gpu.glyph.PolylinePass;
import java.nio.file.Path;
import processing.core.PConstants;
import processing.core.PGraphics;
import processing.core.PImage;

/**
 * Draws with the graphics card, images by Processing. Text and rectangles are collected, too, and
 * keep their order among themselves and images.
 */
final class WindowInk implements Ink {

  private final GpuContext gpu;
  private final MaskPass masks;
  private final TextSetter text;
  private final GlyphPass glyphs;
  private final PolylinePass lines;
  private PGraphics graphics;
  private float width;
  private float height;
  private float scale;
  private float pixelScale;

  WindowInk(GpuContext gpu, Path data) {
    this.gpu = gpu;
    this.masks = new MaskPass(gpu);
    this.text = new TextSetter(masks, data);
    this.glyphs = new GlyphPass(gpu);
    this.lines = new PolylinePass(gpu);
  }

  void begin(PGraphics target, float designSide, int background) {
    graphics = target;
    Tile tile = gpu.tile();
    float density = target.pixelDensity;
    width = tile.pictureWidth() / density;
    height = tile.pictureHeight() / density;
    scale = Math.min(width, height) / designSide;
    pixelScale = scale * density;
    text.begin(tile);
    clear(background);
    target.resetMatrix();
    target.translate(-tile.x() / density, -tile.y() / density);
    target.noStroke();
    masks.clear();
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
      String words, float x, float y, Align align, float size, Weight weight, int argb) {
    float s = pixelScale;
    text.add(words, x * s, y * s, align, size * s, weight, 0, argb);
  }

  @Override
  public void halo(
      String words, float x, float y, float reach, float size, Weight weight, int argb) {
    float s = pixelScale;
    text.add(words, x * s, y * s, Align.CENTER, size * s, weight, Math.max(1, reach * s), argb);
  }

  @Override
  public float textWidth(String words, float size, Weight weight) {
    return text.width(words, size, weight);
  }

  @Override
  public void fill(Box box, int argb) {
    float s = pixelScale;
    masks.fill(box.x() * s, box.y() * s, box.width() * s, box.height() * s, argb);
  }

  @Override
  public void image(PImage image, Box box) {
    masks.draw();
    // Images are drawn about as large as they are, and some change every frame.
    graphics.hint(PConstants.DISABLE_TEXTURE_MIPMAPS);
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
    masks.draw();
    lines.draw();
    glyphs.draw(rim);
    lines.clear();
    glyphs.clear();
  }
}
