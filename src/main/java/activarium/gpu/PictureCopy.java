package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL3;

/**
 * A picture beside the target, on the graphics card, that is painted like the target, and laid into
 * it. To copy what was painted into a window is no way: of one with several samples a pixel,
 * llvmpipe gives zeros once its pixels were read.
 */
public final class PictureCopy implements AutoCloseable {

  private static final int BYTES_A_PIXEL = 4;

  private final GpuContext gpu;
  private final int width;
  private final int height;
  private final int buffer;
  private final int framebuffer;

  /** An empty one. */
  public PictureCopy(GpuContext gpu, int width, int height) {
    this.gpu = gpu;
    this.width = width;
    this.height = height;
    int[] names = new int[2];
    GL3 gl = gpu.begin();
    gl.glGenRenderbuffers(1, names, 0);
    gl.glGenFramebuffers(1, names, 1);
    buffer = names[0];
    framebuffer = names[1];
    gpu.rememberFramebuffer();
    gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, framebuffer);
    gl.glBindRenderbuffer(GL.GL_RENDERBUFFER, buffer);
    gl.glRenderbufferStorage(GL.GL_RENDERBUFFER, GL.GL_RGBA8, width, height);
    gl.glFramebufferRenderbuffer(
        GL.GL_FRAMEBUFFER, GL.GL_COLOR_ATTACHMENT0, GL.GL_RENDERBUFFER, buffer);
    gl.glBindRenderbuffer(GL.GL_RENDERBUFFER, 0);
    gpu.end("picture");
    gpu.opened(this);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /**
   * Lets passes draw here instead of into the target, which is as large.
   *
   * @param argb what is there before
   */
  public void paint(int argb, Runnable paint) {
    gpu.redirect(framebuffer);
    try {
      GL3 gl = gpu.begin();
      float[] color = {
        (argb >> 16 & 0xff) / 255f, (argb >> 8 & 0xff) / 255f, (argb & 0xff) / 255f, 1
      };
      gl.glClearBufferfv(GL3.GL_COLOR, 0, color, 0);
      gpu.end("clear picture");
      paint.run();
    } finally {
      gpu.redirect(GpuContext.NONE);
    }
  }

  /** A copy of a rectangle; in pixels, y down. */
  public PictureCopy part(int left, int top, int partWidth, int partHeight) {
    PictureCopy part = new PictureCopy(gpu, partWidth, partHeight);
    GL3 gl = gpu.begin();
    int target = gpu.rememberFramebuffer();
    blit(gl, left, top, part.framebuffer, part.height, 0, 0, partWidth, partHeight);
    gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, target);
    gpu.end("copy picture");
    return part;
  }

  /** Lays all of it into the target, over whatever is there. */
  public void lay(int left, int top) {
    GL3 gl = gpu.begin();
    int target = gpu.rememberFramebuffer();
    blit(gl, 0, 0, target, gpu.tile().height(), left, top, width, height);
    gpu.end("lay picture");
  }

  private void blit(
      GL3 gl, int left, int top, int into, int rows, int x, int y, int wide, int high) {
    gl.glBindFramebuffer(GL3.GL_READ_FRAMEBUFFER, framebuffer);
    gl.glBindFramebuffer(GL3.GL_DRAW_FRAMEBUFFER, into);
    gl.glBlitFramebuffer(
        left,
        height - top - high,
        left + wide,
        height - top,
        x,
        rows - y - high,
        x + wide,
        rows - y,
        GL.GL_COLOR_BUFFER_BIT,
        GL.GL_NEAREST);
  }

  /** What it takes. */
  public long bytes() {
    return (long) BYTES_A_PIXEL * width * height;
  }

  @Override
  public void close() {
    gpu.release(
        gl -> {
          gl.glDeleteFramebuffers(1, new int[] {framebuffer}, 0);
          gl.glDeleteRenderbuffers(1, new int[] {buffer}, 0);
        });
    gpu.closed(this);
  }
}
