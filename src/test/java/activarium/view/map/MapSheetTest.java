package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.Home;
import activarium.draw.Theme;
import activarium.projection.Embedding;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looks for what a reader of the sheet would look for. */
class MapSheetTest {

  private static final Path DATA = Home.find().data();
  private static final Theme THEME = Theme.light(DATA);
  private static final int[] LABELS = new int[300];

  static {
    for (int i = 0; i < LABELS.length; i++) {
      LABELS[i] = i % 3;
    }
  }

  @Test
  void showsEveryClassInItsColorInEveryMap() {
    BufferedImage sheet = draw(List.of(List.of(map("left"), map("right"))));
    for (int c = 0; c < 3; c++) {
      int color = THEME.classes().color(c);
      assertThat(count(sheet, color, 0, sheet.getWidth() / 2))
          .as("class %d left", c)
          .isGreaterThan(300);
      assertThat(count(sheet, color, sheet.getWidth() / 2, sheet.getWidth()))
          .as("class %d right", c)
          .isGreaterThan(300);
    }
    assertThat(count(sheet, THEME.classes().color(3), 0, sheet.getWidth())).isZero();
  }

  @Test
  void growsByRowsAndColumns() {
    BufferedImage one = draw(List.of(List.of(map("a"))));
    BufferedImage four = draw(List.of(List.of(map("a"), map("b")), List.of(map("c"), map("d"))));
    assertThat(four.getWidth()).isGreaterThan(one.getWidth() + 400);
    assertThat(four.getHeight()).isGreaterThan(one.getHeight() + 400);
  }

  @Test
  void keepsTheEdgesOfTheSheetFree() {
    BufferedImage sheet = draw(List.of(List.of(map("a"), map("b"))));
    for (int x = 0; x < sheet.getWidth(); x++) {
      assertThat(sheet.getRGB(x, 0)).isEqualTo(THEME.background());
      assertThat(sheet.getRGB(x, sheet.getHeight() - 1)).isEqualTo(THEME.background());
    }
  }

  @Test
  void aMapNeedsALabelForEveryPoint() {
    assertThatThrownBy(() -> new StillMap("a", "", new Embedding(2, new float[4]), right()))
        .hasMessage("2 points but 300 labels");
  }

  private static BufferedImage draw(List<List<StillMap>> rows) {
    return new MapSheet(THEME, DATA, List.of("zero", "one", "two")).draw("title", "subtitle", rows);
  }

  /** Three clusters apart from each other. */
  private static StillMap map(String heading) {
    return map(heading, right());
  }

  private static Observations right() {
    return new Observations(LABELS, LABELS, new float[LABELS.length], List.of("0", "1", "2"));
  }

  /** Errors have both hues: that of what they are, and that of what they are taken for. */
  @Test
  void showsWhatErrorsAreTakenFor() {
    int[] three = new int[LABELS.length];
    Arrays.fill(three, 3);
    for (boolean isTrained : new boolean[] {false, true}) {
      Observations all =
          new Observations(
              LABELS, three, new float[LABELS.length], List.of("0", "1", "2", "3"), isTrained);
      BufferedImage sheet = draw(List.of(List.of(map("a", all))));
      int width = sheet.getWidth();
      assertThat(count(sheet, THEME.classes().color(0), 0, width)).isGreaterThan(100);
      assertThat(count(sheet, THEME.classes().color(3), 0, width) > 100).isEqualTo(isTrained);
    }
  }

  private static StillMap map(String heading, Observations observations) {
    Random random = new Random(1);
    float[] positions = new float[2 * LABELS.length];
    for (int i = 0; i < LABELS.length; i++) {
      double angle = LABELS[i] * 2 * Math.PI / 3;
      positions[2 * i] = (float) (10 * Math.cos(angle) + random.nextGaussian());
      positions[2 * i + 1] = (float) (10 * Math.sin(angle) + random.nextGaussian());
    }
    return new StillMap(heading, "figure", new Embedding(LABELS.length, positions), observations);
  }

  private static long count(BufferedImage image, int color, int fromX, int toX) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = fromX; x < toX; x++) {
        count += image.getRGB(x, y) == color ? 1 : 0;
      }
    }
    return count;
  }
}
