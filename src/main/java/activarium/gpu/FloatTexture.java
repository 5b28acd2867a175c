package activarium.gpu;

import activarium.core.Text;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;
import java.nio.FloatBuffer;

/**
 * A texture of floats that can be drawn into. Shaders read single texels, by {@code texelFetch}.
 */
public final class FloatTexture implements AutoCloseable {

  /** What a texel holds. */
  public enum Format {
    R32F(1, GL2ES2.GL_R32F, GL2ES2.GL_RED),
    RG32F(2, GL2ES2.GL_RG32F, GL2ES2.GL_RG),
    RGBA16F(4, GL.GL_RGBA16F, GL.GL_RGBA),
    RGBA32F(4, GL.GL_RGBA32F, GL.GL_RGBA);

    private final int channels;
    private final int internal;
    private final int external;

    Format(int channels, int internal, int external) {
      this.channels = channels;
      this.internal = internal;
      this.external = external;
    }

    /** Floats a texel. */
    public int channels() {
      return channels;
    }
  }

  private final GpuContext gpu;
  private final Format format;
  private final int width;
  private final int height;
  private final int texture;
  private final int framebuffer;

  /** A texture of zeros. */
  public FloatTexture(GpuContext gpu, Format format, int width, int height) {
    this.gpu = gpu;
    this.format = format;
    this.width = width;
    this.height = height;
    int[] names = new int[2];
    GL3 gl = gpu.begin();
    gl.glGenTextures(1, names, 0);
    gl.glGenFramebuffers(1, names, 1);
    texture = names[0];
    framebuffer = names[1];
    allocate(gl);
    gpu.end("float texture");
    gpu.opened(this);
  }

  private void allocate(GL3 gl) {
    bind(gl, 0);
    gl.glTexImage2D(
        GL.GL_TEXTURE_2D, 0, format.internal, width, height, 0, format.external, GL.GL_FLOAT, null);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MIN_FILTER, GL.GL_NEAREST);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MAG_FILTER, GL.GL_NEAREST);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_WRAP_S, GL.GL_CLAMP_TO_EDGE);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_WRAP_T, GL.GL_CLAMP_TO_EDGE);
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
    gpu.into(this);
    gl.glFramebufferTexture2D(
        GL.GL_FRAMEBUFFER, GL.GL_COLOR_ATTACHMENT0, GL.GL_TEXTURE_2D, texture, 0);
    int status = gl.glCheckFramebufferStatus(GL.GL_FRAMEBUFFER);
    if (status != GL.GL_FRAMEBUFFER_COMPLETE) {
      throw new IllegalStateException(
          Text.of(
              "cannot draw into a %s texture of %d × %d (status 0x%x)",
              format, width, height, status));
    }
    clear(gl);
  }

  /** The largest width and height that the graphics card allows. */
  public static int largestSide(GpuContext gpu) {
    int[] largest = new int[1];
    gpu.begin().glGetIntegerv(GL.GL_MAX_TEXTURE_SIZE, largest, 0);
    gpu.end("largest side");
    return largest[0];
  }

  public Format format() {
    return format;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  int framebuffer() {
    return framebuffer;
  }

  void bind(GL3 gl, int unit) {
    gl.glActiveTexture(GL.GL_TEXTURE0 + unit);
    gl.glBindTexture(GL.GL_TEXTURE_2D, texture);
  }

  /** Sets all texels to zero. To be drawn into now, see {@link GpuContext#into}. */
  public void clear(GL3 gl) {
    gl.glClearBufferfv(GL3.GL_COLOR, 0, new float[4], 0);
  }

  /** Replaces all texels: row by row, texel by texel, channel by channel. */
  public void upload(GL3 gl, float[] texels) {
    requireFit(texels.length);
    bind(gl, 0);
    gl.glTexSubImage2D(
        GL.GL_TEXTURE_2D,
        0,
        0,
        0,
        width,
        height,
        format.external,
        GL.GL_FLOAT,
        FloatBuffer.wrap(texels));
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
  }

  private void requireFit(int floats) {
    if (floats != width * height * format.channels) {
      throw new IllegalArgumentException(
          Text.of(
              "a %s texture of %d × %d does not hold %d floats", format, width, height, floats));
    }
  }

  /** Reads all texels back, laid out as for {@link #upload}. Waits for the graphics card. */
  public float[] read() {
    float[] texels = new float[width * height * format.channels];
    GL3 gl = gpu.begin();
    gpu.into(this);
    gl.glReadPixels(0, 0, width, height, format.external, GL.GL_FLOAT, FloatBuffer.wrap(texels));
    gpu.end("read texture");
    return texels;
  }

  @Override
  public void close() {
    gpu.release(
        gl -> {
          gl.glDeleteFramebuffers(1, new int[] {framebuffer}, 0);
          gl.glDeleteTextures(1, new int[] {texture}, 0);
        });
    gpu.closed(this);
  }
}
