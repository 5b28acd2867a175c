package activarium.gpu.glyph;

import activarium.gpu.GpuContext;
import activarium.gpu.InstanceBuffer;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/**
 * Draws observations as smooth glyphs: a disk, or a triangle that points up. Positions and radii
 * are in pixels, y down. Later glyphs lie on earlier ones.
 */
public final class GlyphPass implements AutoCloseable {

  /** What a glyph looks like. */
  public enum Shape {
    DISK,
    TRIANGLE,
    RING,
    /** A triangle without the thin rim around it, to lie inside another. */
    CORE
  }

  private final GpuContext gpu;
  private final ShaderProgram program;
  private final InstanceBuffer glyphs;

  public GlyphPass(GpuContext gpu) {
    this.gpu = gpu;
    this.program = new ShaderProgram(gpu, "glyph/glyph");
    this.glyphs = new InstanceBuffer(gpu, 4);
  }

  /** Forgets the glyphs of the last frame. */
  public void clear() {
    glyphs.clear();
  }

  /** Adds a glyph. */
  public void add(float x, float y, float radius, Shape shape, int argb) {
    glyphs.put(x, y, radius, shape.ordinal()).color(argb);
  }

  /**
   * Draws what was added.
   *
   * @param rimColor 0xAARRGGBB of the thin rim that keeps neighbors apart
   */
  public void draw(int rimColor) {
    if (glyphs.isEmpty()) {
      return;
    }
    GL3 gl = gpu.begin();
    glyphs.upload(gl);
    program
        .use(gl)
        .set("resolution", gpu.pixelWidth(), gpu.pixelHeight())
        .set(
            "rimColor",
            channel(rimColor, 16),
            channel(rimColor, 8),
            channel(rimColor, 0),
            channel(rimColor, 24));
    glyphs.draw(gl);
    gpu.end("glyph");
  }

  private static float channel(int argb, int shift) {
    return (argb >> shift & 0xff) / 255f;
  }

  @Override
  public void close() {
    glyphs.close();
    program.close();
  }
}
