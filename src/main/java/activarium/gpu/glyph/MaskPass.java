package activarium.gpu.glyph;

import activarium.gpu.GpuContext;
import activarium.gpu.InstanceBuffer;
import activarium.gpu.MaskAtlas;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/**
 * Draws rectangles, and masks such as letters, in the order in which they are added. In pixels of
 * the picture, y down; a mask has whole ones, so that its texels are pixels.
 */
public final class MaskPass implements AutoCloseable {

  private static final int FLOATS = 8;

  private final GpuContext gpu;
  private final ShaderProgram program;
  private final InstanceBuffer boxes;
  private final MaskAtlas atlas;

  public MaskPass(GpuContext gpu) {
    this.gpu = gpu;
    this.program = new ShaderProgram(gpu, "glyph/mask");
    this.boxes = new InstanceBuffer(gpu, FLOATS);
    this.atlas = new MaskAtlas(gpu);
  }

  /** What holds the masks. */
  public MaskAtlas atlas() {
    return atlas;
  }

  /** Adds a filled rectangle. */
  public void fill(float left, float top, float width, float height, int argb) {
    boxes.put(left, top, width, height).put(-1, 0, 0, 0).color(argb);
  }

  /** Adds a mask of the atlas, filled with a color. */
  public void mask(int left, int top, int width, int height, MaskAtlas.Place place, int argb) {
    boxes.put(left, top, width, height).put(place.x(), place.y(), 0, 0).color(argb);
  }

  /** Forgets what was added. */
  public void clear() {
    boxes.clear();
  }

  /** Draws what was added since, and forgets it. */
  public void draw() {
    if (boxes.isEmpty()) {
      return;
    }
    GL3 gl = gpu.begin();
    boxes.upload(gl);
    program.use(gl).set("resolution", gpu.pixelWidth(), gpu.pixelHeight());
    program.set("texMask", atlas, 0);
    boxes.draw(gl);
    gpu.end("mask");
    clear();
  }

  @Override
  public void close() {
    atlas.close();
    boxes.close();
    program.close();
  }
}
