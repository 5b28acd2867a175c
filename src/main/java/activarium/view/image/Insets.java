package activarium.view.image;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.selection.Chosen;
import activarium.view.image.TakenFor.Line;
import activarium.view.map.ErrorGlyph;
import activarium.view.map.ImageSheet;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The images of chosen observations beside a map, each with its class, what it is taken for, how
 * sure the network is, and a line to where it lies. Where more are chosen than find room, errors
 * come first, then those that lie farthest from the ones shown already.
 */
public final class Insets {

  /** Height of one, in design units. */
  public static final float HEIGHT = 58;

  /** Width of a column of them. */
  public static final float WIDTH = 136;

  private static final float IMAGE = 50;
  private static final float TEXT = 15;
  private static final float SMALL = 13;

  private final ImageSheet sheet;
  private int[] shown = {};
  private int chosen;
  private List<InsetLayout.Inset> drawn = List.of();

  public Insets(ImageSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Chooses which observations are shown, of those that are in view now.
   *
   * @param mapBox where the map is drawn
   * @param room how many can be
   */
  public void show(Chosen choice, ObservationMap map, Box mapBox, int room) {
    chosen = choice.any().size();
    int[] first = map.inView(choice.first(), mapBox);
    int[] second = map.inView(choice.second().minus(choice.first()), mapBox);
    // Each brush has its half, and what the other leaves over.
    int ofFirst = Math.min(first.length, Math.max(room / 2, room - second.length));
    int ofSecond = Math.min(second.length, room - ofFirst);
    shown =
        IntStream.concat(
                IntStream.of(InsetChoice.of(first, map, ofFirst)),
                IntStream.of(InsetChoice.of(second, map, ofSecond)))
            .toArray();
  }

  /** How many are chosen but find no room. */
  public int hidden() {
    return chosen - shown.length;
  }

  /**
   * Draws them.
   *
   * @param indices the number of each observation in its data set
   * @param lifted the one that stands out from the others, or −1
   */
  public void draw(
      Canvas canvas,
      Box left,
      Box right,
      ObservationMap map,
      Box mapBox,
      int[] indices,
      int lifted) {
    if (map.observations() == null) {
      drawn = List.of();
      return;
    }
    List<InsetLayout.Place> places = new ArrayList<>();
    for (int i : shown) {
      float x = map.canvasX(i, mapBox);
      float y = map.canvasY(i, mapBox);
      if (mapBox.contains(x, y)) {
        places.add(new InsetLayout.Place(i, x, y));
      }
    }
    List<InsetLayout.Inset> insets = InsetLayout.of(places, left, right, HEIGHT);
    drawn = insets;
    insets.forEach(inset -> leader(canvas, inset, lifted));
    canvas.flush();
    insets.forEach(inset -> words(canvas, inset, map.observations(), indices));
    sheet.begin(canvas);
    for (InsetLayout.Inset inset : insets) {
      sheet.put(imageX(inset), inset.lineY(), inset.observation());
    }
    sheet.draw(canvas, IMAGE);
  }

  private static float imageX(InsetLayout.Inset inset) {
    return inset.left() ? inset.box().right() - IMAGE / 2 - 2 : inset.box().x() + IMAGE / 2 + 2;
  }

  /** The observation whose image lies under a place, or −1. */
  public int at(float x, float y) {
    return drawn.stream()
        .filter(inset -> inset.box().contains(x, y))
        .mapToInt(InsetLayout.Inset::observation)
        .findFirst()
        .orElse(-1);
  }

  private static void leader(Canvas canvas, InsetLayout.Inset inset, int lifted) {
    boolean stands = inset.observation() == lifted;
    int color = canvas.theme().faded(canvas.theme().text(), lifted < 0 || stands ? 0.75f : 0.3f);
    canvas.line(inset.lineX(), inset.lineY(), inset.x(), inset.y(), stands ? 2.5f : 1, color);
    canvas.glyph(inset.x(), inset.y(), 7, Shape.RING, canvas.theme().text());
  }

  private static void words(
      Canvas canvas, InsetLayout.Inset inset, Observations observations, int[] indices) {
    Theme theme = canvas.theme();
    int i = inset.observation();
    float half = IMAGE / 2 + 2;
    Box frame = new Box(imageX(inset) - half, inset.lineY() - half, 2 * half, 2 * half);
    ErrorGlyph.frame(canvas, frame, observations, i);
    float room = inset.box().width() - IMAGE - 12;
    List<Line> lines = new ArrayList<>(TakenFor.lines(canvas, observations, i, room, TEXT));
    int names = lines.size();
    lines.add(new Line(Text.shown("%.0f %%", 100 * observations.confidence()[i]), SMALL));
    lines.add(new Line("#" + indices[i], SMALL));
    float step = lines.size() > 3 ? 14.5f : 17;
    float y = inset.lineY() + 0.36f * SMALL - step * (lines.size() - 1) / 2;
    for (Line line : lines) {
      boolean isName = lines.indexOf(line) < names;
      Weight weight = isName ? Weight.SEMIBOLD : Weight.REGULAR;
      int color = isName ? theme.text() : theme.muted();
      if (inset.left()) {
        canvas.textRight(line.text(), imageX(inset) - half - 6, y, line.size(), weight, color);
      } else {
        canvas.text(line.text(), imageX(inset) + half + 6, y, line.size(), weight, color);
      }
      y += step;
    }
  }
}
