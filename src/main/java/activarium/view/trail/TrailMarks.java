package activarium.view.trail;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.view.map.MapScale;
import java.util.ArrayList;
import java.util.List;

/** Marks along a handful of trails where they pass layers or epochs, and their names. */
final class TrailMarks {

  private static final float TEXT = 17;
  private static final float DOT = 4;
  private static final float GAP = 5;

  /** A stop is named once within so many design units. */
  private static final float NEAR = 110;

  private final Canvas canvas;
  private final Box stage;
  private final TrailStops stops;
  private final List<Box> taken;
  private final float size;

  /**
   * @param taken where no name may lie
   */
  TrailMarks(Canvas canvas, Box stage, TrailStops stops, Box[] taken) {
    this.canvas = canvas;
    this.stage = stage;
    this.stops = stops;
    this.taken = new ArrayList<>(List.of(taken));
    this.size = MapScale.letters(stage, TEXT);
  }

  /**
   * Draws them.
   *
   * @param trails numbers of those that are marked
   * @param until the time that they have come to
   */
  void draw(TrailsShown shown, int[] trails, TrailFit fit, float until) {
    int step = stops.stepOfMarks();
    List<Box> dots = new ArrayList<>();
    for (int stop = 0; stop < stops.count() && stops.time(stop) <= until + 1e-3f; stop += step) {
      for (int trail : trails) {
        float[] at = shown.placeAt(trail, stops.time(stop));
        float x = fit.transform(stage).toCanvasX(at[0]);
        float y = fit.transform(stage).toCanvasY(at[1]);
        dots.add(new Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
        if (stops.time(stop) < until - 1e-3f) { // else there is the mark of its end
          canvas.glyph(x, y, DOT, Shape.DISK, shown.color(trail));
        }
      }
    }
    taken.addAll(dots);
    int at = 0;
    for (int stop = 0; at < dots.size(); stop += step) {
      List<Box> named = new ArrayList<>();
      for (int i = 0; i < trails.length; i++) {
        name(stop, dots.get(at++), named);
      }
    }
  }

  private void name(int stop, Box dot, List<Box> named) {
    boolean isNamed =
        named.stream()
            .anyMatch(
                other ->
                    Math.hypot(other.centerX() - dot.centerX(), other.centerY() - dot.centerY())
                        < NEAR);
    if (isNamed) {
      return;
    }
    String words = stops.mark(stop);
    float width = canvas.textWidth(words, size, Weight.SEMIBOLD);
    float middle = dot.centerY() - size / 2;
    Box[] places = {
      new Box(dot.right() + GAP, middle, width, size),
      new Box(dot.x() - GAP - width, middle, width, size),
      new Box(dot.centerX() - width / 2, dot.y() - GAP - size, width, size),
      new Box(dot.centerX() - width / 2, dot.bottom() + GAP, width, size)
    };
    for (Box place : places) {
      if (isFree(place)) {
        float base = place.centerY() + size * 0.36f;
        canvas.haloText(words, place.centerX(), base, size, Weight.SEMIBOLD, 1);
        taken.add(place);
        named.add(place);
        return;
      }
    }
  }

  private boolean isFree(Box place) {
    return place.x() >= stage.x()
        && place.right() <= stage.right()
        && place.y() >= stage.y()
        && place.bottom() <= stage.bottom()
        && taken.stream().noneMatch(other -> overlap(place, other));
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }
}
