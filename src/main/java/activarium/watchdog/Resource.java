package activarium.watchdog;

import activarium.core.Text;
import java.util.Locale;

/** What a process holds on to, and may hold too much of. */
public enum Resource {
  /** Bytes of Java's heap that the last collection left. */
  HEAP,
  /** Bytes of direct buffers. */
  DIRECT,
  /** Bytes of memory that the process has in all, those of libraries of C included. */
  RESIDENT,
  /** Open files and sockets. */
  HANDLES,
  /** Threads of Java's. */
  THREADS,
  /** Textures, buffers and programs of OpenGL. */
  OPENGL;

  private static final double MEGABYTE = 1 << 20;

  /** Its name in a pulse and in messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is memory, and not a number of things. */
  boolean isBytes() {
    return switch (this) {
      case HEAP, DIRECT, RESIDENT -> true;
      case HANDLES, THREADS, OPENGL -> false;
    };
  }

  /** An amount of it for a person. */
  String amount(double value) {
    return isBytes() ? Text.of("%.0f MB", value / MEGABYTE) : Text.of("%.0f", value);
  }
}
