package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where maps lie side by side, and what is said of them. */
class SmallMultiplesTest {

  private static final int MAPS = 8;

  @ParameterizedTest
  @CsvSource({"860, 560, -1", "860, 560, 0", "860, 560, 3", "660, 900, -1", "660, 900, 7"})
  void liesInsideAndApart(float width, float height, int grown) {
    SmallMultiples places = at(new Box(20, 30, width, height), grown);
    assertThat(places.isAtRest()).isTrue();
    for (int i = 0; i <= MAPS; i++) {
      Box box = places.place(i);
      assertThat(box.width()).isGreaterThan(150);
      assertThat(box.x()).isGreaterThanOrEqualTo(20);
      assertThat(box.right()).isLessThanOrEqualTo(20.01f + width);
      assertThat(box.bottom()).isLessThanOrEqualTo(30.01f + height);
      for (int j = 0; j < i; j++) {
        assertThat(overlap(box, places.place(j))).as("%d and %d", i, j).isFalse();
      }
      assertThat(places.at(box.centerX(), box.centerY())).isEqualTo(i);
    }
  }

  @Test
  void growsWhatIsTouchedWithoutAJumpAndGoesBack() {
    SmallMultiples places = at(new Box(0, 0, 860, 560), -1);
    float small = places.place(1).width();
    places.grow(1);
    places.advance(0.016f);
    assertThat(places.place(1).width()).isBetween(small, 1.3f * small);
    assertThat(places.isAtRest()).isFalse();
    rest(places);
    assertThat(places.place(1).width()).isGreaterThan(1.9f * small);
    assertThat(places.place(0).width()).isEqualTo(places.place(7).width());
    places.grow(-1);
    rest(places);
    assertThat(places.place(1).width()).isEqualTo(small);
  }

  /** A picture in tiles waits for rest after each: between two of them nothing may move on. */
  @Test
  void isAtRestAtOnceInANewArea() {
    SmallMultiples places = new SmallMultiples(MAPS);
    for (float width = 300; width < 1200; width += 0.37f) {
      places.layOut(new Box(28, 90, width, 2 * 560 - 0.7f * width));
      assertThat(places.isAtRest()).as("of %.2f", width).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"860, 560, -1", "860, 560, 2", "660, 900, -1", "660, 900, 2"})
  void whatIsSaidOfAllIsAsWideAsTwo(float width, float height, int grown) {
    SmallMultiples places = at(new Box(20, 30, width, height), grown);
    assertThat(places.place(MAPS).width()).isGreaterThan(2 * places.place(0).width());
  }

  @Test
  void hasNothingBeforeItIsLaidOut() {
    assertThat(new SmallMultiples(MAPS).at(3, 3)).isEqualTo(-1);
  }

  private static SmallMultiples at(Box area, int grown) {
    SmallMultiples places = new SmallMultiples(MAPS);
    places.grow(grown);
    places.layOut(area);
    return places;
  }

  private static void rest(SmallMultiples places) {
    for (int frame = 0; frame < 200; frame++) {
      places.advance(0.016f);
    }
    assertThat(places.isAtRest()).isTrue();
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }
}
