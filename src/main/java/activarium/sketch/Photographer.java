package activarium.sketch;

import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.export.ExportName;
import activarium.export.PictureWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves what the window shows, with its state, while drawing goes on. */
final class Photographer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Photographer.class);

  private final SketchKit kit;
  private final Home home;
  private PictureWriter writer;

  Photographer(SketchKit kit, Home home) {
    this.kit = kit;
    this.home = home;
  }

  /** Saves the frame just drawn under a new name. Draw thread only. */
  void take() {
    Sketch sketch = kit.sketch();
    try {
      Path base =
          ExportName.next(
              home.exports(), sketch.getClass().getSimpleName(), LocalDateTime.now(), ".png");
      Path file = base.resolveSibling(base.getFileName() + ".png");
      writer = writer == null ? new PictureWriter(this::failed) : writer;
      sketch.loadPixels();
      writer.write(sketch.pixels, sketch.pixelWidth, sketch.pixelHeight, file, kit.state());
      LOG.info("saving {}", file);
    } catch (MissingRequirementException e) {
      sketch.report(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void failed(Throwable problem) {
    LOG.error("a picture could not be written", problem);
    kit.sketch()
        .report("a picture could not be written (%s): make room".formatted(problem.getMessage()));
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.close();
    }
  }
}
