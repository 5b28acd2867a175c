package activarium.view.drawing;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.session.study.DrawnAnswer;
import activarium.view.image.Thumbnail;
import activarium.view.trail.TrailView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The last digits that visitors drew, small, where they ended among the others. In memory alone.
 */
public final class Ghosts {

  private static final int MOST = 12;
  private static final float SIDE = 22;
  private static final float FRAME = 1.5f;

  private final Supplier<Thumbnail> images;
  private final Deque<Ghost> ghosts = new ArrayDeque<>();

  /** A digit at a place of the last layer's map. */
  private record Ghost(Thumbnail image, float x, float y) {}

  /**
   * @param images makes one
   */
  public Ghosts(Supplier<Thumbnail> images) {
    this.images = images;
  }

  /** One more stays; the oldest goes where there are many. */
  public void add(DrawnAnswer answer) {
    float[] places = answer.way().orElseThrow().positions();
    boolean isFull = ghosts.size() == MOST;
    Thumbnail image = isFull ? ghosts.remove().image : images.get();
    image.show(answer.image(), 0);
    ghosts.add(new Ghost(image, places[places.length - 2], places[places.length - 1]));
  }

  /** None stays: they were of another map. */
  public void clear() {
    ghosts.clear();
  }

  /** Draws them over trails. */
  public void draw(Canvas canvas, Box box, TrailView trails) {
    canvas.flush();
    for (Ghost ghost : ghosts) {
      float[] place = trails.at(ghost.x, ghost.y, box);
      Box image = new Box(place[0] - SIDE / 2, place[1] - SIDE / 2, SIDE, SIDE);
      canvas.fill(image.inset(-FRAME), canvas.theme().muted());
      canvas.flush();
      ghost.image.draw(canvas, image);
    }
    canvas.flush();
  }
}
