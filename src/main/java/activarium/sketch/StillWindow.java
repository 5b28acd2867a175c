package activarium.sketch;

import activarium.gpu.GpuContext;
import activarium.window.Pace;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/**
 * Sees that the window stands still, by its pixels: whatever a sketch draws, and however it came by
 * it. Where the processor draws, frames that look like the one before cost what a map or a network
 * needs to get on. Draw thread only.
 */
final class StillWindow {

  /** Seconds until the next look; a look waits for all that was drawn. */
  private static final float SOON = 0.25f;

  private static final float LATER = 1;

  /** So many looks that saw the same, and nothing is on its way any more. */
  private static final int SAME = 2;

  private final GpuContext gpu;
  private final boolean software;
  private final BooleanSupplier works;
  private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
  private ByteBuffer before = ByteBuffer.allocateDirect(0);
  private float wait = SOON;
  private int same;

  /**
   * @param works whether something is being computed that is to be shown
   */
  StillWindow(GpuContext gpu, BooleanSupplier works) {
    this.works = works;
    this.gpu = gpu;
    this.software = gpu.isSoftware();
  }

  /**
   * Looks at what was drawn, now and then.
   *
   * @param passed seconds since the last frame
   * @return what is enough for what there is to see
   */
  Pace pace(float passed) {
    if (!software) {
      return Pace.FULL;
    }
    wait -= passed;
    if (wait <= 0) {
      same = isAsBefore() ? same + 1 : 0;
      wait = same >= SAME ? 0 : same > 0 ? SOON : LATER;
    }
    if (same >= SAME) {
      return Pace.REST;
    }
    return works.getAsBoolean() ? Pace.SHARED : Pace.FULL;
  }

  /** The frame drawn is known to be none in which all is still. */
  Pace moves() {
    same = 0;
    wait = SOON;
    return Pace.FULL;
  }

  private boolean isAsBefore() {
    ByteBuffer last = pixels;
    pixels = before;
    before = last;
    int size = Integer.BYTES * gpu.pixelWidth() * gpu.pixelHeight();
    if (pixels.capacity() != size) {
      pixels = ByteBuffer.allocateDirect(size);
    }
    gpu.readPixels(pixels.clear());
    return pixels.clear().mismatch(before.clear()) < 0;
  }
}
