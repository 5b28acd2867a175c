package activarium.view.trail;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.projection.Embedding;
import activarium.trail.TrailSet;
import activarium.view.map.ErrorGlyph;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The single projections that trails lead through, small, side by side or in rows. */
public final class MapStrip {

  private static final int MOST = 6;
  private static final float GAP = 14;
  private static final float TEXT = 14;

  /** What a map gives to its name. */
  private static final float NAME = TEXT + 8;

  private static final float DOT = 1.1f;
  private static final float LIFTED = 6;

  /** Of an error, so that its two colors can be told apart. */
  private static final float ERROR = 2.2f;

  /** What is drawn of a class that is hidden. */
  private static final float SHADOW = 0.2f;

  /**
   * Draws the projections, or some of them evenly chosen where they are many.
   *
   * @param visible which classes are drawn in full
   * @param until the time shown, 0 … 1
   * @param lifted the observation that the pointer is on, or −1
   */
  public void draw(
      Canvas canvas,
      Box box,
      TrailSet trails,
      TrailStops stops,
      MapColors colors,
      IntPredicate visible,
      float until,
      int lifted) {
    int[] chosen = chosen(trails.samples());
    int columns = columns(box, chosen.length);
    int rows = (chosen.length + columns - 1) / columns;
    Embedding.Bounds bounds = trails.bounds();
    float now = until * (trails.samples() - 1);
    float width = (box.width() - GAP * (columns - 1)) / columns;
    float shape = bounds.height() / Math.max(1e-6f, bounds.width());
    float height =
        Math.min((box.height() - GAP * (rows - 1)) / rows, width * Math.min(1, shape) + NAME);
    for (int i = 0; i < chosen.length; i++) {
      Box row = box.below(i / columns * (height + GAP)).top(height);
      Box place = row.column(i % columns, columns, GAP);
      boolean near = isNearest(chosen, i, now);
      canvas.textCenter(
          stops.names().get(chosen[i]),
          place.centerX(),
          place.bottom() - 2,
          TEXT,
          near ? Weight.SEMIBOLD : Weight.REGULAR,
          near ? canvas.theme().text() : canvas.theme().muted());
      Box map = place.top(place.height() - NAME);
      Observations observations = stops.observations().get(chosen[i]);
      new Small(canvas, map, trails.at(chosen[i]), observations, colors, bounds)
          .draw(visible, lifted);
    }
    canvas.flush();
  }

  /** The first, and then evenly so that the last is among them. */
  static int[] chosen(int count) {
    int shown = Math.min(MOST, count);
    for (int even = shown; even > 3; even--) {
      if ((count - 1) % (even - 1) == 0) {
        shown = even;
        break;
      }
    }
    int number = shown;
    return IntStream.range(0, number)
        .map(i -> number == 1 ? 0 : Math.round(i * (count - 1f) / (number - 1)))
        .toArray();
  }

  private static boolean isNearest(int[] chosen, int i, float now) {
    return IntStream.of(chosen).allMatch(c -> Math.abs(now - chosen[i]) <= Math.abs(now - c));
  }

  /** So many side by side that maps are as large as can be. */
  private static int columns(Box box, int count) {
    int best = 1;
    float largest = 0;
    for (int columns = 1; columns <= count; columns++) {
      int rows = (count + columns - 1) / columns;
      float side =
          Math.min(
              (box.width() - GAP * (columns - 1)) / columns,
              (box.height() - GAP * (rows - 1)) / rows - NAME);
      if (side > largest) {
        largest = side;
        best = columns;
      }
    }
    return best;
  }

  /** One of them. */
  private record Small(
      Canvas canvas,
      Box box,
      Embedding map,
      Observations observations,
      MapColors colors,
      Embedding.Bounds bounds) {

    /** Hidden classes first, errors last, so that they lie on top. */
    void draw(IntPredicate visible, int lifted) {
      float zoom =
          Math.min(
              box.width() / Math.max(1e-6f, bounds.width()),
              box.height() / Math.max(1e-6f, bounds.height()));
      float left = box.centerX() - zoom * (bounds.minX() + bounds.maxX()) / 2;
      float top = box.centerY() - zoom * (bounds.minY() + bounds.maxY()) / 2;
      for (int layer = 0; layer < 3; layer++) {
        for (int i = 0; i < map.size(); i++) {
          boolean full = visible.test(observations.labels()[i]);
          if (layer == (!full ? 0 : observations.isError(i) ? 2 : 1)) {
            draw(i, left + zoom * map.x(i), top + zoom * map.y(i), full ? 1 : SHADOW);
          }
        }
      }
      if (lifted >= 0 && lifted < map.size()) {
        float x = left + zoom * map.x(lifted);
        float y = top + zoom * map.y(lifted);
        canvas.glyph(x, y, LIFTED, Shape.RING, canvas.theme().text());
      }
    }

    private void draw(int i, float x, float y, float strength) {
      Theme theme = canvas.theme();
      int color = theme.faded(colors.color(theme, observations, i), strength);
      if (observations.isError(i)) {
        int core = theme.faded(colors.core(theme, observations, i), strength);
        ErrorGlyph.draw(canvas, x, y, ERROR, color, core);
      } else {
        canvas.glyph(x, y, DOT, Shape.DISK, color);
      }
    }
  }
}
