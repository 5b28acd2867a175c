package activarium.sketch;

import activarium.core.Home;
import activarium.export.ExportName;
import activarium.export.PictureWriter;
import activarium.session.Phase;
import activarium.session.Session;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a sketch does when nobody watches: it keeps every few frames as a film, the last as a
 * picture, and ends when the training does.
 */
final class FilmRecorder implements AutoCloseable {

  /** Epochs that are trained unless the command line says otherwise. */
  static final int EPOCHS = 3;

  /** The clock of a film: frames a second, whatever drawing takes. */
  static final float SECONDS_PER_FRAME = 1 / 30f;

  private static final Logger LOG = LoggerFactory.getLogger(FilmRecorder.class);
  private static final int KEEP_EVERY = 2;
  private static final int MAX_KEPT = 600;
  private static final int FRAMES_TO_SETTLE = 45;

  private final Sketch sketch;
  private final Path base;
  private final PictureWriter writer;
  private int drawn;
  private int kept;
  private int settled;

  FilmRecorder(Sketch sketch, Home home) {
    this.sketch = sketch;
    this.base =
        ExportName.next(
            home.exports(), sketch.getClass().getSimpleName(), LocalDateTime.now(), "", ".png");
    this.writer = new PictureWriter(this::failed);
  }

  private void failed(Throwable problem) {
    LOG.error("a picture could not be written", problem);
    sketch.report("a picture could not be written: " + problem.getMessage());
    sketch.exit();
  }

  /**
   * Called after each frame is drawn.
   *
   * @param atRest whether nothing works on besides the session
   */
  void frame(Session session, boolean atRest) {
    drawn++;
    boolean over =
        session == null
            || session.phase() == Phase.FAILED
            || session.phase().isOver() && session.isSettled();
    settled = over && atRest ? settled + 1 : 0;
    try {
      if (drawn % KEEP_EVERY == 0
          && kept < MAX_KEPT
          && (session == null || !session.timeline().moments().isEmpty())) {
        kept++;
        keep(base.resolve("frame-%05d.png".formatted(kept)));
      }
      if (settled == FRAMES_TO_SETTLE) {
        keep(base.resolveSibling(base.getFileName() + ".png"));
        writer.finish();
        System.out.printf("Wrote %s.png, and a film of %d frames in %s/%n", base, kept, base);
        sketch.exit();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(Path file) throws InterruptedException {
    sketch.loadPixels();
    writer.write(sketch.pixels, sketch.pixelWidth, sketch.pixelHeight, file);
  }

  @Override
  public void close() {
    writer.close();
  }
}
