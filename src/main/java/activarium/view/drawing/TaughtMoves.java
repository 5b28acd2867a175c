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
 * lay in the last layer's map to where it is placed now, in the color of what it is taken for.
 */
public final class TaughtMoves {

  private static final float LINE = 2;
  private static final float POINT = 9;

  private TaughtMoves() {}

  /** Draws them over trails that end in the last layer's map. */
  public static void draw(
      Canvas canvas, Box box, TrailView trails, EvolutionResult among, Lessons.Effect effect) {
    Embedding map = among.frames().get(among.frames().size() - 1);
    int[] changed = effect.changed();
    canvas.flush();
    for (int i = 0; i < changed.length; i++) {
      float[] from = trails.at(map.x(changed[i]), map.y(changed[i]), box);
      float[] to = trails.at(effect.positions()[2 * i], effect.positions()[2 * i + 1], box);
      canvas.line(from[0], from[1], to[0], to[1], LINE, canvas.theme().muted());
    }
    canvas.flush();
    for (int i = 0; i < changed.length; i++) {
      float[] to = trails.at(effect.positions()[2 * i], effect.positions()[2 * i + 1], box);
      int color = canvas.theme().classes().color(effect.predicted()[i]);
      canvas.glyph(to[0], to[1], POINT, Shape.DISK, color);
    }
    canvas.flush();
  }
}
