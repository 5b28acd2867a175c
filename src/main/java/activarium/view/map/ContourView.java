package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.session.study.Contours;
import activarium.view.interaction.MapTransform;

/** Lines around where each class of a map is dense; where two classes overlap is hatched. */
public final class ContourView {

  private static final float ZONE = 0.55f;
  private static final float OUTER = 0.6f;

  private ContourView() {}

  /**
   * Draws them.
   *
   * @param transform of the map
   * @param box that they are not to leave
   */
  public static void draw(Canvas canvas, Contours contours, MapTransform transform, Box box) {
    Theme theme = canvas.theme();
    lines(canvas, contours.hatching(), transform, box, 1, theme.faded(theme.alarm(), ZONE));
    lines(canvas, contours.zones(), transform, box, 1.4f, theme.alarm());
    for (int c = 0; c < contours.outer().length; c++) {
      int color = theme.classes().color(c);
      lines(canvas, contours.outer()[c], transform, box, 1.2f, theme.faded(color, OUTER));
      lines(canvas, contours.inner()[c], transform, box, 1.8f, color);
    }
    canvas.flush();
  }

  /** Pieces are short: those that leave the box are left out. */
  private static void lines(
      Canvas canvas, float[] pieces, MapTransform transform, Box box, float width, int color) {
    for (int i = 0; i < pieces.length; i += 4) {
      float x0 = transform.toCanvasX(pieces[i]);
      float y0 = transform.toCanvasY(pieces[i + 1]);
      float x1 = transform.toCanvasX(pieces[i + 2]);
      float y1 = transform.toCanvasY(pieces[i + 3]);
      if (box.contains(x0, y0) && box.contains(x1, y1)) {
        canvas.line(x0, y0, x1, y1, width, color);
      }
    }
  }
}
