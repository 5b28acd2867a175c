package activarium.view.image;

import activarium.core.Text;
import activarium.dataset.Images;
import activarium.dataset.MeanImage;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.session.study.Evidence;
import activarium.session.study.Neighborhoods;
import activarium.view.map.Observations;
import java.util.Arrays;
import processing.core.PApplet;

/**
 * What is chosen against the whole, in figures and in mean images: of brush A, of brush B, and
 * where A is brighter than B.
 */
public final class EvidenceView {

  private static final float TEXT = 14;
  private static final float SMALLEST = 9.5f;
  private static final float APART = 8;
  private static final float ROW = 23;
  private static final float CAPTION = 19;
  private static final float GAP = 16;
  private static final float[] COLUMNS = {104, 176, 258, 340};

  private final Images images;
  private final MeanImage firstMean;
  private final MeanImage secondMean;
  private final Thumbnail[] means = new Thumbnail[3];
  private final Evidence[] rows = new Evidence[3];
  private int meanCount;
  private Theme painted;
  private Observations shownObservations;
  private Neighborhoods shownNeighborhoods;

  public EvidenceView(PApplet applet, Images images) {
    this.images = images;
    this.firstMean = new MeanImage(images);
    this.secondMean = new MeanImage(images);
    Arrays.setAll(means, i -> new Thumbnail(applet));
  }

  /**
   * Gathers what is to be said of a choice.
   *
   * @param neighborhoods of the map shown, or null while they are not known
   */
  public void show(Chosen choice, Observations observations, Neighborhoods neighborhoods) {
    rows[0] = Evidence.of(choice.first(), observations::isMisclassified, neighborhoods);
    rows[1] = Evidence.of(choice.second(), observations::isMisclassified, neighborhoods);
    if (observations != shownObservations || neighborhoods != shownNeighborhoods) {
      shownObservations = observations;
      shownNeighborhoods = neighborhoods;
      Selection all = Selection.none(observations.count()).inverted();
      rows[2] = Evidence.of(all, observations::isMisclassified, neighborhoods);
    }
    paint(choice);
  }

  private void paint(Chosen choice) {
    float[] first = firstMean.of(choice.first().indices());
    float[] second = secondMean.of(choice.second().indices());
    meanCount = 0;
    if (first != null) {
      means[meanCount++].showValues(images, first);
    }
    if (second != null) {
      means[meanCount++].showValues(images, second);
    }
    if (meanCount == 2 && painted != null) {
      float[] difference = MeanImage.difference(first, second, images.channels());
      means[meanCount++].showSigned(images, difference, painted);
    }
  }

  /** Draws it; {@code choice} is the one shown last. */
  public void draw(Canvas canvas, Box box, Chosen choice) {
    if (rows[0] == null) {
      return;
    }
    if (painted != canvas.theme()) {
      painted = canvas.theme();
      paint(choice);
    }
    table(canvas, box, choice);
    boolean tall = box.height() > box.width() / 2;
    float across = column(box, COLUMNS.length - 1) - box.x() + 2 * GAP;
    Box free =
        tall
            ? box.below(COLUMNS.length * ROW + GAP)
            : new Box(box.x() + across, box.y(), box.width() - across, box.height());
    float room = free.height() - CAPTION;
    drawMeans(canvas, free, tall ? Math.min(room, free.column(0, 3, GAP).width()) : room, choice);
  }

  private void drawMeans(Canvas canvas, Box box, float side, Chosen choice) {
    float x = box.x();
    String[] names = names(choice);
    for (int i = 0; i < meanCount && x + side <= box.right() + 1; i++) {
      canvas.text(names[i], x, box.y() + TEXT - 2, TEXT, Weight.REGULAR, canvas.theme().muted());
      means[i].draw(canvas, new Box(x, box.y() + CAPTION, side, side));
      x += side + GAP;
    }
  }

  private static String[] names(Chosen choice) {
    return choice.first().isEmpty()
        ? new String[] {Text.say("evidence.mean", "B")}
        : new String[] {Text.say("evidence.mean", "A"), Text.say("evidence.mean", "B"), "A − B"};
  }

  /** Where a column ends: nearer to the one before where the box is narrow. */
  static float column(Box box, int column) {
    float widest = COLUMNS[COLUMNS.length - 1];
    return box.x() + COLUMNS[column] * Math.min(1, box.width() / widest);
  }

  private void table(Canvas canvas, Box box, Chosen choice) {
    Theme theme = canvas.theme();
    float y = box.y() + TEXT - 2;
    heads(canvas, box, y);
    String[] names = {"A", "B", Text.say("evidence.all")};
    for (int row = 0; row < rows.length; row++) {
      y += ROW + (row == 2 ? 4 : 0);
      boolean paints = row < 2 && choice.onSecond() == (row == 1);
      int rim = theme.rims()[row == 1 ? 2 : 1];
      if (row < 2) {
        canvas.glyph(box.x() + 6, y - 0.36f * TEXT, 6, paints ? Shape.DISK : Shape.RING, rim);
      }
      canvas.text(names[row], box.x() + 20, y, TEXT, Weight.SEMIBOLD, theme.text());
      figures(canvas, box, y, rows[row]);
    }
    canvas.flush();
  }

  private static void heads(Canvas canvas, Box box, float y) {
    String[] heads = {
      Text.say("evidence.images"),
      Text.say("evidence.right"),
      Text.say("evidence.hit.map"),
      Text.say("evidence.hit.layer")
    };
    float size = TEXT;
    for (int column = 0; column < heads.length; column++) {
      float before = column == 0 ? box.x() : column(box, column - 1);
      float room = column(box, column) - before - APART;
      size = Words.size(canvas, heads[column], room, size, SMALLEST, Weight.REGULAR);
    }
    for (int column = 0; column < heads.length; column++) {
      float right = column(box, column);
      canvas.textRight(heads[column], right, y, size, Weight.REGULAR, canvas.theme().muted());
    }
  }

  private static void figures(Canvas canvas, Box box, float y, Evidence evidence) {
    String[] figures = {
      Text.shown("%,d", evidence.count()),
      Words.percent(evidence.accuracy()),
      Words.percent(evidence.hitMap()),
      Words.percent(evidence.hitHigh())
    };
    for (int column = 0; column < figures.length; column++) {
      canvas.textRight(
          figures[column],
          column(box, column),
          y,
          TEXT + 1,
          column == 0 ? Weight.SEMIBOLD : Weight.REGULAR,
          canvas.theme().text());
    }
  }
}
