package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL3;

/** Vertices without attributes: the vertex shader makes all from their numbers. */
public final class BareVertices implements AutoCloseable {

  private final GpuContext gpu;
  private final int vertexArray;

  public BareVertices(GpuContext gpu) {
    this.gpu = gpu;
    int[] name = new int[1];
    gpu.begin().glGenVertexArrays(1, name, 0);
    gpu.end("bare vertices");
    vertexArray = name[0];
    gpu.opened(this);
  }

  /** Draws the four corners of the viewport, see {@code common/everywhere.glsl}. */
  public void everywhere(GL3 gl) {
    gl.glBindVertexArray(vertexArray);
    gl.glDrawArrays(GL.GL_TRIANGLE_STRIP, 0, 4);
  }

  /** Draws points whose size is up to the vertex shader. */
  public void points(GL3 gl, int count) {
    gl.glBindVertexArray(vertexArray);
    gl.glEnable(GL3.GL_PROGRAM_POINT_SIZE);
    gl.glDrawArrays(GL.GL_POINTS, 0, count);
    gl.glDisable(GL3.GL_PROGRAM_POINT_SIZE);
  }

  /** Draws so many triangle strips of so many vertices each. */
  public void strips(GL3 gl, int vertices, int count) {
    gl.glBindVertexArray(vertexArray);
    gl.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, vertices, count);
  }

  @Override
  public void close() {
    gpu.release(gl -> gl.glDeleteVertexArrays(1, new int[] {vertexArray}, 0));
    gpu.closed(this);
  }
}
