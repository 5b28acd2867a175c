package activarium.gpu.bundle;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.gpu.ShaderProgram;
import activarium.trail.BundlingKernel;
import com.jogamp.opengl.GL3;

/**
 * Moves every inner sample up the gradient of the density, by a mean shift within the bandwidth.
 */
final class AdvectPass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  AdvectPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = ShaderProgram.everywhere(gpu, "bundle/advect");
  }

  /**
   * @param positions in cells
   * @param trails group of each trail; those of other groups than the attraction's stay
   * @param density blurred by the kernel
   */
  void apply(
      GL3 gl,
      TrailLayout layout,
      PingPong positions,
      FloatTexture trails,
      Attraction attraction,
      FloatTexture density,
      BundlingKernel kernel) {
    gpu.into(positions.target());
    program
        .use(gl)
        .set("texPosition", positions.source(), 0)
        .set("texTrail", trails, 1)
        .set("texDensity", density, 2)
        .set("samples", layout.samples())
        .set("bandwidth", kernel.bandwidth())
        .set("variance", kernel.variance());
    attraction.set(program);
    vertices.everywhere(gl);
    positions.swap();
  }

  @Override
  public void close() {
    program.close();
  }
}
