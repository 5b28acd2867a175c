package activarium.gpu;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL2ES3;
import com.jogamp.opengl.GL3;
import java.nio.ByteBuffer;

/**
 * Many images of one size in one texture, row after row, with two smaller versions for images drawn
 * small. Each image has a cell whose sides are multiples of four, so that no texel of any version
 * belongs to two images.
 */
public final class ImageAtlas implements AutoCloseable {

  /** Versions: full size, half, quarter. */
  private static final int VERSIONS = 3;

  private static final int MULTIPLE = 1 << VERSIONS - 1;

  private final GpuContext gpu;
  private final int imageWidth;
  private final int imageHeight;
  private final int cellWidth;
  private final int cellHeight;
  private final boolean gray;
  private final int columns;
  private final int capacity;
  private final int texture;

  /**
   * Uploads images. Those that find no room in the largest texture of the graphics card are left
   * out, see {@link #capacity}.
   *
   * @param pixels one unsigned byte a channel, image by image, row by row
   * @param channels 1 for gray, else at least 3
   */
  public ImageAtlas(
      GpuContext gpu, int count, int imageWidth, int imageHeight, int channels, byte[] pixels) {
    this.gpu = gpu;
    this.imageWidth = imageWidth;
    this.imageHeight = imageHeight;
    this.cellWidth = (imageWidth + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    this.cellHeight = (imageHeight + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    this.gray = channels == 1;
    int largest = FloatTexture.largestSide(gpu);
    double square = Math.sqrt((double) Math.max(1, count) * cellHeight / cellWidth);
    this.columns = Math.min(largest / cellWidth, (int) Math.ceil(square));
    int rows = Math.min(largest / cellHeight, (Math.max(1, count) + columns - 1) / columns);
    this.capacity = columns * rows;
    int[] name = new int[1];
    GL3 gl = gpu.begin();
    gl.glGenTextures(1, name, 0);
    texture = name[0];
    int shown = Math.min(count, capacity);
    upload(gl, rows, channels == 1 ? 1 : 3, cells(shown, rows, channels, pixels));
    gpu.end("image atlas");
    gpu.opened(this);
  }

  /** The images in their cells, whose rest repeats the images' edges. */
  private ByteBuffer cells(int count, int rows, int channels, byte[] pixels) {
    int kept = channels == 1 ? 1 : 3;
    int stride = columns * cellWidth * kept;
    ByteBuffer cells = ByteBuffer.allocateDirect(stride * rows * cellHeight);
    for (int i = 0; i < count; i++) {
      int corner = i / columns * cellHeight * stride + i % columns * cellWidth * kept;
      for (int y = 0; y < cellHeight; y++) {
        int row = i * imageHeight + Math.min(y, imageHeight - 1);
        for (int x = 0; x < cellWidth; x++) {
          int from = (row * imageWidth + Math.min(x, imageWidth - 1)) * channels;
          for (int c = 0; c < kept; c++) {
            cells.put(corner + y * stride + x * kept + c, pixels[from + c]);
          }
        }
      }
    }
    return cells;
  }

  private void upload(GL3 gl, int rows, int channels, ByteBuffer cells) {
    bind(gl, 0);
    gl.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 1);
    gl.glTexImage2D(
        GL.GL_TEXTURE_2D,
        0,
        channels == 1 ? GL2ES2.GL_R8 : GL.GL_RGB8,
        columns * cellWidth,
        rows * cellHeight,
        0,
        channels == 1 ? GL2ES2.GL_RED : GL.GL_RGB,
        GL.GL_UNSIGNED_BYTE,
        cells);
    gl.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 4);
    if (channels == 1) {
      gl.glTexParameteri(GL.GL_TEXTURE_2D, GL3.GL_TEXTURE_SWIZZLE_G, GL2ES2.GL_RED);
      gl.glTexParameteri(GL.GL_TEXTURE_2D, GL3.GL_TEXTURE_SWIZZLE_B, GL2ES2.GL_RED);
    }
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL2ES3.GL_TEXTURE_MAX_LEVEL, VERSIONS - 1);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MIN_FILTER, GL.GL_LINEAR_MIPMAP_NEAREST);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MAG_FILTER, GL.GL_NEAREST);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_WRAP_S, GL.GL_CLAMP_TO_EDGE);
    gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_WRAP_T, GL.GL_CLAMP_TO_EDGE);
    gl.glGenerateMipmap(GL.GL_TEXTURE_2D);
    gl.glBindTexture(GL.GL_TEXTURE_2D, 0);
  }

  void bind(GL3 gl, int unit) {
    gl.glActiveTexture(GL.GL_TEXTURE0 + unit);
    gl.glBindTexture(GL.GL_TEXTURE_2D, texture);
  }

  /** Whether the images have no colors. */
  public boolean isGray() {
    return gray;
  }

  /** Images that find room. */
  public int capacity() {
    return capacity;
  }

  /** Images side by side. */
  public int columns() {
    return columns;
  }

  /** Pixels of an image, from left to right. */
  public int imageWidth() {
    return imageWidth;
  }

  /** Pixels of an image, from top to bottom. */
  public int imageHeight() {
    return imageHeight;
  }

  /** Texels from one image to the next. */
  public int cellWidth() {
    return cellWidth;
  }

  /** Texels from one row of images to the next. */
  public int cellHeight() {
    return cellHeight;
  }

  @Override
  public void close() {
    gpu.release(gl -> gl.glDeleteTextures(1, new int[] {texture}, 0));
    gpu.closed(this);
  }
}
