package activarium.sketch;

import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.export.ExportName;
import activarium.export.PictureWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PApplet;

/** Saves what the window shows, with its state, while drawing goes on. */
final class Photographer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Photographer.class);

  private final SketchKit kit;
  private final Home home;
  private final Notices notices;

  /** Names of pictures that are still to be written: whoever presses twice gets two. */
  private final Set<Path> promised = ConcurrentHashMap.newKeySet();

  private PictureWriter writer;

  Photographer(SketchKit kit, Home home, Notices notices) {
    this.kit = kit;
    this.home = home;
    this.notices = notices;
  }

  /** Saves the frame just drawn under a new name. Draw thread only. */
  void take() {
    PApplet sketch = kit.sketch();
    try {
      Path base =
          ExportName.next(
              home.exports(),
              sketch.getClass().getSimpleName(),
              LocalDateTime.now(),
              promised::contains,
              ".png");
      promised.add(base);
      Path file = base.resolveSibling(base.getFileName() + ".png");
      writer = writer == null ? new PictureWriter(this::written, this::failed) : writer;
      sketch.loadPixels();
      writer.write(sketch.pixels, sketch.pixelWidth, sketch.pixelHeight, file, kit.state());
    } catch (MissingRequirementException e) {
      notices.failed(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void written(Path file) {
    promised.removeIf(base -> file.equals(base.resolveSibling(base.getFileName() + ".png")));
    notices.saved(file);
  }

  private void failed(Throwable problem) {
    LOG.error("a picture could not be written", problem);
    notices.failed(Text.say("saving.picture.failed", problem.getMessage()));
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.close();
    }
  }
}
