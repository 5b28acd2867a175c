package activarium.view.drawing;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.projection.Embedding;
import activarium.session.study.EvolutionResult;
import activarium.session.study.Lessons;
import activarium.view.trail.TrailView;

/**
 * Where the observations go that a taught network takes for something else: a line from where each
 * lay in the last layer's map to where it is placed now, with a point in the color of what it is
 * taken for. The more there are the fainter the lines and the smaller the points.
 */
public final class TaughtMoves {

  private static final float LINE = 1.5f;
  private static final float POINT = 7;
  private static final float SMALLEST = 2.5f;

  /** From so many on lines are fainter, and points smaller. */
  private static final float HANDFUL = 24;

  private static final float FAINTEST = 0.08f;

  private TaughtMoves() {}

  /** Draws them over trails that end in the last layer's map. */
  public static void draw(
      Canvas canvas, Box box, TrailView trails, EvolutionResult among, Lessons.Effect effect) {
    Embedding map = among.frames().get(among.frames().size() - 1);
    int[] changed = effect.changed();
    float share = Math.min(1, HANDFUL / Math.max(1, changed.length));
    int alpha = Math.round(255 * Math.max(FAINTEST, share)) << 24;
    int line = canvas.theme().muted() & 0xffffff | alpha;
    float point = Math.max(SMALLEST, POINT * (float) Math.sqrt(share));
    canvas.flush();
    for (int i = 0; i < changed.length; i++) {
      float[] from = trails.at(map.x(changed[i]), map.y(changed[i]), box);
      float[] to = trails.at(effect.positions()[2 * i], effect.positions()[2 * i + 1], box);
      canvas.line(from[0], from[1], to[0], to[1], LINE, line);
    }
    canvas.flush();
    for (int i = 0; i < changed.length; i++) {
      float[] to = trails.at(effect.positions()[2 * i], effect.positions()[2 * i + 1], box);
      int color = canvas.theme().classes().color(effect.predicted()[i]);
      canvas.glyph(to[0], to[1], point, Shape.DISK, color);
    }
    canvas.flush();
  }
}
