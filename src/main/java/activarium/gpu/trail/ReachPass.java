package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.FloatTexture.Format;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import activarium.gpu.bundle.TrailLayout;
import com.jogamp.opengl.GL3;

/** Measures how near every trail comes to a rectangle: for a pointer, or a brush. */
final class ReachPass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  ReachPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = ShaderProgram.everywhere(gpu, "trail/reach");
  }

  /** The distance of each trail, in units of the map. Waits for the graphics card. */
  float[] apply(TrailStore trails, float left, float top, float right, float bottom) {
    TrailLayout layout = trails.layout();
    try (FloatTexture distances =
        new FloatTexture(gpu, Format.R32F, layout.columns(), layout.rows())) {
      GL3 gl = gpu.begin();
      gpu.into(distances);
      program
          .use(gl)
          .set("texPosition", trails.shown().source(), 0)
          .set("samples", layout.samples())
          .set("area", left, top, right, bottom);
      vertices.everywhere(gl);
      gpu.end("reach");
      return layout.ofTrails().unpack(distances.read(), 1);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
