package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Instances of a small quad: each has a few floats and a color, and the vertex shader makes the
 * four corners from {@code gl_VertexID} (a triangle strip). Or points: one vertex an instance.
 *
 * <p>Attribute 0 … are the floats in groups of up to four, the last attribute is the color (RGBA,
 * straight alpha).
 */
public final class InstanceBuffer implements AutoCloseable {

  private static final int QUADS = 0;
  private static final int POINTS = 1;
  private static final int CORNERS = 4;
  private static final int COLOR_BYTES = 4;

  private final GpuContext gpu;
  private final int floats;
  private final int stride;
  private final int[] vertexArrays = new int[2];
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
    int[] name = new int[1];
    gl.glGenVertexArrays(2, vertexArrays, 0);
    gl.glGenBuffers(1, name, 0);
    buffer = name[0];
    describe(gl, vertexArrays[QUADS], 1, 0, stride);
    gpu.end("instance buffer");
    gpu.opened(this);
  }

  /**
   * @param divisor after how many instances the next attributes are read; 0 for every vertex
   * @param start where the first ones are, in bytes
   * @param step bytes from those to the next
   */
  private void describe(GL3 gl, int vertexArray, int divisor, long start, int step) {
    gl.glBindVertexArray(vertexArray);
    gl.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer);
    int attribute = 0;
    for (int offset = 0; offset < floats; offset += 4, attribute++) {
      gl.glEnableVertexAttribArray(attribute);
      gl.glVertexAttribPointer(
          attribute, 4, GL.GL_FLOAT, false, step, start + (long) offset * Float.BYTES);
      gl.glVertexAttribDivisor(attribute, divisor);
    }
    gl.glEnableVertexAttribArray(attribute);
    gl.glVertexAttribPointer(
        attribute,
        COLOR_BYTES,
        GL.GL_UNSIGNED_BYTE,
        true,
        step,
        start + (long) floats * Float.BYTES);
    gl.glVertexAttribDivisor(attribute, divisor);
  }

  /** Forgets the instances of the last frame. */
  public void clear() {
    staging.clear();
  }

  /** Whether none was added since. */
  public boolean isEmpty() {
    return staging.position() == 0;
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
    gl.glBindVertexArray(vertexArrays[QUADS]);
    gl.glDrawArraysInstanced(GL.GL_TRIANGLE_STRIP, 0, CORNERS, uploaded);
  }

  /** How many were uploaded last. */
  public int size() {
    return uploaded;
  }

  /**
   * Draws a point for some of the instances uploaded, of the size that the vertex shader gives it.
   * For very many that is several times faster. But those whose middle is outside the picture are
   * left out.
   *
   * @param from the first one
   * @param to the first one that is not drawn
   * @param every 1 for all of them, n for each n-th
   */
  public void drawPoints(GL3 gl, int from, int to, int every) {
    describe(gl, vertexArrays[POINTS], 0, (long) from * stride, every * stride);
    gl.glEnable(GL3.GL_PROGRAM_POINT_SIZE);
    gl.glDrawArrays(GL.GL_POINTS, 0, (to - from + every - 1) / every);
    gl.glDisable(GL3.GL_PROGRAM_POINT_SIZE);
  }

  /** Pixels a side of the largest point. */
  public static float largestPoint(GL3 gl) {
    float[] range = new float[2];
    gl.glGetFloatv(GL3.GL_POINT_SIZE_RANGE, range, 0);
    return range[1];
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    gpu.release(
        gl -> {
          gl.glDeleteVertexArrays(2, vertexArrays, 0);
          gl.glDeleteBuffers(1, new int[] {buffer}, 0);
        });
    gpu.closed(this);
  }
}
