package activarium.work;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Makes the calling thread give way to threads that draw. Java's own priorities do that on Windows
 * alone: on Linux the virtual machine ignores them, so the kernel is asked, for whom every thread
 * has a niceness of its own.
 */
final class Niceness {

  /**
   * Of -20 … 19. Beside a thread of niceness 0 the kernel leaves such a thread a sixth of a core.
   * More would let drawing be smoother still, but 19 leaves a seventieth: beside another busy
   * program a training then stands still. Less takes the frames that drawing needs.
   */
  private static final int GIVES_WAY = 7;

  private static final int PRIO_PROCESS = 0;
  private static final int CALLING_THREAD = 0;

  private Niceness() {}

  /** The one function of the C library that is needed. */
  interface C extends Library {
    int setpriority(int which, int who, int niceness);
  }

  static void yieldToDrawing() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (Platform.isLinux()) {
      try {
        Native.load("c", C.class).setpriority(PRIO_PROCESS, CALLING_THREAD, GIVES_WAY);
      } catch (UnsatisfiedLinkError e) {
        // A C library of another kind: drawing is then less even, and nothing else.
        return;
      }
    }
  }
}
