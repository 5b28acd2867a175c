package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Instances of a small quad: each has a few floats and a color, and the vertex shader makes the
 * four corners from {@code gl_VertexID} (a triangle strip).
 *
 * <p>Attribute 0 … are the floats in groups of up to four, the last attribute is the color (RGBA,
 * straight alpha).
 */
public final class InstanceBuffer implements AutoCloseable {

  private static final int CORNERS = 4;
  private static final int COLOR_BYTES = 4;

  private final GpuContext gpu;
  private final int floats;
  private final int stride;
  private final int vertexArray;
  private final int buffer;
  private ByteBuffer staging;
  private int uploaded;

  /**
   * @param floats floats an instance, besides the color; a multiple of four
   */
  public InstanceBuffer(GpuContext gpu, int floats) {
    this.gpu = gpu;
    this.floats = floats;
    this.stride = floats * Float.BYTES + COLOR_BYTES;
    this.staging = allocate(256 * stride);
    GL3 gl = gpu.begin();
    int[] names = new int[2];
    gl.glGenVertexArrays(1, names, 0);
    gl.glGenBuffers(1, names, 1);
    vertexArray = names[0];
    buffer = names[1];
    describe(gl);
    gpu.end("instance buffer");
    gpu.opened(this);
  }

  private void describe(GL3 gl) {
    gl.glBindVertexArray(vertexArray);
    gl.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer);
    int attribute = 0;
    for (int offset = 0; offset < floats; offset += 4, attribute++) {
      gl.glEnableVertexAttribArray(attribute);
      gl.glVertexAttribPointer(
          attribute, 4, GL.GL_FLOAT, false, stride, (long) offset * Float.BYTES);
      gl.glVertexAttribDivisor(attribute, 1);
    }
    gl.glEnableVertexAttribArray(attribute);
    gl.glVertexAttribPointer(
        attribute, COLOR_BYTES, GL.GL_UNSIGNED_BYTE, true, stride, (long) floats * Float.BYTES);
    gl.glVertexAttribDivisor(attribute, 1);
  }

  /** Forgets the instances of the last frame. */
  public void clear() {
    staging.clear();
  }

  /** Adds an instance: its floats, four at a time, then {@link #color}. */
  public InstanceBuffer put(float a, float b, float c, float d) {
    if (staging.remaining() < stride) {
      ByteBuffer larger = allocate(staging.capacity() * 2);
      staging.flip();
      staging = larger.put(staging);
    }
    staging.putFloat(a).putFloat(b).putFloat(c).putFloat(d);
    return this;
  }

  /** Ends an instance with its color, 0xAARRGGBB. */
  public void color(int argb) {
    staging
        .put((byte) (argb >> 16))
        .put((byte) (argb >> 8))
        .put((byte) argb)
        .put((byte) (argb >> 24));
  }

  /** Sends the instances to the graphics card. */
  public void upload(GL3 gl) {
    uploaded = staging.position() / stride;
    ByteBuffer data = staging.duplicate().flip();
    gl.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer);
    gl.glBufferData(GL.GL_ARRAY_BUFFER, data.remaining(), data, GL2ES2.GL_STREAM_DRAW);
  }

  /** Draws what was uploaded last. */
  public void draw(GL3 gl) {
    gl.glBindVertexArray(vertexArray);
    gl.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, CORNERS, uploaded);
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    gpu.release(
        gl -> {
          gl.glDeleteVertexArrays(1, new int[] {vertexArray}, 0);
          gl.glDeleteBuffers(1, new int[] {buffer}, 0);
        });
    gpu.closed(this);
  }
}
