package activarium.work;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What to do when the X server ends under a program that draws on it. Xlib then ends the process,
 * whatever its handler does, and what Java's own handlers do is to abort it.
 */
public final class DisplayLoss {

  /** Kept, or the virtual machine would collect what Xlib calls. */
  private final IoErrorHandler handler;

  private DisplayLoss(IoErrorHandler handler) {
    this.handler = handler;
  }

  /** Called by Xlib when the connection to the X server breaks. */
  interface IoErrorHandler extends Callback {
    int lost(Pointer display);
  }

  /** The one function of Xlib that is needed. */
  interface Xlib extends Library {
    Pointer XSetIOErrorHandler(IoErrorHandler handler);
  }

  /**
   * Runs {@code end}, which must end the process, when the X server is lost; does nothing where
   * windows are not those of X. Windows that open later bring handlers of their own: it must be
   * called after the last.
   */
  public static DisplayLoss endsBy(Runnable end) {
    AtomicBoolean first = new AtomicBoolean(true);
    DisplayLoss loss =
        new DisplayLoss(
            display -> {
              if (first.getAndSet(false)) {
                end.run();
              }
              while (true) {
                LockSupport.park(); // Xlib would end the process meanwhile, and crash
              }
            });
    if (Platform.isX11()) {
      try {
        Native.load("X11", Xlib.class).XSetIOErrorHandler(loss.handler);
      } catch (UnsatisfiedLinkError e) {
        return loss; // Wayland alone: there is no X server to lose
      }
    }
    return loss;
  }
}
