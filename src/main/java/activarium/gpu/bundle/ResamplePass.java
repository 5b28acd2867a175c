package activarium.gpu.bundle;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/** Places the samples at equal distances along their trails: measures, then moves them. */
final class ResamplePass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram measure;
  private final ShaderProgram program;

  ResamplePass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.measure = ShaderProgram.everywhere(gpu, "bundle/length");
    this.program = ShaderProgram.everywhere(gpu, "bundle/resample");
  }

  /**
   * @param along receives for every sample the length of its trail up to it
   */
  void apply(GL3 gl, TrailLayout layout, PingPong positions, FloatTexture along) {
    gpu.into(along);
    measure.use(gl).set("texPosition", positions.source(), 0).set("samples", layout.samples());
    vertices.everywhere(gl);
    gpu.into(positions.target());
    program
        .use(gl)
        .set("texPosition", positions.source(), 0)
        .set("texAlong", along, 1)
        .set("samples", layout.samples());
    vertices.everywhere(gl);
    positions.swap();
  }

  @Override
  public void close() {
    program.close();
    measure.close();
  }
}
