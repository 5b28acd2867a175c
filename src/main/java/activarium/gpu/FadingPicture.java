package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2GL3;
import com.jogamp.opengl.GL3;
import java.nio.ByteBuffer;

/** What a target showed, laid over what it shows now, more or less of it. */
public final class FadingPicture implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final ShaderProgram program;
  private final int texture;

  /** Nothing, as yet. */
  public FadingPicture(GpuContext gpu) {
    this.gpu = gpu;
    this.vertices = new BareVertices(gpu);
    this.program = ShaderProgram.everywhere(gpu, "common/fade");
    int[] name = new int[1];
    gpu.begin().glGenTextures(1, name, 0);
    gpu.end("picture");
    texture = name[0];
    gpu.opened(this);
  }

  /**
   * Takes pixels to the graphics card.
   *
   * @param bgra as {@link GpuContext#readPixels} gives them
   */
  public void show(ByteBuffer bgra) {
    GL3 gl = gpu.begin();
    gl.glBindTexture(GL.GL_TEXTURE_2D, texture);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MIN_FILTER, GL.GL_NEAREST);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MAG_FILTER, GL.GL_NEAREST);
    gl.glTexImage2D(
        GL.GL_TEXTURE_2D,
        0,
        GL.GL_RGBA8,
        gpu.pixelWidth(),
        gpu.pixelHeight(),
        0,
        GL.GL_BGRA,
        GL2GL3.GL_UNSIGNED_INT_8_8_8_8_REV,
        bgra);
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
    gpu.end("picture");
  }

  /**
   * Lays it over the target.
   *
   * @param share of it, 0 for none to 1 for nothing else
   */
  public void draw(float share) {
    GL3 gl = gpu.begin();
    program.use(gl).set("texPicture", 0).set("share", share);
    gl.glActiveTexture(GL.GL_TEXTURE0);
    gl.glBindTexture(GL.GL_TEXTURE_2D, texture);
    vertices.everywhere(gl);
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
    gpu.end("fade");
  }

  @Override
  public void close() {
    program.close();
    vertices.close();
    gpu.release(gl -> gl.glDeleteTextures(1, new int[] {texture}, 0));
    gpu.closed(this);
  }
}
