package activarium.gpu.glyph;

import activarium.gpu.GpuContext;
import activarium.gpu.InstanceBuffer;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/**
 * Draws smooth opaque polylines with round ends and joints, in pixels, y down. Processing's own
 * strokes cost it ten times as much.
 */
public final class PolylinePass implements AutoCloseable {

  private final GpuContext gpu;
  private final ShaderProgram program;
  private final InstanceBuffer segments;

  public PolylinePass(GpuContext gpu) {
    this.gpu = gpu;
    this.program = new ShaderProgram(gpu, "glyph/polyline");
    this.segments = new InstanceBuffer(gpu, 8);
  }

  /** Forgets the segments of the last frame. */
  public void clear() {
    segments.clear();
  }

  /** Adds a straight segment of the given width. */
  public void add(float x0, float y0, float x1, float y1, float width, int argb) {
    segments.put(x0, y0, x1, y1).put(width / 2, 0, 0, 0).color(argb);
  }

  /** Draws what was added. */
  public void draw() {
    if (segments.isEmpty()) {
      return;
    }
    GL3 gl = gpu.begin();
    segments.upload(gl);
    program.use(gl).set("resolution", gpu.pixelWidth(), gpu.pixelHeight());
    segments.draw(gl);
    gpu.end("polyline");
  }

  @Override
  public void close() {
    segments.close();
    program.close();
  }
}
