package activarium.sketch;

import activarium.export.VectorFigure.Format;
import processing.event.KeyEvent;

/**
 * The keys by which every sketch exports: {@code m} begins and ends a film of what one does, {@code
 * v} saves an SVG, {@code V} a PDF. Public for Processing, which calls it.
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
    switch (event.getKey()) {
      case 'm' -> kit.toggleFilm();
      case 'v' -> kit.saveVector(Format.SVG);
      case 'V' -> kit.saveVector(Format.PDF);
      default -> {}
    }
  }
}
