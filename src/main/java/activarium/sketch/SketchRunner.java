package activarium.sketch;

import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.work.JobRunner;
import com.jogamp.opengl.GLException;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PApplet;

/** Opens windows with sketches in them. */
public final class SketchRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SketchRunner.class);

  private final Home home;
  private final SketchCompiler compiler;

  /** Runs the sketches of an installation, compiled into its {@code target/}. */
  public SketchRunner(Home home) {
    this(
        home,
        new SketchCompiler(
            home.root().resolve("target/sketches"), System.getProperty("java.class.path")));
  }

  SketchRunner(Home home, SketchCompiler compiler) {
    this.home = home;
    this.compiler = compiler;
  }

  /** Opens the sketch called {@code name}, compiled now if need be. */
  public RunningSketch open(String name, RunOptions options) {
    return open(name, options, null);
  }

  /** The same, drawn by something else than its window's loop. */
  RunningSketch open(String name, RunOptions options, FrameDriver driver) {
    Path folder = new SketchCatalog(home).folder(name);
    SketchClasses classes = compiler.compile(folder);
    SketchHost host = new SketchHost(options, driver);
    Sketch sketch = classes.newInstance();
    host.open(sketch, classes);
    return start(sketch, folder, host, name);
  }

  /** Opens a sketch that was written in Java. It is never reloaded. */
  public RunningSketch open(Supplier<? extends Sketch> maker, RunOptions options) {
    SketchHost host = new SketchHost(options.withReload(false));
    Sketch sketch = maker.get();
    host.open(sketch, null);
    return start(sketch, home.root(), host, sketch.getClass().getSimpleName());
  }

  private RunningSketch start(Sketch sketch, Path folder, SketchHost host, String name) {
    if (GraphicsEnvironment.isHeadless()) {
      throw new MissingRequirementException(
          "no display", "start ./activarium, which opens a virtual one, or set DISPLAY");
    }
    sketch.attach(host, folder.toFile());
    JobRunner jobs = new JobRunner(e -> LOG.error("watching {} failed", name, e));
    if (host.options().reload()) {
      jobs.start("watcher", new SketchWatcher(compiler, folder, home.shaders(), host));
    }
    List<String> arguments = new ArrayList<>(List.of(PApplet.ARGS_SKETCH_FOLDER + "=" + folder));
    host.options()
        .display()
        .ifPresent(number -> arguments.add(PApplet.ARGS_DISPLAY + "=" + number));
    arguments.add(name);
    try {
      PApplet.runSketch(arguments.toArray(String[]::new), sketch);
    } catch (GLException | LinkageError | AWTError e) {
      jobs.close();
      throw new MissingRequirementException(
          "no window with OpenGL can be opened (" + e.getMessage() + ")",
          "see ./activarium doctor",
          e);
    }
    return new RunningSketch(host, jobs);
  }
}
