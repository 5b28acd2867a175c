package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;
import java.nio.ByteBuffer;

/**
 * Masks of all sizes in one texture, one byte a texel, shelf beside shelf. Each has a free border,
 * so that none bleeds into another.
 */
public final class MaskAtlas implements AutoCloseable {

  /** Texels from side to side. */
  public static final int SIDE = 2048;

  private static final int BORDER = 1;

  /**
   * Where a mask is.
   *
   * @param x texels from the left
   * @param y texels from the first row
   */
  public record Place(int x, int y) {}

  private final GpuContext gpu;
  private final int texture;
  private int shelfTop;
  private int shelfHeight;
  private int right;

  public MaskAtlas(GpuContext gpu) {
    this.gpu = gpu;
    int[] name = new int[1];
    GL3 gl = gpu.begin();
    gl.glGenTextures(1, name, 0);
    texture = name[0];
    bind(gl, 0);
    gl.glTexImage2D(
        GL.GL_TEXTURE_2D, 0, GL2ES2.GL_R8, SIDE, SIDE, 0, GL2ES2.GL_RED, GL.GL_UNSIGNED_BYTE, null);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MIN_FILTER, GL.GL_NEAREST);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MAG_FILTER, GL.GL_NEAREST);
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
    gpu.end("mask atlas");
    gpu.opened(this);
  }

  /** Forgets all masks. */
  public void clear() {
    shelfTop = 0;
    shelfHeight = 0;
    right = 0;
  }

  /**
   * Adds a mask.
   *
   * @param mask a byte a texel, row by row, 0 … 255
   * @return where it is, or null if there is no room left
   */
  public Place put(int width, int height, byte[] mask) {
    if (right + width + BORDER > SIDE) {
      shelfTop += shelfHeight;
      shelfHeight = 0;
      right = 0;
    }
    if (width + BORDER > SIDE || shelfTop + height + BORDER > SIDE) {
      return null;
    }
    Place place = new Place(right, shelfTop);
    right += width + BORDER;
    shelfHeight = Math.max(shelfHeight, height + BORDER);
    upload(place, width, height, mask);
    return place;
  }

  private void upload(Place place, int width, int height, byte[] mask) {
    GL3 gl = gpu.begin();
    bind(gl, 0);
    gl.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 1);
    gl.glTexSubImage2D(
        GL.GL_TEXTURE_2D,
        0,
        place.x,
        place.y,
        width,
        height,
        GL2ES2.GL_RED,
        GL.GL_UNSIGNED_BYTE,
        ByteBuffer.wrap(mask));
    gl.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 4);
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
    gpu.end("mask");
  }

  void bind(GL3 gl, int unit) {
    gl.glActiveTexture(GL.GL_TEXTURE0 + unit);
    gl.glBindTexture(GL.GL_TEXTURE_2D, texture);
  }

  @Override
  public void close() {
    gpu.release(gl -> gl.glDeleteTextures(1, new int[] {texture}, 0));
    gpu.closed(this);
  }
}
