package activarium.export;

import activarium.view.Canvas.Align;
import activarium.view.Canvas.Weight;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;

/** A file of vectors that is drawn on by Java's own graphics; one unit of it is a design unit. */
interface Paper {

  Graphics2D graphics();

  /** The typeface to draw with, of size 1. */
  Font font(Weight weight);

  /**
   * Live text, in the font and color that {@link #graphics} has.
   *
   * @param width of the text as this program measures it
   */
  default void text(String text, float x, float y, Align align, float width) {
    float left =
        switch (align) {
          case LEFT -> x;
          case CENTER -> x - width / 2;
          case RIGHT -> x - width;
        };
    graphics().drawString(text, left, y);
  }

  /** Writes the whole file. */
  void write(OutputStream out) throws IOException;
}
