package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.GpuContext;
import activarium.gpu.ShaderProgram;
import com.jogamp.opengl.GL3;

/** Turns light without limit into colors of the same hue, and lays them on the picture. */
final class TonePass implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;

  TonePass(GpuContext gpu, BareVertices vertices) {
    this.gpu = gpu;
    this.vertices = vertices;
    this.program = new ShaderProgram(gpu, "trail/tone");
  }

  /**
   * @param light as large as the look's part of the target
   * @param strength 0 … 1
   */
  void apply(FloatTexture light, TrailLook look, float strength) {
    GL3 gl = gpu.begin();
    program
        .use(gl)
        .set("texLight", light, 0)
        .set("resolution", gpu.pixelWidth(), gpu.pixelHeight())
        .set("window", look.left(), look.top(), look.width(), look.height())
        .set("exposure", look.exposure())
        .set("strength", strength)
        .set("glow", look.glows() ? 1f : -1f)
        .set("tube", look.tube() ? look.ribbon() : 0);
    vertices.everywhere(gl);
    gpu.end("tone");
  }

  @Override
  public void close() {
    program.close();
  }
}
