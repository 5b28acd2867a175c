package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Easing;
import activarium.view.interaction.MapTransform;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The name of each class at the center of its cluster, so that color never stands alone. A class
 * that is scattered over the map has no center worth naming: its label fades out.
 */
public final class ClassLabels {

  /** Seconds in which a label makes up about two thirds of its way. */
  private static final float EASING = 0.5f;

  private static final float SIZE = 26;
  private static final float SMALLEST = 19;

  /** A name wider than this, in design units, is long. */
  private static final float WIDE = 70;

  /** A label that fades out is drawn down to this strength. */
  private static final float FAINTEST = 0.05f;

  private ClusterCenter[] goal = {};
  private ClusterCenter[] shown = {};

  /** Finds where the labels belong, given an embedding (x and y interleaved). */
  public void aim(float[] positions, Observations observations) {
    int classes = observations.classNames().size();
    goal = ClusterCenter.of(positions, observations.labels(), classes);
    if (shown.length != classes) {
      shown = goal.clone();
    }
  }

  /** Is at once where {@link #advance} would lead in the end. */
  public void arrive() {
    shown = goal.clone();
  }

  /** Moves the labels on by a time step. */
  public void advance(float seconds) {
    float share = Easing.share(seconds, EASING);
    for (int c = 0; c < goal.length; c++) {
      ClusterCenter from = shown[c];
      ClusterCenter to = goal[c];
      shown[c] =
          new ClusterCenter(
              from.x() + share * (to.x() - from.x()),
              from.y() + share * (to.y() - from.y()),
              from.strength() + share * (to.strength() - from.strength()));
    }
  }

  /** Draws the labels that lie inside a box, none on another; where they are. */
  public Box[] draw(
      Canvas canvas,
      Box box,
      MapTransform transform,
      Observations observations,
      IntPredicate visible) {
    List<String> names = observations.classNames();
    int[] drawn =
        IntStream.range(0, shown.length)
            .filter(c -> shown[c].strength() >= FAINTEST && visible.test(c))
            .filter(c -> box.contains(transform.toCanvasX(shown[c].x()), y(transform, c)))
            .toArray();
    float size = MapScale.letters(box, size(canvas, names, drawn));
    Box[] wanted = new Box[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      float width = canvas.textWidth(names.get(drawn[i]), size, Weight.SEMIBOLD);
      float x = transform.toCanvasX(shown[drawn[i]].x());
      wanted[i] = new Box(x - width / 2, y(transform, drawn[i]) - size / 2, width, size);
    }
    Box[] places = LabelPlaces.apart(wanted, box);
    for (int i = 0; i < drawn.length; i++) {
      float base = places[i].centerY() + size * 0.36f;
      float strength = shown[drawn[i]].strength();
      String name = names.get(drawn[i]);
      canvas.haloText(name, places[i].centerX(), base, size, Weight.SEMIBOLD, strength);
    }
    return places;
  }

  private float y(MapTransform transform, int c) {
    return transform.toCanvasY(shown[c].y());
  }

  /**
   * All have one size: smaller where names are long, so that they leave something of a large map.
   */
  private static float size(Canvas canvas, List<String> names, int[] drawn) {
    float widest = 0;
    for (int c : drawn) {
      widest = Math.max(widest, canvas.textWidth(names.get(c), SIZE, Weight.SEMIBOLD));
    }
    return widest <= WIDE ? SIZE : Math.max(SMALLEST, SIZE * WIDE / widest);
  }
}
