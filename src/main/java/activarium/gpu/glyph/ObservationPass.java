package activarium.gpu.glyph;

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

  /** Radii that a triangle that is set off reaches from its middle, see observation.vert. */
  private static final float LARGEST_GLYPH = 2.4f;

  /** What is put instead of the inside of a triangle where there is none. */
  public static final int DISK = -1;

  /** Pixels that a rim and its smooth edge reach at most beyond that. */
  private static final float RIM = 3;

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
   * @param every for each of the {@link #layers} 1 to draw all of it, n to leave out of n neighbors
   *     all but one, as far as the graphics card allows
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
      int[] every,
      int[] clip) {}

  private final GpuContext gpu;
  private final ShaderProgram glyphs;
  private final ShaderProgram images;
  private final InstanceBuffer observations;
  private final float largestPoint;
  private boolean changed;
  private int[] layers = {};

  public ObservationPass(GpuContext gpu) {
    this.gpu = gpu;
    this.glyphs = new ShaderProgram(gpu, "glyph/observation");
    this.images = new ShaderProgram(gpu, "glyph/image");
    this.observations = new InstanceBuffer(gpu, 8);
    this.largestPoint = InstanceBuffer.largestPoint(gpu.begin());
    gpu.end("point size");
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
   * @param core 0xRRGGBB of the inside of its triangle, or {@link #DISK} for a disk
   * @param rgb its color; the upper eight bits are how much it stands out from the background
   */
  public void put(
      float fromX, float fromY, float toX, float toY, int image, int core, Rim rim, int rgb) {
    observations
        .put(fromX, fromY, toX, toY)
        .put(image, core == DISK ? 0 : 1, rim.ordinal(), Math.max(0, core))
        .color(rgb);
  }

  /** How many of those put, in their order, lie in each layer; without layers none is left out. */
  public void layers(int[] counts) {
    layers = counts.clone();
  }

  /**
   * Draws them.
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
      boolean points = fitPoints(view, LARGEST_GLYPH * view.radius);
      begin(glyphs, gl, view, colors, points).set("radius", view.radius);
      draw(gl, points, view.every);
    }
    if (atlas != null && view.imageShare > 0) {
      boolean points = fitPoints(view, view.imageSide / 2);
      begin(images, gl, view, colors, points)
          .set("side", view.imageSide)
          .set("share", view.imageShare)
          .set("texImages", atlas, 0)
          .set("columns", atlas.columns())
          .set("isGray", atlas.isGray() ? 1 : 0)
          .set("capacity", atlas.capacity())
          .set("imageSize", atlas.imageWidth(), atlas.imageHeight())
          .set("cellSize", atlas.cellWidth(), atlas.cellHeight());
      draw(gl, points, view.every);
    }
    gpu.end("observations");
  }

  /**
   * Whether they can be drawn as points: none is larger than a point can be, and those in sight
   * have their middle in the picture.
   *
   * @param reach pixels from the middle of one to its edge
   */
  private boolean fitPoints(View view, float reach) {
    float all = reach + RIM;
    int[] clip = view.clip;
    return gpu.tile().isWhole()
        && 2 * all <= largestPoint
        && Math.min(clip[0], clip[1]) >= all
        && clip[0] + clip[2] + all <= gpu.pixelWidth()
        && clip[1] + clip[3] + all <= gpu.pixelHeight();
  }

  private void draw(GL3 gl, boolean points, int[] every) {
    if (!points) {
      observations.draw(gl);
      return;
    }
    int from = 0;
    for (int layer = 0; layer < layers.length; layer++) {
      observations.drawPoints(gl, from, from + layers[layer], every[layer]);
      from += layers[layer];
    }
    observations.drawPoints(gl, from, observations.size(), 1);
  }

  private ShaderProgram begin(
      ShaderProgram program, GL3 gl, View view, int[] colors, boolean points) {
    program
        .use(gl)
        .set("asPoints", points ? 1 : 0)
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
