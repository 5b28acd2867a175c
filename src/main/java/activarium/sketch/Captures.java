package activarium.sketch;

import activarium.core.Home;
import activarium.core.Text;
import activarium.draw.Canvas;
import activarium.draw.Ink;
import activarium.export.VectorFigure;
import activarium.gpu.GpuContext;
import activarium.window.SketchWindow;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a window leaves in files: pictures, figures, films, and the way back to them. */
final class Captures implements AutoCloseable {

  private final SketchKit kit;
  private final OpenParts parts;
  private final Notices notices;
  private final StillFrame still;
  private final LiveFilm liveFilm;

  /** Null where somebody watches. */
  private final FilmRecorder film;

  private final Photographer photographer;
  private final PictureOpener opener;
  private final VectorShot vectors;

  /** Seconds that the frame being drawn took, by the clock on the wall. */
  private float passed;

  Captures(SketchKit kit, OpenParts parts, Home home, GpuContext gpu) {
    SketchWindow window = kit.window();
    this.kit = kit;
    this.parts = parts;
    notices = parts.add(new Notices(new SystemClipboard()));
    still = new StillFrame(kit);
    liveFilm =
        window
            .shared()
            .get(LiveFilm.class, LiveFilm.class, () -> new LiveFilm(home, FilmLimit.DEFAULT));
    film = window.runOptions().headless() ? parts.add(new FilmRecorder(kit, home, gpu)) : null;
    photographer = parts.add(new Photographer(kit, home, notices));
    opener = new PictureOpener(kit, home.exports(), notices);
    vectors = new VectorShot(kit, home.exports(), home.data(), notices);
  }

  // ---- what is asked for

  Notices notices() {
    return notices;
  }

  void savePicture() {
    notices.working(Text.say("saving.picture"));
    whenStill(photographer::take);
  }

  void saveVector(VectorFigure.Format format, Path file, Consumer<Path> written) {
    notices.working(Text.say("saving.vector", format));
    vectors.ask(format, file, written); // the end of the frame asks for the stillness
  }

  void openPicture() {
    opener.next();
  }

  void toggleFilm() {
    liveFilm.toggle(new LiveFilm.Shown(kit, notices));
  }

  void whenStill(Runnable capture) {
    still.ask(capture);
  }

  /** Says which pictures were asked for and will not be taken; a film ends with its window. */
  @Override
  public void close() {
    if (kit.window().isShown()) {
      liveFilm.close();
    }
    if (still.isAsked()) {
      System.out.println(Text.say("saved.not"));
    }
  }

  // ---- frame by frame

  /** Whether a person records what the window shows. */
  boolean isRecording() {
    return liveFilm.isRecording();
  }

  /** Whether frames are to come evenly, since each is one of a film. */
  boolean isFilm() {
    return film != null || isRecording();
  }

  /**
   * At the beginning of a frame: a film has a clock of its own, and a picture waits for stillness.
   *
   * @param secondsPassed since the last frame
   * @return seconds by which everything moves on
   */
  float begin(float secondsPassed) {
    passed = secondsPassed;
    if (film != null) {
      return still.begin(FilmRecorder.SECONDS_PER_FRAME);
    }
    return still.begin(isRecording() ? 1f / WindowFilm.RATE : passed);
  }

  /** What the frame is drawn with instead of the graphics card, or null. */
  Ink vector() {
    return still.isLast() ? vectors.begin() : null;
  }

  /** Whether the frame being drawn is one that a picture is taken of. */
  boolean isStill() {
    return still.isNow();
  }

  /** At the end of a frame. */
  void end(Canvas canvas) {
    vectors.end();
    still.end();
    if (vectors.isWaiting()) {
      whenStill(() -> {}); // one figure a frame
    }
    if (film != null) {
      film.frame(kit.session(), parts.isAtRestBut(kit.session()));
    }
  }

  /** After all is drawn that an audience sees. */
  void seen(Canvas canvas) {
    if (!canvas.isVector()) { // else the window still has the frame before, with all signs
      liveFilm.frame(new LiveFilm.Shown(kit, notices));
      notices.draw(canvas, passed, kit.panel.foot());
    }
  }
}
