package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import org.junit.jupiter.api.Test;

/** Names on maps keep apart, and stay on the map. */
class LabelPlacesTest {

  private static final Box STAGE = new Box(0, 0, 400, 300);
  private static final float NEARLY = 3;

  @Test
  void namesOfNeighborsDoNotCoverEachOther() {
    Box[] places =
        LabelPlaces.apart(
            new Box[] {
              new Box(100, 100, 90, 20), new Box(120, 108, 90, 20), new Box(110, 95, 90, 20)
            },
            STAGE);
    for (int i = 0; i < places.length; i++) {
      for (int j = i + 1; j < places.length; j++) {
        float common =
            Math.min(places[i].bottom(), places[j].bottom())
                - Math.max(places[i].y(), places[j].y());
        assertThat(common).as("%d and %d", i, j).isLessThan(NEARLY);
      }
    }
  }

  @Test
  void namesStayOnTheMap() {
    Box[] places =
        LabelPlaces.apart(new Box[] {new Box(0, 282, 90, 18), new Box(0, 281, 90, 18)}, STAGE);
    for (Box place : places) {
      assertThat(place.bottom()).isLessThanOrEqualTo(STAGE.bottom());
    }
    assertThat(Math.abs(places[0].y() - places[1].y())).isGreaterThan(18 - NEARLY);
  }

  @Test
  void namesFarApartStayWhereTheyAre() {
    Box[] boxes = {new Box(0, 0, 90, 20), new Box(200, 0, 90, 20), new Box(0, 100, 90, 20)};
    assertThat(LabelPlaces.apart(boxes, STAGE)).containsExactly(boxes);
  }
}
