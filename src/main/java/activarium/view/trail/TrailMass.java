package activarium.view.trail;

import activarium.core.Clamp;
import activarium.gpu.trail.TrailLook;

/** How much mass of trails lies at each place, on a grid of cells as wide as a thin ribbon. */
final class TrailMass {

  private final TrailLook look;
  private final float cell;
  private final int columns;
  private final int rows;
  private final float[] cells;

  /** Adds up the mass of all trails, those on the ground or those lifted. */
  TrailMass(TrailsShown trails, TrailLight light, boolean lifted) {
    look = light.look();
    cell = Math.max(1, look.ribbon());
    columns = (int) Math.ceil(look.width() / cell) + 1;
    rows = (int) Math.ceil(look.height() / cell) + 1;
    cells = new float[columns * rows];
    for (int trail = 0; trail < trails.set().size(); trail++) {
      float strength = trails.strength(trail, lifted);
      for (int i = 0; strength > 0 && i + 1 < trails.set().samples(); i++) {
        float crowd = (trails.crowd(trail, i) + trails.crowd(trail, i + 1)) / 2;
        // A ribbon of that mass per length, spread over the width of a cell.
        float reach = light.reach(crowd, trails.time(trail, i));
        float mass = light.mass(strength, crowd) * reach * TrailFigure.FULL / cell;
        add(
            look.originX() + look.zoom() * trails.set().x(trail, i),
            look.originY() + look.zoom() * trails.set().y(trail, i),
            look.originX() + look.zoom() * trails.set().x(trail, i + 1),
            look.originY() + look.zoom() * trails.set().y(trail, i + 1),
            mass);
      }
    }
  }

  /** A straight way, in steps of half a cell at most. */
  private void add(float fromX, float fromY, float toX, float toY, float mass) {
    float length = (float) Math.hypot(toX - fromX, toY - fromY);
    int steps = Math.max(1, (int) Math.ceil(2 * length / cell));
    for (int step = 0; step < steps; step++) {
      float share = (step + 0.5f) / steps;
      int at = index(fromX + share * (toX - fromX), fromY + share * (toY - fromY));
      cells[at] += mass * length / steps / cell;
    }
  }

  private int index(float x, float y) {
    int column = Clamp.of((int) ((x - look.left()) / cell), 0, columns - 1);
    int row = Clamp.of((int) ((y - look.top()) / cell), 0, rows - 1);
    return row * columns + column;
  }

  /** At a place in design units. */
  float at(float x, float y) {
    return cells[index(x, y)];
  }
}
