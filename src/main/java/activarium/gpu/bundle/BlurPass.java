package activarium.gpu.bundle;

import activarium.gpu.BareVertices;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.gpu.ShaderProgram;
import activarium.trail.BundlingKernel;
import com.jogamp.opengl.GL3;

/** Blurs a density map, along its rows and then along its columns. */
public final class BlurPass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  BlurPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = ShaderProgram.everywhere(gpu, "bundle/blur");
  }

  public void apply(GL3 gl, PingPong density, BundlingKernel kernel) {
    for (int vertical = 0; vertical <= 1; vertical++) {
      gpu.into(density.target());
      program
          .use(gl)
          .set("texDensity", density.source(), 0)
          .set("vertical", vertical)
          .set("reach", kernel.reach())
          .set("weights", kernel.weights());
      vertices.everywhere(gl);
      density.swap();
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
