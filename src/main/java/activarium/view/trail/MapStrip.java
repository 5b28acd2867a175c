package activarium.view.trail;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.PaintedParts;
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

  /** Design units by which glyphs reach beyond the places of a map. */
  private static final float REACH = 5;

  private final PaintedParts painted;

  /**
   * @param painted what was painted before is laid down as it was; stays open
   */
  public MapStrip(PaintedParts painted) {
    this.painted = painted;
  }

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
          .draw(painted, visible, lifted);
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

    void draw(PaintedParts painted, IntPredicate visible, int lifted) {
      float zoom =
          Math.min(
              box.width() / Math.max(1e-6f, bounds.width()),
              box.height() / Math.max(1e-6f, bounds.height()));
      float left = box.centerX() - zoom * (bounds.minX() + bounds.maxX()) / 2;
      float top = box.centerY() - zoom * (bounds.minY() + bounds.maxY()) / 2;
      Glyphs glyphs = glyphs(visible);
      PaintedParts.Key key =
          PaintedParts.Key.of(
              map.positions(),
              glyphs.ranks,
              glyphs.colors,
              glyphs.cores,
              canvas.theme().background(),
              canvas.pixelScale(),
              left,
              top,
              zoom);
      painted.draw(canvas, box.inset(-REACH), key, true, () -> draw(glyphs, left, top, zoom));
      if (lifted >= 0 && lifted < map.size()) {
        float x = left + zoom * map.x(lifted);
        float y = top + zoom * map.y(lifted);
        canvas.glyph(x, y, LIFTED, Shape.RING, canvas.theme().text());
      }
    }

    /** What is drawn of each observation. */
    private Glyphs glyphs(IntPredicate visible) {
      Theme theme = canvas.theme();
      Glyphs glyphs = new Glyphs(new int[map.size()], new int[map.size()], new int[map.size()]);
      for (int i = 0; i < map.size(); i++) {
        boolean full = visible.test(observations.labels()[i]);
        boolean error = observations.isError(i);
        float strength = full ? 1 : SHADOW;
        glyphs.ranks[i] = !full ? 0 : error ? 2 : 1;
        glyphs.colors[i] = theme.faded(colors.color(theme, observations, i), strength);
        glyphs.cores[i] = error ? theme.faded(colors.core(theme, observations, i), strength) : 0;
      }
      return glyphs;
    }

    /** Hidden classes first, errors last, so that they lie on top. */
    private void draw(Glyphs glyphs, float left, float top, float zoom) {
      for (int rank = 0; rank < 3; rank++) {
        for (int i = 0; i < map.size(); i++) {
          if (glyphs.ranks[i] == rank) {
            float x = left + zoom * map.x(i);
            float y = top + zoom * map.y(i);
            if (observations.isError(i)) {
              ErrorGlyph.draw(canvas, x, y, ERROR, glyphs.colors[i], glyphs.cores[i]);
            } else {
              canvas.glyph(x, y, DOT, Shape.DISK, glyphs.colors[i]);
            }
          }
        }
      }
    }
  }

  /**
   * @param ranks 0 hidden, 1 right, 2 an error
   * @param colors 0xAARRGGBB
   * @param cores inside of errors; 0 for what is none
   */
  private record Glyphs(int[] ranks, int[] colors, int[] cores) {}
}
