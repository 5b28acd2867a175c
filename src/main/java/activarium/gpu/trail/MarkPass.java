package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/** Marks where trails are at a time: at their beginning, at their end, or between. */
final class MarkPass implements AutoCloseable {

  private static final int CORNERS = 4;

  /** What of all trails is marked: see {@code mark.vert}. */
  enum Part {
    ALL_AS_DISKS,
    RIGHT,
    ERRORS
  }

  /**
   * How large marks are, in pixels.
   *
   * @param error of an error at least: two colors have to be told apart in it
   */
  record Radii(float ground, float lifted, float error) {}

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
   * @param dim strength of the trails that are not lifted
   */
  void apply(TrailStore trails, TrailLook look, float time, Part part, Radii radii, float dim) {
    GL3 gl = gpu.begin();
    gpu.clip(look.left(), look.top(), look.width(), look.height());
    program.use(gl);
    trails.bind(program);
    look.shade(program);
    program
        .set("resolution", gpu.pixelWidth(), gpu.pixelHeight())
        .set("place", look.originX(), look.originY(), look.zoom(), 0)
        .set("at", time)
        .set("texCore", trails.cores(), 4)
        .set("part", part.ordinal())
        .set("radii", radii.ground(), radii.lifted(), radii.error())
        .set("dim", dim);
    vertices.strips(gl, CORNERS, trails.layout().size());
    gpu.end("mark");
  }

  @Override
  public void close() {
    program.close();
  }
}
