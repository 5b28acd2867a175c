package activarium.sketch;

import activarium.core.Home;
import activarium.export.PictureWriter;
import activarium.export.Sidecar;
import activarium.gpu.GpuContext;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.show.ViewState;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PApplet;

/**
 * What a sketch does when nobody watches: it keeps every few frames as a film, the last as a
 * picture, and ends when the training does.
 */
final class FilmRecorder implements AutoCloseable {

  /** Epochs that are trained unless the command line says otherwise. */
  static final int EPOCHS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(FilmRecorder.class);

  /** Of so many frames drawn one is in the film, so that it is short. */
  private static final int KEEP_EVERY = 2;

  /** The clock of a film: frames drawn a second, whatever drawing takes. */
  static final float SECONDS_PER_FRAME = 1f / (KEEP_EVERY * WindowFilm.RATE);

  /** Frames of the training at most; what comes after it is always in the film. */
  private static final int MAX_KEPT = 600;

  private static final int FRAMES_TO_SETTLE = 90;

  private final SketchKit kit;
  private final GpuContext gpu;
  private final WindowFilm film;
  private final PictureWriter writer;
  private volatile Throwable failure;
  private int drawn;
  private int settled;

  FilmRecorder(SketchKit kit, Home home, GpuContext gpu) {
    this.kit = kit;
    this.gpu = gpu;
    this.film = new WindowFilm(home, kit.sketch(), gpu);
    this.writer = new PictureWriter(this::failed);
  }

  private void failed(Throwable problem) {
    LOG.error("a picture could not be written", problem);
    failure = problem;
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
            || session.phase().isOver() && session.settling().isSettled();
    boolean begun = session == null || !session.timeline().moments().isEmpty();
    settled = over && atRest ? settled + 1 : 0;
    try {
      if (drawn % KEEP_EVERY == 0 && begun && (over || film.frames() < MAX_KEPT)) {
        film.frame(gpu);
      }
      if (settled == FRAMES_TO_SETTLE) {
        finish();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish() throws InterruptedException {
    Path picture = film.base().resolveSibling(film.base().getFileName() + ".png");
    PApplet sketch = kit.sketch();
    sketch.loadPixels();
    ViewState state = kit.state();
    writer.write(sketch.pixels, sketch.pixelWidth, sketch.pixelHeight, picture, state);
    writer.finish();
    if (failure != null) {
      throw FailureReport.unwritable(picture, failure);
    }
    film.end();
    Path file = film.await();
    Sidecar.write(file, state);
    System.out.printf(
        Locale.ROOT, "Wrote %s, and a film of %d frames: %s%n", picture, film.frames(), file);
    sketch.exit();
  }

  @Override
  public void close() {
    writer.close();
    film.close();
  }
}
