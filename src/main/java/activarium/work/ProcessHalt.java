package activarium.work;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Ends the process at once. Java's own halt still runs what the libraries of C registered for the
 * end, and where the graphics are in use by a thread that hangs, or their display is gone, these
 * crash.
 */
public final class ProcessHalt {

  private ProcessHalt() {}

  /** The one function of the C library that is needed. */
  interface C extends Library {
    void _exit(int code);
  }

  public static void now(int code) {
    if (!Platform.isWindows()) {
      try {
        Native.load("c", C.class)._exit(code);
      } catch (UnsatisfiedLinkError e) {
        // A C library of another kind.
        Runtime.getRuntime().halt(code);
      }
    }
    Runtime.getRuntime().halt(code);
  }
}
