package activarium.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import org.junit.jupiter.api.Test;

/** Five strategies with three costs each. */
class CostPlacesTest {

  private static final int ROWS = 5;
  private static final int COLUMNS = 3;

  private static final float[][] SHAPES = {{273, 271}, {273, 175}, {396, 273}, {323, 320}};

  @Test
  void allIsInsideAndNothingLiesOnAnother() {
    for (float[] shape : SHAPES) {
      Box box = new Box(10, 20, shape[0], shape[1]);
      CostPlaces places = CostPlaces.of(box, ROWS);
      String as = "%.0f × %.0f".formatted(shape[0], shape[1]);
      for (int i = 0; i < ROWS; i++) {
        Box name = places.name(i);
        Box cost = places.cost(i, 0, COLUMNS);
        boolean over = name.bottom() <= cost.y();
        assertThat(over || name.right() < cost.x()).as(as).isTrue();
        assertThat(cost.height()).as(as).isGreaterThanOrEqualTo(22);
        assertThat(cost.bottom()).as(as).isLessThanOrEqualTo(box.bottom() + 0.01f);
        assertThat(places.cost(i, COLUMNS - 1, COLUMNS).right())
            .as(as)
            .isLessThanOrEqualTo(box.right() + 0.01f);
        if (i + 1 < ROWS) {
          assertThat(places.name(i + 1).y()).as(as).isGreaterThanOrEqualTo(cost.bottom() - 0.01f);
        }
      }
      assertThat(places.head(0, COLUMNS).x()).as(as).isEqualTo(places.cost(0, 0, COLUMNS).x());
      assertThat(places.head(0, COLUMNS).bottom()).as(as).isLessThanOrEqualTo(places.name(0).y());
    }
  }

  /** "Moves" with its arrow is 60 units wide. */
  @Test
  void columnsAreWideEnoughForTheirNamesWhereRowsAreHigh() {
    for (float width = 260; width < 420; width += 10) {
      CostPlaces places = CostPlaces.of(new Box(0, 0, width, 271), ROWS);
      assertThat(places.head(2, COLUMNS).width()).as("of %.0f", width).isGreaterThan(60);
      assertThat(places.name(0).width()).as("of %.0f", width).isGreaterThan(125);
    }
  }
}
