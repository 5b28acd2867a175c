package activarium.view;

import activarium.gpu.GpuContext;
import activarium.gpu.pass.GlyphPass;
import activarium.gpu.pass.PolylinePass;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PFont;
import processing.core.PGraphics;
import processing.core.PImage;

/**
 * What views draw on: text, bars, lines and glyphs, all in design units, so that every picture is
 * the same at any number of pixels. Glyphs and lines are collected and drawn by {@link #flush};
 * text and bars at once.
 */
public final class Canvas {

  /** The two weights of the one typeface. */
  public enum Weight {
    REGULAR,
    SEMIBOLD
  }

  private static final float DESIGN_SIDE = 720;
  private static final int HALO_DIRECTIONS = 8;

  private final PApplet applet;
  private final Path fonts;
  private final GpuContext gpu;
  private final GlyphPass glyphs;
  private final PolylinePass lines;
  private final Map<String, PFont> sized = new HashMap<>();
  private PGraphics graphics;
  private Theme theme;
  private float scale;
  private float pixelScale;

  /**
   * @param data the folder that holds {@code fonts/}
   */
  public Canvas(PApplet applet, GpuContext gpu, Path data, Theme theme) {
    this.applet = applet;
    this.fonts = data.resolve("fonts");
    this.gpu = gpu;
    this.glyphs = new GlyphPass(gpu);
    this.lines = new PolylinePass(gpu);
    this.theme = theme;
  }

  /** Starts a frame on the given target: clears it and fits the design units to its size. */
  public void begin(PGraphics target) {
    graphics = target;
    scale = Math.min(target.width, target.height) / DESIGN_SIDE;
    pixelScale = scale * target.pixelDensity;
    target.background(theme.background());
    target.noStroke();
    glyphs.clear();
    lines.clear();
  }

  /** The whole canvas. */
  public Box box() {
    return new Box(0, 0, graphics.width / scale, graphics.height / scale);
  }

  /** Units of Processing a design unit: pixels where the pixel density is 1. */
  public float scale() {
    return scale;
  }

  /** Pixels a design unit, for passes. */
  public float pixelScale() {
    return pixelScale;
  }

  public Theme theme() {
    return theme;
  }

  public void theme(Theme newTheme) {
    theme = newTheme;
  }

  public PGraphics graphics() {
    return graphics;
  }

  /** Text whose baseline starts at x, y. */
  public void text(String text, float x, float y, float size, Weight weight, int color) {
    prepareText(size, weight, color, PConstants.LEFT);
    graphics.text(text, Math.round(x * scale), Math.round(y * scale));
  }

  /** Text whose baseline ends at x, y. */
  public void textRight(String text, float x, float y, float size, Weight weight, int color) {
    prepareText(size, weight, color, PConstants.RIGHT);
    graphics.text(text, Math.round(x * scale), Math.round(y * scale));
  }

  /** Text centered on x, its baseline at y. */
  public void textCenter(String text, float x, float y, float size, Weight weight, int color) {
    prepareText(size, weight, color, PConstants.CENTER);
    graphics.text(text, Math.round(x * scale), Math.round(y * scale));
  }

  /** Centered text that stands out from whatever lies below it; {@code strength} 0 … 1 fades it. */
  public void haloText(String text, float x, float y, float size, Weight weight, float strength) {
    int alpha = Math.round(255 * strength) << 24;
    float px = Math.round(x * scale);
    float py = Math.round(y * scale);
    prepareText(size, weight, theme.background() & 0xffffff | alpha, PConstants.CENTER);
    float halo = Math.max(1, 2.2f * scale);
    for (int i = 0; i < HALO_DIRECTIONS; i++) {
      double angle = 2 * Math.PI * i / HALO_DIRECTIONS;
      graphics.text(text, px + halo * (float) Math.cos(angle), py + halo * (float) Math.sin(angle));
    }
    graphics.fill(theme.text() & 0xffffff | alpha);
    graphics.text(text, px, py);
  }

  /** Width of a text in design units. */
  public float textWidth(String text, float size, Weight weight) {
    prepareText(size, weight, theme.text(), PConstants.LEFT);
    return graphics.textWidth(text) / scale;
  }

  private void prepareText(float size, Weight weight, int color, int align) {
    int pixels = Math.max(1, Math.round(size * scale));
    graphics.textFont(sized.computeIfAbsent(weight + " " + pixels, key -> font(weight, pixels)));
    graphics.textAlign(align, PConstants.BASELINE);
    graphics.fill(color);
  }

  private PFont font(Weight weight, int pixels) {
    String file = weight == Weight.REGULAR ? "Inter-Regular.otf" : "Inter-SemiBold.otf";
    return applet.createFont(fonts.resolve(file).toString(), pixels, true);
  }

  /** A filled rectangle. */
  public void fill(Box box, int color) {
    graphics.fill(color);
    graphics.rect(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  /** An image, stretched over the box. */
  public void image(PImage image, Box box) {
    graphics.image(
        image, box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  /** A straight line. */
  public void line(float x0, float y0, float x1, float y1, float width, int color) {
    float s = pixelScale;
    lines.add(x0 * s, y0 * s, x1 * s, y1 * s, Math.max(1, width * s), color);
  }

  /** A glyph around x, y. */
  public void glyph(float x, float y, float radius, GlyphPass.Shape shape, int color) {
    glyphs.add(x * pixelScale, y * pixelScale, radius * pixelScale, shape, color);
  }

  /** Draws the lines and on them the glyphs collected so far, on top of what was drawn before. */
  public void flush() {
    lines.draw();
    glyphs.draw(theme.background());
    lines.clear();
    glyphs.clear();
  }

  /** The way into OpenGL for views with passes of their own. */
  public GpuContext gpu() {
    return gpu;
  }
}
