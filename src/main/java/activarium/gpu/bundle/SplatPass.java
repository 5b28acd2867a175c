package activarium.gpu.bundle;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/** Adds the mass of every sample to the four cells of the density map around it, bilinearly. */
public final class SplatPass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  SplatPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = new ShaderProgram(gpu, "bundle/splat");
  }

  /**
   * @param cells from positions to cells
   * @param trails group and weight of each trail
   * @param density is cleared first
   */
  public void apply(
      GL3 gl,
      TrailLayout layout,
      FloatTexture positions,
      CellFrame cells,
      FloatTexture trails,
      Attraction attraction,
      FloatTexture density) {
    gpu.into(density);
    density.clear(gl);
    gpu.additive();
    program
        .use(gl)
        .set("texPosition", positions, 0)
        .set("texTrail", trails, 1)
        .set("samples", layout.samples())
        .set("rows", layout.rows())
        .set("side", (float) density.width())
        .set("cells", cells.x(), cells.y(), cells.scale(), 0);
    attraction.set(program);
    vertices.points(gl, layout.size() * layout.samples());
  }

  @Override
  public void close() {
    program.close();
  }
}
