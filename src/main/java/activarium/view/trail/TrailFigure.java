package activarium.view.trail;

import activarium.draw.Canvas;
import activarium.draw.Ramp;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.gpu.trail.TrailLook;
import activarium.trail.Simplifier;
import activarium.view.map.ErrorGlyph;
import java.util.ArrayList;
import java.util.List;

/**
 * Trails for a file of vectors, as the ribbon and tone shaders draw them: every trail falls into
 * pieces of one color, width and opacity. What lies over one another covers as light adds up there:
 * 1 − e^−m of each makes 1 − e^−Σm of all.
 */
final class TrailFigure {

  /** Steps from the color of the first time to that of the last. */
  private static final int TIMES = 8;

  /** Steps of crowd, and of shine, in which nobody sees a difference. */
  private static final float CROWD_STEP = 1;

  private static final int SHINES = 4;

  /** Of the mass of a ribbon, the width that holds it all at the strength of its middle. */
  static final float FULL = 16 / 15f;

  /** The width more of it that is seen where the edges of many ribbons add up. */
  private static final float DENSE = 0.7f;

  /** Design units that a piece has at least: a change of color in less is nothing to see. */
  private static final float SHORTEST = 6;

  /** Design units by which a line may be off. */
  private static final double TOLERANCE = 0.12;

  private final Canvas canvas;
  private final TrailsShown trails;
  private final TrailLight light;
  private final TrailLook look;
  private final TrailMass mass;
  private final boolean lifted;
  private final float dim;

  /**
   * @param light its look in design units
   * @param lifted whether the lifted trails are drawn, or those on the ground
   * @param dim strength of what is drawn, 0 … 1
   */
  TrailFigure(Canvas canvas, TrailsShown trails, TrailLight light, boolean lifted, float dim) {
    this.canvas = canvas;
    this.trails = trails;
    this.light = light;
    this.look = light.look();
    this.mass = new TrailMass(trails, light, lifted);
    this.lifted = lifted;
    this.dim = dim;
  }

  /** How a piece looks, in steps; what is alike is one piece. */
  private record Piece(int time, int crowd, int shine) {}

  /** Draws the lines. */
  void draw() {
    for (int trail = 0; trail < trails.set().size(); trail++) {
      float strength = trails.strength(trail, lifted);
      if (strength > 0) {
        draw(trail, strength);
      }
    }
  }

  private void draw(int trail, float strength) {
    Piece piece = null;
    List<float[]> points = new ArrayList<>();
    double length = 0;
    for (int i = 0; i + 1 < trails.set().samples(); i++) {
      if (trails.time(trail, i) >= look.until()) {
        break;
      }
      float[] from = place(trail, i, 0);
      float[] to = place(trail, i, trails.shareUntil(trail, i, look.until()));
      if (!isSeen(from, to)) {
        stroke(trail, strength, piece, points);
        piece = null;
        continue;
      }
      Piece next = piece(trail, i, (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      if (piece == null || length >= SHORTEST && !next.equals(piece)) {
        stroke(trail, strength, piece, points);
        points = new ArrayList<>(List.of(from));
        piece = next;
        length = 0;
      }
      points.add(to);
      length += Math.hypot(to[0] - from[0], to[1] - from[1]);
    }
    stroke(trail, strength, piece, points);
  }

  /** Where a trail is at a sample, or a share of the way to the next one, in design units. */
  private float[] place(int trail, int sample, float share) {
    int next = Math.min(sample + 1, trails.set().samples() - 1);
    float x = trails.set().x(trail, sample);
    float y = trails.set().y(trail, sample);
    return new float[] {
      look.originX() + look.zoom() * (x + share * (trails.set().x(trail, next) - x)),
      look.originY() + look.zoom() * (y + share * (trails.set().y(trail, next) - y))
    };
  }

  /** Whether a line between two places can be seen: nearer, much of the map lies beside the box. */
  private boolean isSeen(float[] from, float[] to) {
    return Math.max(from[0], to[0]) >= look.left()
        && Math.max(from[1], to[1]) >= look.top()
        && Math.min(from[0], to[0]) <= look.left() + look.width()
        && Math.min(from[1], to[1]) <= look.top() + look.height();
  }

  private Piece piece(int trail, int sample, float x, float y) {
    float time = (trails.time(trail, sample) + trails.time(trail, sample + 1)) / 2;
    float crowd = (trails.crowd(trail, sample) + trails.crowd(trail, sample + 1)) / 2;
    return new Piece(
        Math.min(TIMES - 1, (int) (time * TIMES)),
        Math.round(crowd / CROWD_STEP),
        Math.round(TrailLight.core(mass.at(x, y)) * (SHINES - 1)));
  }

  private void stroke(int trail, float strength, Piece piece, List<float[]> points) {
    if (piece == null) {
      return;
    }
    float crowd = piece.crowd * CROWD_STEP;
    float share = (piece.time + 0.5f) / TIMES;
    int color = light.color(trails.color(trail), share, piece.shine / (SHINES - 1f));
    float wide = FULL + DENSE * piece.shine / (SHINES - 1f);
    float covering = 1 - (float) Math.exp(-light.mass(strength, crowd) * FULL / wide);
    float[] flat = new float[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      System.arraycopy(points.get(i), 0, flat, 2 * i, 2);
    }
    canvas.polyline(
        Simplifier.simplify(flat, TOLERANCE),
        wide * light.reach(crowd, share),
        Ramp.mix(look.paper(), color, dim) & 0xffffff | Math.round(255 * covering) << 24);
  }

  /** Draws a disk where each trail is at a time; {@code radius} in design units. */
  void mark(float time, float radius) {
    for (int trail = 0; trail < trails.set().size(); trail++) {
      disk(trail, time, radius);
    }
  }

  /**
   * Draws a mark where each trail has come to, errors as triangles on top. In design units.
   *
   * @param error radius of an error at least
   */
  void markEnd(float radius, float error) {
    for (int trail = 0; trail < trails.set().size(); trail++) {
      if (trails.core(trail) == 0) {
        disk(trail, look.until(), radius);
      }
    }
    for (int trail = 0; trail < trails.set().size(); trail++) {
      float strength = trails.strength(trail, lifted) * dim;
      if (strength > 0 && trails.core(trail) != 0) {
        float[] at = placeAt(trail, look.until());
        if (!isSeen(at, at)) {
          continue;
        }
        int rim = canvas.theme().faded(trails.color(trail), strength);
        int core = canvas.theme().faded(trails.core(trail), strength);
        ErrorGlyph.draw(canvas, at[0], at[1], Math.max(radius, error), rim, core);
      }
    }
  }

  private void disk(int trail, float time, float radius) {
    float strength = trails.strength(trail, lifted) * dim;
    if (strength > 0) {
      float[] at = placeAt(trail, time);
      if (!isSeen(at, at)) {
        return;
      }
      int color = light.color(trails.color(trail), time, 0);
      canvas.glyph(at[0], at[1], radius, Shape.DISK, canvas.theme().faded(color, strength));
    }
  }

  private float[] placeAt(int trail, float time) {
    float[] at = trails.placeAt(trail, time);
    return new float[] {look.originX() + look.zoom() * at[0], look.originY() + look.zoom() * at[1]};
  }
}
