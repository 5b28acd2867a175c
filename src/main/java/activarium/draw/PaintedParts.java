package activarium.draw;

import activarium.core.LruCache;
import activarium.gpu.GpuContext;
import activarium.gpu.PictureCopy;
import activarium.gpu.Tile;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of the picture that were painted before: what is wanted again as it was is a copy, which
 * costs a processor that draws a tenth of painting it. A graphics card paints as fast as it copies,
 * and pictures that are saved are painted in any case; a few pixels of these differ by 1 of 255,
 * since a window is upside down to OpenGL, and rounds otherwise.
 */
public final class PaintedParts implements AutoCloseable {

  private final GpuContext gpu;
  private final boolean software;
  private final LruCache<Place, Kept> parts;
  private PictureCopy easel;

  /** All that a part of the picture depends on, besides where it lies. */
  public static final class Key {

    private final List<Object> facts = new ArrayList<>();
    private long bytes;

    /** What is equal where the same is drawn; of arrays of numbers, what is in them. */
    public static Key of(Object... facts) {
      Key key = new Key();
      for (Object fact : facts) {
        key.add(fact);
      }
      return key;
    }

    private void add(Object fact) {
      if (fact instanceof float[] floats) {
        facts.add(FloatBuffer.wrap(floats.clone()));
        bytes += (long) Float.BYTES * floats.length;
      } else if (fact instanceof int[] ints) {
        facts.add(IntBuffer.wrap(ints.clone()));
        bytes += (long) Integer.BYTES * ints.length;
      } else {
        facts.add(fact);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && facts.equals(key.facts);
    }

    @Override
    public int hashCode() {
      return facts.hashCode();
    }
  }

  /** A key with the pixels that it is drawn in. */
  private record Place(Key key, int left, int top, int right, int bottom) {

    boolean isWithin(Tile window) {
      return left >= 0
          && top >= 0
          && right > left
          && bottom > top
          && right <= window.width()
          && bottom <= window.height();
    }
  }

  private record Kept(PictureCopy copy, long bytes) {}

  /**
   * @param budget bytes of pictures, and of what they are known by; the one used longest ago leaves
   */
  public PaintedParts(GpuContext gpu, long budget) {
    this.gpu = gpu;
    this.software = gpu.isSoftware();
    this.parts = new LruCache<>(budget, Kept::bytes, kept -> kept.copy.close());
  }

  /**
   * Draws what {@code paint} draws, which keeps to a box where nothing but the background was drawn
   * before.
   *
   * @param keep whether it is kept: not what moves, of which no two frames are the same
   */
  public void draw(Canvas canvas, Box box, Key key, boolean keep, Runnable paint) {
    if (!software || canvas.isVector() || canvas.isStill()) {
      paint.run();
      return;
    }
    canvas.flush();
    float scale = canvas.pixelScale();
    Place place =
        new Place(
            key,
            Math.round(box.x() * scale),
            Math.round(box.y() * scale),
            Math.round(box.right() * scale),
            Math.round(box.bottom() * scale));
    Kept known = parts.get(place);
    if (known != null) {
      known.copy.lay(place.left, place.top);
      return;
    }
    Tile window = gpu.tile();
    if (!place.isWithin(window)) {
      paint.run();
      return;
    }
    if (easel == null || easel.width() != window.width() || easel.height() != window.height()) {
      closeEasel();
      easel = new PictureCopy(gpu, window.width(), window.height());
    }
    easel.paint(
        canvas.theme().background(),
        () -> {
          paint.run();
          canvas.flush();
        });
    PictureCopy copy =
        easel.part(place.left, place.top, place.right - place.left, place.bottom - place.top);
    copy.lay(place.left, place.top);
    if (keep) {
      parts.put(place, new Kept(copy, copy.bytes() + key.bytes));
    } else {
      copy.close();
    }
  }

  private void closeEasel() {
    if (easel != null) {
      easel.close();
      easel = null;
    }
  }

  @Override
  public void close() {
    parts.clear();
    closeEasel();
  }
}
