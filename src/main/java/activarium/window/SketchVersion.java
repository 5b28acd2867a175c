package activarium.window;

import java.nio.file.Path;

/**
 * One state of a sketch's text, from which instances are made; a window shows one after another.
 */
public interface SketchVersion {

  /** Name of the sketch. */
  String name();

  /** Of the sketch, for what it loads from its {@code data/}. */
  Path folder();

  /** A new sketch; what its constructor throws is thrown here. */
  Sketch newInstance();

  /** Where in the sketch a stack is: file and line, or the sketch alone. */
  String place(StackTraceElement[] stack);

  /** The place in the sketch where {@code failure} arose, or its kind alone, and its message. */
  String explain(Throwable failure);
}
