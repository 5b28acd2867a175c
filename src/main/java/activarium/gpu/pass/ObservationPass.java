package activarium.gpu.pass;

import activarium.gpu.GpuContext;
import activarium.gpu.ImageAtlas;
import activarium.gpu.InstanceBuffer;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/**
 * Draws any number of observations as glyphs or as their images. They stay on the graphics card
 * until they are put anew; panning, zooming and gliding from one place to the next are uniforms.
 */
public final class ObservationPass implements AutoCloseable {

  /** What is drawn around an observation to set it off. */
  public enum Rim {
    NONE,
    FIRST,
    SECOND
  }

  /**
   * How all of them are drawn now.
   *
   * @param scale pixels a unit of the map
   * @param x where the map's origin lies, pixels
   * @param y where the map's origin lies, pixels, down
   * @param glide share of the way from the old place to the new, 0 … 1
   * @param radius of a glyph, pixels
   * @param imageSide of an image, pixels
   * @param imageShare 0 draws glyphs, 1 images, and between one fades into the other
   * @param clip left, top, width, height in pixels; nothing is drawn outside
   */
  public record View(
      float scale,
      float x,
      float y,
      float glide,
      float radius,
      float imageSide,
      float imageShare,
      int[] clip) {}

  private final GpuContext gpu;
  private final ShaderProgram glyphs;
  private final ShaderProgram images;
  private final InstanceBuffer observations;
  private boolean changed;

  public ObservationPass(GpuContext gpu) {
    this.gpu = gpu;
    this.glyphs = new ShaderProgram(gpu, "observation/glyph");
    this.images = new ShaderProgram(gpu, "observation/image");
    this.observations = new InstanceBuffer(gpu, 8);
  }

  /** Forgets all observations, to put them anew. */
  public void clear() {
    observations.clear();
    changed = true;
  }

  /**
   * Puts an observation on top of those before.
   *
   * @param image its number in the atlas
   * @param rgb its color; the upper eight bits are how much it stands out from the background
   */
  public void put(
      float fromX,
      float fromY,
      float toX,
      float toY,
      int image,
      boolean triangle,
      Rim rim,
      int rgb) {
    observations
        .put(fromX, fromY, toX, toY)
        .put(image, triangle ? 1 : 0, rim.ordinal(), 0)
        .color(rgb);
  }

  /**
   * Draws all of them.
   *
   * @param atlas their images, or null to draw glyphs whatever the view says
   * @param colors background, rim of the first kind, rim of the second, 0xAARRGGBB
   */
  public void draw(View view, ImageAtlas atlas, int[] colors) {
    GL3 gl = gpu.begin();
    if (changed) {
      observations.upload(gl);
      changed = false;
    }
    int[] clip = view.clip;
    gpu.clip(clip[0], clip[1], clip[2], clip[3]);
    boolean asGlyphs = atlas == null || view.imageShare < 1;
    if (asGlyphs) {
      begin(glyphs, gl, view, colors).set("radius", view.radius);
      observations.draw(gl);
    }
    if (atlas != null && view.imageShare > 0) {
      begin(images, gl, view, colors)
          .set("side", view.imageSide)
          .set("share", view.imageShare)
          .set("texImages", atlas, 0)
          .set("columns", atlas.columns())
          .set("isGray", atlas.isGray() ? 1 : 0)
          .set("capacity", atlas.capacity())
          .set("imageSize", atlas.imageWidth(), atlas.imageHeight())
          .set("cellSize", atlas.cellWidth(), atlas.cellHeight());
      observations.draw(gl);
    }
    gpu.end("observations");
  }

  private ShaderProgram begin(ShaderProgram program, GL3 gl, View view, int[] colors) {
    program
        .use(gl)
        .set("resolution", gpu.pixelWidth(), gpu.pixelHeight())
        .set("origin", view.x, view.y)
        .set("scale", view.scale)
        .set("glide", view.glide);
    setColor(program, "background", colors[0]);
    setColor(program, "firstRim", colors[1]);
    setColor(program, "secondRim", colors[2]);
    return program;
  }

  private static void setColor(ShaderProgram program, String uniform, int argb) {
    program.set(
        uniform,
        (argb >> 16 & 0xff) / 255f,
        (argb >> 8 & 0xff) / 255f,
        (argb & 0xff) / 255f,
        (argb >>> 24) / 255f);
  }

  @Override
  public void close() {
    observations.close();
    images.close();
    glyphs.close();
  }
}
