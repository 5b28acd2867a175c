package activarium.sketch;

import activarium.draw.Canvas;
import activarium.export.VectorFigure.Format;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * The keys by which every sketch exports: {@code s} saves a picture, {@code v} an SVG, {@code V} a
 * PDF, and {@code m} begins and ends a film of what one does; {@code ctrl-c} copies the path of
 * what was saved last, as does a click on the notice that tells of it; {@code ctrl-o} goes back to
 * what the pictures show. Public for Processing, which calls it.
 */
public final class ExportKeys {

  private final Captures captures;
  private final Canvas canvas;

  ExportKeys(Captures captures, Canvas canvas) {
    this.captures = captures;
    this.canvas = canvas;
  }

  /** Called by Processing for every key, before the sketch's own {@code keyPressed()}. */
  public void keyEvent(KeyEvent event) {
    if (event.getAction() != KeyEvent.PRESS || event.isAutoRepeat()) {
      return;
    }
    if (event.isControlDown()) {
      if (event.getKeyCode() == 'O') {
        captures.openPicture();
      } else if (event.getKeyCode() == 'C') {
        captures.notices().copyPath();
      }
      return;
    }
    switch (event.getKey()) {
      case 's' -> captures.savePicture();
      case 'm' -> captures.toggleFilm();
      case 'v' -> captures.saveVector(Format.SVG, null, file -> {});
      case 'V' -> captures.saveVector(Format.PDF, null, file -> {});
      default -> {}
    }
  }

  /** Called by Processing for whatever the pointer does. */
  public void mouseEvent(MouseEvent event) {
    float scale = canvas.scale();
    if (event.getAction() == MouseEvent.PRESS
        && captures.notices().offersPath(event.getX() / scale, event.getY() / scale)) {
      captures.notices().copyPath();
    }
  }
}
