package activarium.sketchbook;

import activarium.core.Home;
import activarium.gpu.GpuContext;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import activarium.window.SketchFailedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import processing.opengl.PGraphicsOpenGL;

/**
 * Work for the graphics card that has nothing to show: it gets a small window for the time it
 * takes.
 *
 * @param <T> what it results in
 */
public final class GpuTask<T> extends Sketch {

  private static final int SIDE = 64;

  private final Home home;
  private final Function<GpuContext, T> task;
  private final AtomicReference<T> result;

  private GpuTask(Home home, Function<GpuContext, T> task, AtomicReference<T> result) {
    this.home = home;
    this.task = task;
    this.result = result;
  }

  /**
   * Opens a window, does the task in it, and closes it.
   *
   * @throws activarium.core.MissingRequirementException if there is no display or no OpenGL
   * @throws SketchFailedException if the task fails
   */
  public static <T> T run(Home home, Function<GpuContext, T> task) throws InterruptedException {
    AtomicReference<T> result = new AtomicReference<>();
    RunOptions options = RunOptions.DEFAULT.withFrames(1);
    try (RunningSketch running =
        new SketchRunner(home).open(() -> new GpuTask<>(home, task, result), options)) {
      running.await();
    }
    return result.get();
  }

  @Override
  public void settings() {
    size(SIDE, SIDE);
  }

  @Override
  public void draw() {
    if (result.get() == null) {
      result.set(task.apply(new GpuContext((PGraphicsOpenGL) g, home.shaders(), this::report)));
    }
  }
}
