package activarium.render;

import activarium.export.VectorFigure;
import activarium.gpu.Tile;
import activarium.sketch.Offscreen;
import activarium.sketch.SketchKit;
import activarium.window.FrameSize;
import activarium.window.Sketch;
import java.nio.file.Path;

/** Draws one picture as vectors: SVG or PDF, as the name of the file says. */
final class VectorExport extends ExportDriver {

  private final Path file;
  private final FrameSize size;
  private final Path data;
  private VectorFigure figure;
  private volatile boolean complete;

  /**
   * @param data the folder that holds {@code fonts/}
   */
  VectorExport(Path file, FrameSize size, Path data, ExportSettings settings) {
    super(settings, size.width(), size.height());
    this.file = file;
    this.size = size;
    this.data = data;
  }

  @Override
  void begin(Sketch sketch) {
    // What is drawn, is drawn in one step.
  }

  @Override
  boolean step(Sketch sketch) {
    // OpenGL draws a corner of the picture for nobody: vectors need no more than its shape.
    try (Offscreen corner = new Offscreen(sketch, 1, 1)) {
      corner.draw(
          new Tile(0, 0, 1, 1, size.width(), size.height()),
          canvas -> {
            figure = new VectorFigure(VectorFigure.Format.of(file), canvas.windowBox(), data);
            return figure.ink();
          });
    }
    figure.save(file, SketchKit.of(sketch).keeper.gather(size.width(), size.height()));
    complete = true;
    return false;
  }

  @Override
  boolean end(Sketch sketch) {
    return true;
  }

  /** Whether the file is there. */
  boolean isComplete() {
    return complete;
  }
}
