package activarium.sketchbook;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.window.SketchHost;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.nio.file.Path;

/**
 * The job that sees a sketch or a shader being saved. It looks a few times a second, which on every
 * system is as fast as a person and costs next to nothing; the notifications of the JDK take up to
 * ten seconds on macOS.
 */
final class SketchWatcher implements JobRunner.Job {

  private static final long LOOK_EVERY_MILLISECONDS = 150;

  private final SketchCompiler compiler;
  private final SketchHost host;
  private final Watched sketch;
  private final Watched shaders;
  private String problem;

  SketchWatcher(SketchCompiler compiler, Path sketchFolder, Path shaderFolder, SketchHost host) {
    this.compiler = compiler;
    this.host = host;
    this.sketch = new Watched(sketchFolder, ".pde");
    this.shaders = new Watched(shaderFolder, "");
  }

  @Override
  public void run(StopToken stop) throws InterruptedException {
    while (!stop.isStopped()) {
      try {
        look();
        problem = clear(problem);
      } catch (RuntimeException | Error e) {
        problem = "saved changes are not seen: " + e;
        host.report(problem);
      }
      Thread.sleep(LOOK_EVERY_MILLISECONDS);
    }
  }

  /** One look; whatever goes wrong in it, there is another one. */
  private void look() {
    if (sketch.wasSaved()) {
      recompile();
    }
    if (shaders.wasSaved()) {
      host.shadersChanged();
    }
  }

  private String clear(String solved) {
    if (solved != null) {
      host.clearReport(solved);
    }
    return null;
  }

  private void recompile() {
    try {
      host.offer(compiler.compile(sketch.folder));
    } catch (BadInputException | MissingRequirementException e) {
      host.report(e.getMessage());
    }
  }

  /** A folder and how it looked when it was last used and last seen. */
  private static final class Watched {

    private final Path folder;
    private final String ending;
    private FileSnapshot used;
    private FileSnapshot seen;

    Watched(Path folder, String ending) {
      this.folder = folder;
      this.ending = ending;
      this.used = FileSnapshot.of(folder, ending);
      this.seen = used;
    }

    /** True once for every change, and not before two looks agree: editors write in pieces. */
    boolean wasSaved() {
      FileSnapshot now = FileSnapshot.of(folder, ending);
      boolean settled = now.equals(seen);
      seen = now;
      if (!settled || now.equals(used)) {
        return false;
      }
      used = now;
      return true;
    }
  }
}
