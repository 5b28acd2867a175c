package activarium.view.neuron;

import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.view.image.Thumbnail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import processing.core.PApplet;

/** The images that a neuron is most active for, the strongest first, as many as fit. */
final class TopImages {

  private static final int MOST = 24;
  private static final float GAP = 3;
  private static final float FRAME = 2;

  private final List<Thumbnail> thumbnails = new ArrayList<>();
  private final List<Box> places = new ArrayList<>();
  private int[] strongest = {};
  private int lifted = -1;

  TopImages(PApplet applet) {
    for (int i = 0; i < MOST; i++) {
      thumbnails.add(new Thumbnail(applet));
    }
  }

  /**
   * Shows those of a neuron from now on.
   *
   * @param weights how active it is for each image
   */
  void show(Images images, float[] weights) {
    strongest =
        IntStream.range(0, weights.length)
            .filter(i -> weights[i] > 0)
            .boxed()
            .sorted(Comparator.comparing(i -> -weights[i]))
            .limit(MOST)
            .mapToInt(i -> i)
            .toArray();
    for (int i = 0; i < strongest.length; i++) {
      thumbnails.get(i).show(images, strongest[i]);
    }
  }

  /** The observation that is framed, if it is among them; −1 for none. */
  void lift(int observation) {
    lifted = observation;
  }

  /** The observation whose image lies under a place, where it was drawn last, or −1. */
  int at(float x, float y) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).contains(x, y)) {
        return strongest[i];
      }
    }
    return -1;
  }

  /** Draws them in rows of equal squares. */
  void draw(Canvas canvas, Box box) {
    places.clear();
    int rows = box.width() > 2.6f * box.height() ? 2 : 3;
    float side = (box.height() - GAP * (rows - 1)) / rows;
    int columns = Math.max(1, (int) ((box.width() + GAP) / (side + GAP)));
    for (int i = 0; i < Math.min(strongest.length, rows * columns); i++) {
      float x = box.x() + i % columns * (side + GAP);
      float y = box.y() + i / columns * (side + GAP);
      Box place = new Box(x, y, side, side);
      places.add(place);
      if (strongest[i] == lifted) {
        canvas.fill(place.inset(-FRAME), canvas.theme().text());
      }
      thumbnails.get(i).draw(canvas, place);
    }
  }
}
