package activarium.gpu.pass;

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
  private final FloatTexture along;

  ResamplePass(GpuContext gpu, BareVertices vertices, TrailLayout layout) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.measure = new ShaderProgram(gpu, "bundle/length");
    this.program = new ShaderProgram(gpu, "bundle/resample");
    this.along = new FloatTexture(gpu, FloatTexture.Format.R32F, layout.width(), layout.rows());
  }

  void apply(GL3 gl, TrailLayout layout, PingPong positions) {
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
    along.close();
    program.close();
    measure.close();
  }
}
