package activarium.draw;

import activarium.gpu.GpuContext;
import activarium.gpu.glyph.GlyphPass;
import java.nio.file.Path;
import processing.core.PGraphics;
import processing.core.PImage;

/**
 * What views draw on: text, bars, lines and glyphs, all in design units, so that every picture is
 * the same at any number of pixels, and as vectors. All is collected until {@link #flush}: text and
 * bars come first, then lines, then glyphs.
 */
public final class Canvas {

  /** The two weights of the one {@link Typeface}. */
  public enum Weight {
    REGULAR("Inter-Regular.otf", "NotoSansSC-Regular.otf"),
    SEMIBOLD("Inter-SemiBold.otf", "NotoSansSC-Bold.otf");

    private final String fileName;
    private final String chineseName;

    Weight(String fileName, String chineseName) {
      this.fileName = fileName;
      this.chineseName = chineseName;
    }

    /**
     * Its OpenType file.
     *
     * @param data the folder that holds {@code fonts/}
     */
    public Path file(Path data) {
      return data.resolve("fonts").resolve(fileName);
    }

    /** The OpenType file for what that one lacks. */
    Path chinese(Path data) {
      return data.resolve("fonts").resolve(chineseName);
    }
  }

  /** On which side of its place a text lies. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  private static final float DESIGN_SIDE = 720;
  private static final float HALO = 2.2f;

  private final GpuContext gpu;
  private final WindowInk window;
  private Ink ink;
  private Theme theme;
  private boolean still;
  private double time;
  private boolean captions = true;
  private boolean keys = true;
  private boolean background = true;
  private float magnification = 1;

  /**
   * @param data the folder that holds {@code fonts/}
   */
  public Canvas(GpuContext gpu, Path data, Theme theme) {
    this.gpu = gpu;
    this.window = new WindowInk(gpu, data);
    this.ink = window;
    this.theme = theme;
  }

  /** Starts a frame on the given target: clears it and fits the design units to its size. */
  public void begin(PGraphics target) {
    ink = window;
    window.begin(target, DESIGN_SIDE / magnification, background ? theme.background() : 0);
  }

  /** Whether what is not drawn on has the theme's background, or stays transparent. */
  public void background(boolean wanted) {
    background = wanted;
  }

  /** Whether views that explain the picture draw: captions and legend. */
  public boolean hasCaptions() {
    return captions;
  }

  /** See {@link #hasCaptions}. */
  public void captions(boolean wanted) {
    captions = wanted;
  }

  /**
   * Makes all letters and signs larger from the next frame on, with as much less room for them: for
   * those who sit far away.
   *
   * @param times 1 for as large as they are designed
   */
  public void magnify(float times) {
    magnification = times;
  }

  /**
   * Starts a frame that is drawn with something else than the graphics card, at the size of the one
   * before. Views with passes of their own ask {@link #isVector} and draw without them.
   */
  public void begin(Ink other) {
    ink = other;
    if (background) {
      ink.fill(ink.box(), theme.background());
    }
  }

  /** Whether this frame is drawn without the graphics card: passes draw nothing on it. */
  public boolean isVector() {
    return ink != window;
  }

  /**
   * Whether this frame becomes a picture: hints for whoever holds the mouse have no place in it.
   */
  public boolean isStill() {
    return still;
  }

  /** See {@link #isStill}. */
  public void still(boolean nowStill) {
    still = nowStill;
  }

  /** Whether keys do anything, so that it helps to be told which. */
  public boolean hasKeys() {
    return keys;
  }

  /** See {@link #hasKeys}. */
  public void keys(boolean obeyed) {
    keys = obeyed;
  }

  /**
   * Seconds that went by in what is seen: in the window, or in the frames of a film. What goes
   * round and round for ever takes its phase from it, so that a film has the same one each time.
   */
  public double time() {
    return time;
  }

  /** So many seconds went by. */
  public void pass(float seconds) {
    time += seconds;
  }

  /** The whole canvas. */
  public Box box() {
    return ink.box();
  }

  /** The whole window, whatever this frame is drawn with. */
  public Box windowBox() {
    return window.box();
  }

  /** Units of Processing a design unit: pixels where the pixel density is 1. */
  public float scale() {
    return window.scale();
  }

  /** Pixels a design unit, for passes. */
  public float pixelScale() {
    return window.pixelScale();
  }

  public Theme theme() {
    return theme;
  }

  public void theme(Theme newTheme) {
    theme = newTheme;
  }

  public PGraphics graphics() {
    return window.graphics();
  }

  /** Text whose baseline starts at x, y. */
  public void text(String text, float x, float y, float size, Weight weight, int color) {
    ink.text(text, x, y, Align.LEFT, size, weight, color);
  }

  /** Text whose baseline ends at x, y. */
  public void textRight(String text, float x, float y, float size, Weight weight, int color) {
    ink.text(text, x, y, Align.RIGHT, size, weight, color);
  }

  /** Text centered on x, its baseline at y. */
  public void textCenter(String text, float x, float y, float size, Weight weight, int color) {
    ink.text(text, x, y, Align.CENTER, size, weight, color);
  }

  /** Centered text that stands out from whatever lies below it; {@code strength} 0 … 1 fades it. */
  public void haloText(String text, float x, float y, float size, Weight weight, float strength) {
    int alpha = Math.round(255 * strength) << 24;
    ink.halo(text, x, y, HALO, size, weight, theme.background() & 0xffffff | alpha);
    ink.text(text, x, y, Align.CENTER, size, weight, theme.text() & 0xffffff | alpha);
  }

  /** Width of a text in design units. */
  public float textWidth(String text, float size, Weight weight) {
    return ink.textWidth(text, size, weight);
  }

  /** A filled rectangle. */
  public void fill(Box box, int color) {
    ink.fill(box, color);
  }

  /** An image, stretched over the box. */
  public void image(PImage image, Box box) {
    ink.image(image, box);
  }

  /** A straight line. */
  public void line(float x0, float y0, float x1, float y1, float width, int color) {
    ink.line(x0, y0, x1, y1, width, color);
  }

  /** A line through points, x and y of each in turn. */
  public void polyline(float[] points, float width, int color) {
    ink.polyline(points, width, color);
  }

  /** A glyph around x, y. */
  public void glyph(float x, float y, float radius, GlyphPass.Shape shape, int color) {
    ink.glyph(x, y, radius, shape, color);
  }

  /** Draws the lines and on them the glyphs collected so far, on top of what was drawn before. */
  public void flush() {
    flush(theme.background());
  }

  /**
   * The same with other rims.
   *
   * @param rim color around glyphs, which sets them off from what they lie on
   */
  public void flush(int rim) {
    ink.flush(rim);
  }

  /** The way into OpenGL for views with passes of their own. */
  public GpuContext gpu() {
    return gpu;
  }
}
