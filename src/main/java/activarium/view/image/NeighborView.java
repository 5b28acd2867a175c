package activarium.view.image;

import activarium.core.Clamp;
import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.projection.neighbor.Neighbors;
import activarium.session.study.Neighborhoods;
import activarium.view.map.ImageSheet;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.ArrayList;
import java.util.List;

/**
 * The nearest neighbors of one observation, among the activations and in the map, and the lines to
 * those that the map has torn away from it.
 */
public final class NeighborView {

  /** Two lines of words need it, however small the images are. */
  private static final float WORDS_HEIGHT = 40;

  private static final float TEXT = 14;
  private static final float WORDS = 128;
  private static final float GAP = 6;

  private final ImageSheet sheet;

  private record Shown(Box place, int observation) {}

  private final List<Shown> shown = new ArrayList<>();

  public NeighborView(ImageSheet sheet) {
    this.sheet = sheet;
  }

  /** Draws lines on the map from an observation to its neighbors among the activations. */
  public void drawLines(
      Canvas canvas, ObservationMap map, Box box, Neighborhoods neighborhoods, int observation) {
    Theme theme = canvas.theme();
    float x = map.canvasX(observation, box);
    float y = map.canvasY(observation, box);
    for (int rank = 0; rank < neighborhoods.high().k(); rank++) {
      int neighbor = neighborhoods.high().index(observation, rank);
      boolean torn = neighborhoods.isTorn(observation, neighbor);
      float nx = Clamp.of(map.canvasX(neighbor, box), box.x(), box.right());
      float ny = Clamp.of(map.canvasY(neighbor, box), box.y(), box.bottom());
      canvas.line(x, y, nx, ny, torn ? 1.8f : 1.2f, torn ? theme.alarm() : theme.muted());
    }
    canvas.flush();
  }

  /** Draws the two rows of neighbors. */
  public void draw(
      Canvas canvas,
      Box box,
      Neighborhoods neighborhoods,
      Observations observations,
      int observation) {
    // Words stand beside the images, or where there is more height than width, over them.
    boolean tall = box.height() > box.width() / 2;
    float words = tall ? 0 : WORDS;
    float over = tall ? WORDS_HEIGHT + GAP : 0;
    float room = (box.height() - GAP) / 2 - over;
    float side = Math.min(room, (box.width() - words) / neighborhoods.high().k() - GAP);
    float height = tall ? over + side : Math.max(side, WORDS_HEIGHT);
    shown.clear();
    sheet.begin(canvas);
    Box upper = box.top(height);
    Box images = new Box(box.x() + words, upper.y() + over, side, side);
    row(canvas, images, neighborhoods, neighborhoods.high(), observations, observation);
    words(
        canvas,
        tall ? upper.top(WORDS_HEIGHT) : upper,
        Text.say("neighbors.layer"),
        Text.say("neighbors.torn", torn(neighborhoods, observation)));
    Box lower = box.below(height + GAP).top(height);
    images = new Box(box.x() + words, lower.y() + over, side, side);
    row(canvas, images, neighborhoods, neighborhoods.low(), observations, observation);
    words(canvas, tall ? lower.top(WORDS_HEIGHT) : lower, Text.say("neighbors.map"), "");
    sheet.draw(canvas, side - 4);
  }

  private static int torn(Neighborhoods neighborhoods, int observation) {
    int torn = 0;
    for (int rank = 0; rank < neighborhoods.high().k(); rank++) {
      int neighbor = neighborhoods.high().index(observation, rank);
      torn += neighborhoods.isTorn(observation, neighbor) ? 1 : 0;
    }
    return torn;
  }

  private static void words(Canvas canvas, Box row, String first, String second) {
    Theme theme = canvas.theme();
    float y = row.centerY() + (second.isEmpty() ? 0.36f * TEXT : -2);
    canvas.text(first, row.x(), y, TEXT, Weight.REGULAR, theme.text());
    canvas.text(second, row.x(), y + 18, TEXT, Weight.REGULAR, theme.alarm());
  }

  /**
   * A row of images.
   *
   * @param first where the nearest one is
   */
  private void row(
      Canvas canvas,
      Box first,
      Neighborhoods neighborhoods,
      Neighbors neighbors,
      Observations observations,
      int observation) {
    Theme theme = canvas.theme();
    float side = first.width();
    for (int rank = 0; rank < neighbors.k(); rank++) {
      int neighbor = neighbors.index(observation, rank);
      float x = first.x() + rank * (side + GAP);
      boolean torn =
          neighbors == neighborhoods.high() && neighborhoods.isTorn(observation, neighbor);
      int frame = torn ? theme.alarm() : theme.classes().color(observations.labels()[neighbor]);
      Box place = new Box(x, first.y(), side, side);
      shown.add(new Shown(place, neighbor));
      canvas.fill(place, frame);
      sheet.put(x + side / 2, first.y() + side / 2, neighbor);
    }
  }

  /** The neighbor whose image lies under a place, or −1. */
  public int at(float x, float y) {
    return shown.stream()
        .filter(image -> image.place.contains(x, y))
        .mapToInt(Shown::observation)
        .findFirst()
        .orElse(-1);
  }
}
