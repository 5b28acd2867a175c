package activarium.view.trail;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.projection.Embedding;
import activarium.trail.TrailSet;
import java.util.List;

/** The single projections that trails lead through, small, one beside the other. */
public final class MapStrip {

  private static final int MOST = 5;
  private static final float GAP = 14;
  private static final float TEXT = 14;
  private static final float DOT = 1.1f;
  private static final float LIFTED = 6;

  /**
   * Draws the projections, or some of them evenly chosen where they are many.
   *
   * @param names of the layers or epochs
   * @param until the time shown, 0 … 1
   * @param lifted the observation that the pointer is on, or −1
   */
  public void draw(
      Canvas canvas, Box box, TrailSet trails, List<String> names, float until, int lifted) {
    int count = Math.min(MOST, trails.samples());
    Embedding.Bounds bounds = trails.bounds();
    float now = until * (trails.samples() - 1);
    for (int i = 0; i < count; i++) {
      int frame = count == 1 ? 0 : Math.round(i * (trails.samples() - 1f) / (count - 1));
      Box column = box.column(i, count, GAP);
      boolean near = Math.abs(now - frame) < 0.5f;
      canvas.textCenter(
          names.get(frame),
          column.centerX(),
          column.bottom() - 2,
          TEXT,
          near ? Weight.SEMIBOLD : Weight.REGULAR,
          near ? canvas.theme().text() : canvas.theme().muted());
      dots(canvas, column.top(column.height() - TEXT - 8), trails, frame, bounds, lifted);
    }
    canvas.flush();
  }

  private static void dots(
      Canvas canvas, Box box, TrailSet trails, int frame, Embedding.Bounds bounds, int lifted) {
    float zoom =
        Math.min(
            box.width() / Math.max(1e-6f, bounds.width()),
            box.height() / Math.max(1e-6f, bounds.height()));
    float left = box.centerX() - zoom * (bounds.minX() + bounds.maxX()) / 2;
    float top = box.centerY() - zoom * (bounds.minY() + bounds.maxY()) / 2;
    for (int i = 0; i < trails.size(); i++) {
      canvas.glyph(
          left + zoom * trails.x(i, frame),
          top + zoom * trails.y(i, frame),
          DOT,
          Shape.DISK,
          canvas.theme().classes().color(trails.classes()[i]));
    }
    if (lifted >= 0 && lifted < trails.size()) {
      float x = left + zoom * trails.x(lifted, frame);
      float y = top + zoom * trails.y(lifted, frame);
      canvas.glyph(x, y, LIFTED, Shape.RING, canvas.theme().text());
    }
  }
}
