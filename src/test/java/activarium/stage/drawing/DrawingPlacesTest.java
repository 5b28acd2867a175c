package activarium.stage.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a visitor draws, and where all is that answers. */
class DrawingPlacesTest {

  @ParameterizedTest
  @CsvSource({"1280, 648, false", "1280, 648, true", "720, 1120, false", "960, 720, true"})
  void nothingLiesOnAnythingElseAndAllIsInside(float width, float height, boolean isLow) {
    Box room = new Box(0, 0, width, height);
    DrawingPlaces places = DrawingPlaces.of(room, isLow);
    List<Box> boxes =
        List.of(
            places.title(),
            places.trails(),
            places.pad(),
            places.bars(),
            places.neurons(),
            places.nearest());
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertThat(box.x()).isGreaterThanOrEqualTo(0);
      assertThat(box.y()).isGreaterThanOrEqualTo(0);
      assertThat(box.right()).isLessThanOrEqualTo(width);
      assertThat(box.bottom()).isLessThanOrEqualTo(height);
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        assertThat(overlap(box, other)).as("%s on %s", box, other).isFalse();
      }
    }
  }

  private static boolean overlap(Box a, Box b) {
    return Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()) > 0.1f
        && Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()) > 0.1f;
  }

  @ParameterizedTest
  @CsvSource({"1280, 648", "720, 1120"})
  void thePaperIsInReachOfWhoSits(float width, float height) {
    DrawingPlaces places = DrawingPlaces.of(new Box(0, 0, width, height), true);
    assertThat(places.pad().bottom()).isGreaterThan(0.8f * height);
    assertThat(places.pad().centerY()).isGreaterThan(0.5f * height);
  }
}
