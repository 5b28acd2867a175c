package activarium.sketchbook;

import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.window.FrameDriver;
import activarium.window.FrameGuard;
import activarium.window.FrameLimits;
import activarium.window.ProcessEnd;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import activarium.window.SketchHost;
import activarium.work.DisplayLoss;
import activarium.work.JobRunner;
import com.jogamp.opengl.GLException;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PApplet;

/** Opens windows with sketches in them. */
public final class SketchRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SketchRunner.class);

  private final Home home;
  private final SketchCompiler compiler;
  private final Optional<FrameLimits> limits;
  private final ProcessEnd end;

  /** Runs the sketches of an installation, compiled where it writes to. */
  public SketchRunner(Home home) {
    this(
        home,
        new SketchCompiler(
            home.compiled().resolve("sketches"),
            Optional.of(home.shippedSketches()),
            System.getProperty("java.class.path")));
  }

  public SketchRunner(Home home, SketchCompiler compiler) {
    this(home, compiler, Optional.empty(), ProcessEnd.HALT);
  }

  /**
   * @param limits empty for those that suit what is opened
   * @param end how the process ends where it hangs
   */
  public SketchRunner(
      Home home, SketchCompiler compiler, Optional<FrameLimits> limits, ProcessEnd end) {
    this.home = home;
    this.compiler = compiler;
    this.limits = limits;
    this.end = end;
  }

  /** Opens the sketch called {@code name}, compiled now if need be. */
  public RunningSketch open(String name, RunOptions options) {
    return open(name, options, null);
  }

  /** The same, drawn by something else than its window's loop. */
  public RunningSketch open(String name, RunOptions options, FrameDriver driver) {
    SketchClasses classes = compiler.compile(new SketchCatalog(home).folder(name));
    Order order = new Order(name, classes.folder(), classes, classes::newInstance);
    return start(order, options, driver, host -> {});
  }

  /**
   * Opens a sketch as one of a program, in whose window others are drawn later.
   *
   * @param program makes it of the window and of what compiles
   */
  public RunningSketch openProgram(
      String name,
      RunOptions options,
      BiFunction<SketchHost, SketchCompiler, SketchHost.Program> program) {
    SketchClasses classes = compiler.compile(new SketchCatalog(home).folder(name));
    Order order = new Order(name, classes.folder(), classes, classes::newInstance);
    return start(order, options, null, host -> host.program(program.apply(host, compiler)));
  }

  /** Opens a sketch that was written in Java. It is never reloaded. */
  public RunningSketch open(Supplier<? extends Sketch> maker, RunOptions options) {
    Order order = new Order("sketch", home.root(), null, maker);
    return start(order, options.withReload(false), null, host -> {});
  }

  /** What is to be opened; {@code classes} is null if it was written in Java. */
  private record Order(
      String name, Path folder, SketchClasses classes, Supplier<? extends Sketch> maker) {}

  /** Opens a window for it, and another one if nothing is drawn in the first. */
  private RunningSketch start(
      Order order, RunOptions options, FrameDriver driver, Consumer<SketchHost> prepare) {
    if (GraphicsEnvironment.isHeadless()) {
      throw new MissingRequirementException(
          "no display", "start ./activarium, which opens a virtual one, or set DISPLAY");
    }
    FrameLimits allowed = limits.orElseGet(() -> FrameLimits.of(options, driver));
    for (Duration limit : allowed.starts()) {
      SketchHost host = new SketchHost(options, driver);
      prepare.accept(host);
      RunningSketch running = attempt(order, host, allowed);
      if (running.hasStarted(limit)) {
        running.unlessLost(
            DisplayLoss.endsBy(() -> end.end(ProcessEnd.LACKS, "the X server has ended")));
        return running;
      }
      LOG.warn("{} was not drawn within {} s", order.name, limit.toSeconds());
      running.close();
    }
    throw new MissingRequirementException(
        "a window opened, but nothing could be drawn in it",
        "end what else keeps the machine busy, and see ./activarium doctor");
  }

  private RunningSketch attempt(Order order, SketchHost host, FrameLimits allowed) {
    Sketch sketch = order.maker.get();
    host.open(sketch, order.classes);
    sketch.attach(host, order.folder.toFile());
    JobRunner jobs = new JobRunner("the window is not watched", e -> host.report(e.getMessage()));
    jobs.start("guard", new FrameGuard(host, allowed, end, System.nanoTime()));
    if (host.options().reload()) {
      jobs.start("watcher", new SketchWatcher(compiler, order.folder, home.shaders(), host));
    }
    List<String> arguments =
        new ArrayList<>(List.of(PApplet.ARGS_SKETCH_FOLDER + "=" + order.folder));
    arguments.add(order.name);
    try {
      PApplet.runSketch(arguments.toArray(String[]::new), sketch);
    } catch (GLException | LinkageError | AWTError e) {
      jobs.close();
      throw new MissingRequirementException(
          "no window with OpenGL can be opened (" + e.getMessage() + ")",
          "see ./activarium doctor",
          e);
    } catch (RuntimeException e) {
      jobs.close();
      throw e;
    }
    host.place().watcher().ifPresent(watcher -> jobs.start("displays", watcher));
    return new RunningSketch(host, jobs);
  }
}
