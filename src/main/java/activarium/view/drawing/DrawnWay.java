package activarium.view.drawing;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.session.study.DrawnAnswer;
import activarium.view.image.Thumbnail;
import activarium.view.trail.TrailView;
import java.util.Arrays;
import java.util.List;

/**
 * The way of a drawn digit through the maps of the layers, over the trails of those that the maps
 * were made of; its image travels beside its head.
 */
public final class DrawnWay {

  /** Seconds from one layer to the next. */
  public static final float STEP = 0.45f;

  private static final float LINE = 3.5f;
  private static final float AROUND = 8;
  private static final float IMAGE = 56;
  private static final float FRAME = 4;

  /** From where the digit is to the image of it. */
  private static final float ASIDE = 20;

  private static final float POINT = 9;
  private static final float MARK = 13;

  private final Thumbnail image;
  private DrawnAnswer answer;
  private float time;

  public DrawnWay(Thumbnail image) {
    this.image = image;
  }

  /** Shows the way of another answer, from its beginning. */
  public void begin(DrawnAnswer newAnswer) {
    answer = newAnswer;
    time = 0;
    image.show(newAnswer.image(), 0);
  }

  /** Shows none. */
  public void clear() {
    answer = null;
  }

  /** Whether one is shown. */
  public boolean isShown() {
    return answer != null;
  }

  /** Moves its head on. */
  public void advance(float seconds) {
    time += seconds;
  }

  /** Is at its end at once. */
  public void arrive() {
    time = Float.MAX_VALUE;
  }

  /** How far it is, in layers: 0 the first. */
  private float head(int layers) {
    return Math.min(layers - 1, time / STEP);
  }

  /**
   * Draws it over trails.
   *
   * @param names of the layers
   * @param color of the class that it is taken for
   */
  public void draw(Canvas canvas, Box box, TrailView trails, List<String> names, int color) {
    float[] places = places(box, trails);
    int layers = places.length / 2;
    float head = head(layers);
    int last = (int) head;
    float[] way = Arrays.copyOf(places, 2 * last + 2);
    float[] end = {places[2 * last], places[2 * last + 1]};
    if (last < layers - 1) {
      float share = ease(head - last);
      for (int k = 0; k < 2; k++) {
        end[k] += share * (places[2 * last + 2 + k] - places[2 * last + k]);
      }
      way = Arrays.copyOf(way, way.length + 2);
      way[way.length - 2] = end[0];
      way[way.length - 1] = end[1];
    }
    canvas.flush();
    canvas.polyline(way, LINE + AROUND, canvas.theme().background());
    canvas.flush();
    canvas.polyline(way, LINE, canvas.theme().text());
    canvas.flush();
    for (int layer = 0; layer <= last && layer < layers - 1; layer++) {
      mark(canvas, places[2 * layer], places[2 * layer + 1], names.get(layer));
    }
    drawHead(canvas, box, places, end, color);
  }

  private static float ease(float t) {
    return t * t * (3 - 2 * t);
  }

  private float[] places(Box box, TrailView trails) {
    float[] positions = answer.way().orElseThrow().positions();
    float[] places = new float[positions.length];
    for (int i = 0; i < positions.length; i += 2) {
      float[] place = trails.at(positions[i], positions[i + 1], box);
      places[i] = place[0];
      places[i + 1] = place[1];
    }
    return places;
  }

  private static void mark(Canvas canvas, float x, float y, String name) {
    canvas.glyph(x, y, MARK, Shape.DISK, canvas.theme().background());
    canvas.flush();
    canvas.glyph(x, y, MARK, Shape.RING, canvas.theme().text());
    canvas.flush();
    canvas.textCenter(name, x, y + 5, 14, Weight.SEMIBOLD, canvas.theme().text());
    canvas.flush();
  }

  /**
   * Where the image lies beside the head: on that side where it covers the fewest of the marks at
   * the end of the way, so that it stays there all the way.
   *
   * @param places x and y in each layer, in turn
   */
  static Box beside(float[] head, float[] places, Box box) {
    float far = ASIDE + IMAGE / 2 + FRAME;
    float[] last = Arrays.copyOfRange(places, places.length - 2, places.length);
    float[] best = null;
    int least = Integer.MAX_VALUE;
    for (float[] side : new float[][] {{0, -far}, {far, 0}, {-far, 0}, {0, far}}) {
      int covered = covered(frame(last, side, box).inset(-MARK), places);
      if (covered < least) {
        least = covered;
        best = side;
      }
    }
    return frame(head, best, box);
  }

  private static Box frame(float[] place, float[] side, Box box) {
    float half = IMAGE / 2 + FRAME;
    float x = Clamp.of(place[0] + side[0] - half, box.x(), box.right() - 2 * half);
    float y = Clamp.of(place[1] + side[1] - half, box.y(), box.bottom() - 2 * half);
    return new Box(x, y, 2 * half, 2 * half);
  }

  private static int covered(Box frame, float[] places) {
    int covered = 0;
    for (int i = 0; i < places.length; i += 2) {
      covered += frame.contains(places[i], places[i + 1]) ? 1 : 0;
    }
    return covered;
  }

  /** Where it is, and beside it the image, framed in the color of what it is taken for. */
  private void drawHead(Canvas canvas, Box box, float[] places, float[] end, int color) {
    Box frame = beside(end, places, box);
    canvas.line(end[0], end[1], frame.centerX(), frame.centerY(), FRAME, color);
    canvas.flush();
    canvas.glyph(end[0], end[1], POINT, Shape.DISK, color);
    canvas.fill(frame, color);
    canvas.flush();
    image.draw(canvas, frame.inset(FRAME));
    canvas.flush();
  }
}
