package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import activarium.trail.BundlingFrame;
import com.jogamp.opengl.GL3;

/** Moves shown trails towards where they belong, between raw and bundled. */
final class EasePass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  EasePass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = ShaderProgram.everywhere(gpu, "trail/ease");
  }

  /**
   * @param bundled in cells of the frame
   * @param relaxation 0 … 1: raw … bundled
   * @param share of the way; 1 arrives
   */
  void apply(
      TrailStore trails, FloatTexture bundled, BundlingFrame frame, float relaxation, float share) {
    GL3 gl = gpu.begin();
    gpu.into(trails.shown().target());
    program
        .use(gl)
        .set("texShown", trails.shown().source(), 0)
        .set("texRaw", trails.raw(), 1)
        .set("texBundled", bundled, 2)
        .set("samples", trails.layout().samples())
        .set("cells", frame.toGridX(0), frame.toGridY(0), frame.scale(), 0)
        .set("relaxation", relaxation)
        .set("share", share);
    vertices.everywhere(gl);
    gpu.end("ease");
    trails.shown().swap();
  }

  @Override
  public void close() {
    program.close();
  }
}
