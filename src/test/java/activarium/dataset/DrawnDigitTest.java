package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.dataset.DrawnDigit.Kind;
import activarium.dataset.DrawnDigit.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody draws becomes an image as MNIST has them, however large and wherever it is. */
class DrawnDigitTest {

  private static final int SIDE = DrawnDigit.SIDE;
  private static final float[] SEVEN = {0.3f, 0.2f, 0.7f, 0.2f, 0.45f, 0.8f};
  private static final float[] ONE = {0.5f, 0.2f, 0.5f, 0.9f};

  private static DrawnDigit of(float[]... strokes) {
    return new DrawnDigit(List.of(strokes).stream().map(Stroke::new).toList());
  }

  private static float[] moved(float[] points, float scale, float x, float y) {
    float[] moved = points.clone();
    for (int i = 0; i < points.length; i += 2) {
      moved[i] = scale * points[i] + x;
      moved[i + 1] = scale * points[i + 1] + y;
    }
    return moved;
  }

  /** Columns, or rows, that any ink is in. */
  private static int extent(Images image, boolean rows) {
    int extent = 0;
    for (int a = 0; a < SIDE; a++) {
      boolean isInk = false;
      for (int b = 0; b < SIDE; b++) {
        isInk |= image.value(0, rows ? a : b, rows ? b : a, 0) > 64;
      }
      extent += isInk ? 1 : 0;
    }
    return extent;
  }

  private static double[] center(Images image) {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int ink = image.value(0, row, column, 0);
        mass += ink;
        x += ink * (column + 0.5);
        y += ink * (row + 0.5);
      }
    }
    return new double[] {x / mass, y / mass};
  }

  @Test
  void fitsTheBoxAndItsCenterOfMassIsTheMiddle() {
    for (float[] digit : List.of(SEVEN, ONE)) {
      Images image = of(digit).image();
      assertThat(image.width()).isEqualTo(28);
      assertThat(extent(image, true)).as("rows").isBetween(19, 21);
      assertThat(extent(image, false)).as("columns").isBetween(2, 16);
      assertThat(center(image)[0]).isCloseTo(14, within(0.1));
      assertThat(center(image)[1]).isCloseTo(14, within(0.1));
    }
  }

  @Test
  void isTheSameHoweverLargeAndWhereverItIsDrawn() {
    byte[] large = of(SEVEN).image().pixels();
    byte[] small = of(moved(SEVEN, 0.3f, 0.6f, 0.02f)).image().pixels();
    for (int i = 0; i < large.length; i++) {
      assertThat(small[i] & 0xff).isCloseTo(large[i] & 0xff, within(3));
    }
  }

  /** A pen as wide as MNIST's: about two and a half pixels, saturated in the middle. */
  @Test
  void strokesAreAsWideAsThoseOfMnist() {
    Images one = of(ONE).image();
    int ink = 0;
    int most = 0;
    for (int column = 0; column < SIDE; column++) {
      ink += one.value(0, 14, column, 0);
      most = Math.max(most, one.value(0, 14, column, 0));
    }
    assertThat(ink / 255.0).isBetween(2.0, 2.8);
    assertThat(most).isEqualTo(255);
  }

  @Test
  void knowsWhatIsNoDigit() {
    assertThat(of().kind()).isEqualTo(Kind.EMPTY);
    assertThat(of(new float[] {0.5f, 0.5f}).kind()).isEqualTo(Kind.TINY);
    assertThat(of(moved(SEVEN, 0.1f, 0, 0)).kind()).isEqualTo(Kind.TINY);
    float[] scribble = new float[400];
    for (int i = 0; i < scribble.length; i += 2) {
      scribble[i] = i / 2 % 2 == 0 ? 0.2f : 0.8f;
      scribble[i + 1] = 0.2f + 0.6f * i / scribble.length;
    }
    assertThat(of(scribble).kind()).isEqualTo(Kind.SCRIBBLE);
    assertThat(of(moved(ONE, 1, -0.3f, 0), moved(ONE, 1, 0.3f, 0)).kind()).isEqualTo(Kind.SEVERAL);
  }

  @Test
  void aDigitOfSeveralStrokesIsOne() {
    assertThat(of(SEVEN).kind()).isEqualTo(Kind.DIGIT);
    assertThat(of(ONE).kind()).isEqualTo(Kind.DIGIT);
    float[] belly = {0.35f, 0.2f, 0.35f, 0.5f, 0.65f, 0.55f, 0.6f, 0.8f, 0.3f, 0.8f};
    assertThat(of(belly, new float[] {0.35f, 0.2f, 0.7f, 0.2f}).kind())
        .as("a five")
        .isEqualTo(Kind.DIGIT);
    float[] left = {0.35f, 0.2f, 0.3f, 0.5f, 0.75f, 0.5f};
    assertThat(of(left, new float[] {0.65f, 0.2f, 0.65f, 0.9f}).kind())
        .as("a four")
        .isEqualTo(Kind.DIGIT);
  }
}
