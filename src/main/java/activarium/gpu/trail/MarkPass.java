package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/** Marks where trails are at a time: at their beginning, at their end, or between. */
final class MarkPass implements AutoCloseable {

  private static final int CORNERS = 4;

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  MarkPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = new ShaderProgram(gpu, "trail/mark");
  }

  /**
   * @param time 0 … 1
   * @param radius pixels
   * @param dim strength of the trails that are not lifted
   */
  void apply(TrailStore trails, TrailLook look, float time, float radius, float dim) {
    GL3 gl = gpu.begin();
    program.use(gl);
    trails.bind(program);
    program
        .set("resolution", gpu.pixelWidth(), gpu.pixelHeight())
        .set("place", look.originX(), look.originY(), look.zoom(), 0)
        .set("at", time)
        .set("radius", radius)
        .set("dim", dim)
        .set("early", TrailLook.EARLY)
        .set("paper", look.paperChannel(0), look.paperChannel(1), look.paperChannel(2));
    vertices.strips(gl, CORNERS, trails.layout().size());
    gpu.end("mark");
  }

  @Override
  public void close() {
    program.close();
  }
}
