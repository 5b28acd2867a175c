package activarium.sketchbook;

import activarium.window.Sketch;
import activarium.window.SketchVersion;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Map;

/** One compiled state of a sketch, from which instances are made. */
public final class SketchClasses implements SketchVersion {

  private final SketchSource source;
  private final Path folder;
  private final Loader loader;

  /**
   * @param source the text that was compiled
   * @param folder of the sketch, for what it loads from its {@code data/}
   * @param classes the bytes of each class by name
   */
  SketchClasses(SketchSource source, Path folder, Map<String, byte[]> classes) {
    this.source = source;
    this.folder = folder;
    this.loader = new Loader(classes);
  }

  public SketchSource source() {
    return source;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Sketch newInstance() {
    try {
      return (Sketch) loader.loadClass(source.name()).getDeclaredConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String explain(Throwable failure) {
    String what =
        failure.getClass().getSimpleName()
            + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
    return place(failure.getStackTrace()) + ": " + what;
  }

  @Override
  public String place(StackTraceElement[] stack) {
    for (StackTraceElement element : stack) {
      boolean ofSketch = loader.classes.containsKey(element.getClassName());
      if (ofSketch && element.getLineNumber() > 0) {
        return source.locate(element.getLineNumber());
      }
    }
    return "sketches/" + source.name();
  }

  /**
   * Holds all classes from the start, so that a running sketch can still load its inner classes
   * after the folder was compiled anew.
   */
  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Sketch.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
