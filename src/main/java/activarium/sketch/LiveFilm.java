package activarium.sketch;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.export.Sidecar;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.show.ViewState;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a person does in the window, from one press of a key to the next, whichever sketches
 * it shows meanwhile. While it records, every frame drawn is a frame of the film, and the clock is
 * the film's. Draw thread only.
 */
final class LiveFilm implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFilm.class);
  private static final int RED = 0xffe5484d;

  /** Design units from the edges of the window to the dot that says that it records; its radius. */
  private static final float PLACE = 14;

  private static final float RADIUS = 6;

  /** Design units; and where the words begin and stand. */
  private static final float SIZE = 16;

  private static final float LEFT = 28;
  private static final float BASELINE = 20;

  private final Home home;
  private final FilmLimit limit;
  private Shown shown;
  private WindowFilm film;
  private WindowFilm ending;
  private ViewState state;

  /** What ended the film other than a person; else nothing. */
  private String whyEnded = "";

  /** What the window shows, and who says there what became of the film. */
  record Shown(SketchKit kit, Notices notices) {}

  LiveFilm(Home home, FilmLimit limit) {
    this.home = home;
    this.limit = limit;
  }

  boolean isRecording() {
    return film != null;
  }

  /** Begins a film, or ends the one under way. */
  void toggle(Shown now) {
    shown = now;
    if (film != null && film.frames() == 0) {
      film.close();
      film = null;
      shown.notices.say(Text.say("film.empty"));
      return;
    }
    if (film != null) {
      end();
      return;
    }
    closeEnding();
    whyEnded = "";
    try {
      film = new WindowFilm(home, now.kit.sketch(), now.kit.canvas().gpu());
      LOG.info("recording {}", film.base());
      shown.notices.say(Text.say("film.recording"));
    } catch (MissingRequirementException | BadInputException e) {
      shown.notices.failed(e.getMessage());
    }
  }

  private void end() {
    state = shown.kit.state();
    film.end();
    ending = film;
    film = null;
    shown.notices.working(Text.say("film.saving"));
  }

  /** After a frame is drawn: records it, then shows, on the screen only, that it does. */
  void frame(Shown now) {
    shown = now;
    if (ending != null && ending.hasEnded()) {
      closeEnding();
    }
    if (film == null) {
      return;
    }
    if (!film.fits(now.kit.canvas().gpu())) {
      end(); // the window has another size now
      return;
    }
    try {
      film.frame(now.kit.canvas().gpu());
      String reached = limit.reached(film.frames(), home.exports());
      if (reached != null) {
        end();
        whyEnded = reached;
        shown.notices.failed(reached);
        return;
      }
      drawSign(now.kit.canvas());
    } catch (MissingRequirementException | IllegalStateException e) {
      shown.notices.failed(e.getMessage());
      film.close();
      film = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A dot, how long the film is, and how it ends: in the margin, where no view draws. */
  private void drawSign(Canvas canvas) {
    int seconds = film.frames() / WindowFilm.RATE;
    String words = Text.say("film.time", seconds / 60, seconds % 60);
    canvas.glyph(PLACE, PLACE, RADIUS, Shape.DISK, RED);
    canvas.text(words, LEFT, BASELINE, SIZE, Weight.SEMIBOLD, canvas.theme().text());
    canvas.flush();
  }

  /** Waits until the film that was ended is on the disk. */
  private void closeEnding() {
    if (ending == null) {
      return;
    }
    try {
      Path file = ending.await();
      Sidecar.write(file, state);
      shown.notices.saved(file, whyEnded);
    } catch (BadInputException | MissingRequirementException | IllegalStateException e) {
      LOG.error("a film could not be written", e);
      shown.notices.failed(Text.say("film.failed", e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ending.close();
      ending = null;
    }
  }

  /** Ends the film under way, so that it is whole when the sketch ends. */
  @Override
  public void close() {
    if (film != null) {
      end();
    }
    closeEnding();
  }
}
