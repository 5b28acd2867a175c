package activarium.sketch;

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

  private final SketchKit kit;

  ExportKeys(SketchKit kit) {
    this.kit = kit;
  }

  /** Called by Processing for every key, before the sketch's own {@code keyPressed()}. */
  public void keyEvent(KeyEvent event) {
    if (event.getAction() != KeyEvent.PRESS || event.isAutoRepeat()) {
      return;
    }
    if (event.isControlDown()) {
      if (event.getKeyCode() == 'O') {
        kit.openPicture();
      } else if (event.getKeyCode() == 'C') {
        kit.copyPath();
      }
      return;
    }
    switch (event.getKey()) {
      case 's' -> kit.savePicture();
      case 'm' -> kit.toggleFilm();
      case 'v' -> kit.saveVector(Format.SVG);
      case 'V' -> kit.saveVector(Format.PDF);
      default -> {}
    }
  }

  /** Called by Processing for whatever the pointer does. */
  public void mouseEvent(MouseEvent event) {
    float scale = kit.canvas().scale();
    if (event.getAction() == MouseEvent.PRESS
        && kit.notices().offersPath(event.getX() / scale, event.getY() / scale)) {
      kit.copyPath();
    }
  }
}
