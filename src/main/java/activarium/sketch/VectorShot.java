package activarium.sketch;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.draw.Ink;
import activarium.export.ExportName;
import activarium.export.Sidecar;
import activarium.export.VectorFigure;
import activarium.export.VectorFigure.Format;
import activarium.show.ViewState;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws one frame into a vector file in place of the window, which keeps its picture meanwhile. */
final class VectorShot {

  private static final Logger LOG = LoggerFactory.getLogger(VectorShot.class);

  private record Wanted(Format format, Path file, Consumer<Path> written) {}

  private final SketchKit kit;
  private final Path exports;
  private final Path data;
  private final Notices notices;
  private final Queue<Wanted> wanted = new ArrayDeque<>();
  private VectorFigure figure;
  private ViewState state;

  VectorShot(SketchKit kit, Path exports, Path data, Notices notices) {
    this.notices = notices;
    this.kit = kit;
    this.exports = exports;
    this.data = data;
  }

  /**
   * Asks for the next frame in which nothing moves as a figure.
   *
   * @param file null for a new name in the exports folder
   * @param written receives the file
   */
  void ask(Format format, Path file, Consumer<Path> written) {
    wanted.add(new Wanted(format, file, written));
  }

  boolean isWaiting() {
    return !wanted.isEmpty();
  }

  /** At the beginning of a frame: what it is drawn with, or null for the window. */
  Ink begin() {
    if (wanted.isEmpty()) {
      return null;
    }
    figure = new VectorFigure(wanted.peek().format, kit.canvas().windowBox(), data);
    state = kit.state();
    return figure.ink();
  }

  /** At the end of a frame. */
  void end() {
    if (figure == null) {
      return;
    }
    Wanted now = wanted.remove();
    try {
      Path file = now.file == null ? name(now.format) : now.file;
      figure.save(file, state);
      notices.saved(file);
      now.written.accept(file);
    } catch (BadInputException | MissingRequirementException e) {
      LOG.error("a figure could not be written", e);
      notices.failed(Text.say("saving.vector.failed", e.getMessage()));
    }
    figure = null;
  }

  private Path name(Format format) {
    String sketch = kit.sketch().getClass().getSimpleName();
    Path base =
        ExportName.next(exports, sketch, LocalDateTime.now(), format.ending(), Sidecar.ENDING);
    return base.resolveSibling(base.getFileName() + format.ending());
  }
}
