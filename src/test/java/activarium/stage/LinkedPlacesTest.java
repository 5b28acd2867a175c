package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.draw.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four views, and the words over each, in windows of any shape, with a panel and without. */
class LinkedPlacesTest {

  private static final float[][] SHAPES = {{1280, 720}, {720, 1280}, {960, 720}, {720, 720}};

  private static Box withWords(Box view) {
    float above = LinkedPlaces.WORDS;
    return new Box(view.x(), view.y() - above, view.width(), view.height() + above);
  }

  private static List<Box> all(Layout layout) {
    LinkedPlaces places = LinkedPlaces.of(layout.stage(), layout.free());
    return List.of(
        withWords(places.map()),
        withWords(places.trails()),
        withWords(places.neurons()),
        withWords(places.images()),
        layout.figures(),
        layout.legend(),
        layout.title());
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom() - 0.01f
        && other.y() < one.bottom() - 0.01f;
  }

  @Test
  void nothingLiesOnAnother() {
    for (float[] shape : SHAPES) {
      for (float panel : new float[] {-1, 300}) {
        Box window = new Box(0, 0, shape[0], shape[1]);
        List<Box> all = all(Layout.of(window, panel, Layout.FIGURES));
        for (int i = 0; i < all.size(); i++) {
          String as = "%d of %.0f × %.0f, panel %.0f".formatted(i, shape[0], shape[1], panel);
          assertThat(all.get(i).right()).as(as).isLessThanOrEqualTo(window.right());
          assertThat(all.get(i).bottom()).as(as).isLessThanOrEqualTo(window.bottom());
          assertThat(all.get(i).height()).as(as).isPositive();
          for (Box other : all.subList(i + 1, all.size())) {
            assertThat(overlap(all.get(i), other)).as("%s: %s", as, other).isFalse();
          }
        }
      }
    }
  }

  /** Without a panel images are beside the stage: the trails are larger for that. */
  @Test
  void trailsGainWhatThePanelLeaves() {
    for (float[] shape : new float[][] {{1280, 720}, {720, 1280}}) {
      Box window = new Box(0, 0, shape[0], shape[1]);
      Layout without = Layout.of(window, -1, Layout.FIGURES);
      LinkedPlaces with = LinkedPlaces.of(without.stage(), window.below(window.height()));
      LinkedPlaces roomy = LinkedPlaces.of(without.stage(), without.free());
      float before = Math.min(with.trails().width(), with.trails().height());
      float now = Math.min(roomy.trails().width(), roomy.trails().height());
      assertThat(now).isGreaterThan(1.08f * before);
      assertThat(roomy.images().y()).isGreaterThan(without.figures().y());
    }
  }
}
