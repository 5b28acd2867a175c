package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import activarium.gpu.bundle.CellFrame;
import com.jogamp.opengl.GL3;

/** Adds the light of trails to a float target. */
final class RibbonPass implements AutoCloseable {

  /**
   * A part of every trail.
   *
   * @param lifted whether of the trails that are lifted, or of those on the ground
   * @param from time of its beginning, 0 … 1
   * @param to time of its end
   * @param knots points along it, ≥ 2
   * @param comet whether it fades towards its beginning
   */
  record Part(boolean lifted, float from, float to, int knots, boolean comet) {}

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  RibbonPass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = new ShaderProgram(gpu, "trail/ribbon");
  }

  /**
   * Draws into what is drawn into now.
   *
   * @param widening how much wider than the look says
   */
  void apply(
      GL3 gl, TrailStore trails, CrowdPass crowd, TrailLook look, Part part, float widening) {
    gpu.additive();
    program.use(gl);
    trails.bind(program);
    look.shade(program);
    CellFrame cells = crowd.cells();
    program
        .set("texDensity", crowd.density(), 4)
        .set("cells", cells.x(), cells.y(), cells.scale(), 0)
        .set("place", look.originX(), look.originY(), look.zoom(), 0)
        .set("window", look.left(), look.top(), look.width(), look.height())
        .set("span", part.from(), part.to())
        .set("knots", part.knots())
        .set("lifted", part.lifted() ? 1 : 0)
        .set("width", look.ribbon() * widening)
        .set("taper", TrailLook.TAIL, TrailLook.HEAD)
        .set("comet", part.comet() ? 1f : 0);
    vertices.strips(gl, 2 * part.knots(), trails.layout().size());
  }

  /** Clears a target and draws into it from now on. */
  void begin(GL3 gl, FloatTexture light) {
    gpu.into(light);
    light.clear(gl);
  }

  @Override
  public void close() {
    program.close();
  }
}
