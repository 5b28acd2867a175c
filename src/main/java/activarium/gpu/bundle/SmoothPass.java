package activarium.gpu.bundle;

import activarium.gpu.BareVertices;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.gpu.ShaderProgram;
import activarium.trail.Smoother;
import com.jogamp.opengl.GL3;

/** Takes the kinks out of trails, see {@link Smoother}. */
final class SmoothPass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  SmoothPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = ShaderProgram.everywhere(gpu, "bundle/smooth");
  }

  void apply(GL3 gl, TrailLayout layout, PingPong positions, float smoothing) {
    gpu.into(positions.target());
    program
        .use(gl)
        .set("texPosition", positions.source(), 0)
        .set("samples", layout.samples())
        .set("reach", Smoother.reach(layout.samples()))
        .set("smoothing", smoothing);
    vertices.everywhere(gl);
    positions.swap();
  }

  @Override
  public void close() {
    program.close();
  }
}
