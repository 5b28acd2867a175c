package activarium.render;

import activarium.core.Home;
import activarium.export.FilmParts;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameDriver;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Makes pictures and films of sketches, without an audience. */
public final class SketchExporter {

  /** Longer side of the small window that OpenGL needs. */
  private static final int WINDOW = 320;

  private final Home home;

  public SketchExporter(Home home) {
    this.home = home;
  }

  /**
   * Draws one picture.
   *
   * @return whether it was not stopped before its end
   */
  public boolean frame(
      String sketch,
      RunOptions options,
      Path file,
      FrameSize size,
      int bits,
      ExportSettings settings,
      Progress progress)
      throws InterruptedException, IOException {
    try (FrameExport export = new FrameExport(file, size, bits, settings, progress)) {
      run(sketch, options, size, export);
      return export.isComplete();
    }
  }

  /**
   * Draws one picture as vectors.
   *
   * @param file whose name ends with the format
   * @param size of which the shape matters, and what fits into it
   * @return whether it was not stopped before its end
   */
  public boolean vector(
      String sketch, RunOptions options, Path file, FrameSize size, ExportSettings settings)
      throws InterruptedException {
    VectorExport export = new VectorExport(file, size, home.data(), settings);
    run(sketch, options, size, export);
    return export.isComplete();
  }

  /**
   * Writes the numbers behind what is shown.
   *
   * @param folder that does not exist yet
   * @return whether it was not stopped before its end
   */
  public boolean data(String sketch, RunOptions options, Path folder, ExportSettings settings)
      throws InterruptedException {
    DataExport export = new DataExport(folder, settings);
    run(sketch, options, new FrameSize(WINDOW, WINDOW), export);
    return export.isComplete();
  }

  /**
   * Draws a film.
   *
   * @return its path and the seconds that drawing took; null if it was stopped before its end
   */
  public Map.Entry<Path, Double> film(
      String sketch,
      RunOptions options,
      FilmParts parts,
      FilmScript script,
      ExportSettings settings,
      Progress progress)
      throws InterruptedException {
    try (FilmExport export = new FilmExport(parts, script, settings, progress)) {
      FrameSize size = new FrameSize(parts.format().width(), parts.format().height());
      run(sketch, options, size, export);
      return export.film() == null ? null : Map.entry(export.film(), export.drawingSeconds());
    }
  }

  private void run(String sketch, RunOptions options, FrameSize size, FrameDriver driver)
      throws InterruptedException {
    double scale = (double) WINDOW / Math.max(size.width(), size.height());
    FrameSize window =
        new FrameSize(
            Math.max(16, (int) (size.width() * scale)),
            Math.max(16, (int) (size.height() * scale)));
    try (RunningSketch running =
        new SketchRunner(home).open(sketch, options.withSize(window), driver)) {
      running.await();
    }
  }
}
