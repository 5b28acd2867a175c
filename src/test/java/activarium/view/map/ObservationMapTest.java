package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.view.image.InsetLayout;
import activarium.view.interaction.Outline;
import activarium.view.interaction.PickGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What one does to a map, without a window. */
class ObservationMapTest {

  private static final Box BOX = new Box(100, 50, 600, 400);
  private static final int COUNT = 3000;

  private static float[] random(int count) {
    Random random = new Random(3);
    float[] positions = new float[2 * count];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = (float) random.nextGaussian();
    }
    return positions;
  }

  private static ObservationMap map(float[] positions) {
    int[] labels = new int[positions.length / 2];
    ObservationMap map = new ObservationMap();
    map.show(
        new Embedding(labels.length, positions),
        new Observations(labels, labels, new float[labels.length], List.of("a")));
    map.advance(1);
    return map;
  }

  /** A training that is begun anew takes the map away while a hand draws around a part of it. */
  @Test
  void anOutlineAroundAMapThatIsGoneFindsNothing() {
    ObservationMap map = map(random(COUNT));
    Outline outline = new Outline(Outline.Kind.RECTANGLE, BOX.x(), BOX.y(), 8);
    outline.extend(BOX.right(), BOX.bottom());
    assertThat(map.covered(outline, BOX).size()).isEqualTo(COUNT);
    map.showWaiting(COUNT, () -> "");
    assertThat(map.covered(outline, BOX).isEmpty()).isTrue();
  }

  @Test
  void findsTheSameAsLookingAtAll() {
    float[] positions = random(COUNT);
    PickGrid grid = new PickGrid(positions);
    Random random = new Random(5);
    for (int query = 0; query < 200; query++) {
      float x = (float) random.nextGaussian() * 1.5f;
      float y = (float) random.nextGaussian() * 1.5f;
      assertThat(grid.nearest(x, y, 0.2f, i -> i % 3 != 0)).isEqualTo(slow(positions, x, y));
    }
    TreeSet<Integer> found = new TreeSet<>();
    grid.inside(-0.5f, -1, 0.25f, 2, found::add);
    TreeSet<Integer> inside = new TreeSet<>();
    for (int i = 0; i < COUNT; i++) {
      float x = positions[2 * i];
      float y = positions[2 * i + 1];
      if (x >= -0.5f && x <= 0.25f && y >= -1 && y <= 2) {
        inside.add(i);
      }
    }
    assertThat(found).isEqualTo(inside).isNotEmpty();
  }

  private static int slow(float[] positions, float x, float y) {
    int best = -1;
    double least = 0.2f * 0.2f;
    for (int i = 0; i < COUNT; i++) {
      double d = Math.pow(positions[2 * i] - x, 2) + Math.pow(positions[2 * i + 1] - y, 2);
      if (i % 3 != 0 && d <= least) {
        least = d;
        best = i;
      }
    }
    return best;
  }

  @Test
  void findsWhatLiesInAnyOutline() {
    float[] positions = random(COUNT);
    float[] star = new float[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 2 : 0.7;
      star[2 * i] = (float) (radius * Math.cos(i * Math.PI / 5));
      star[2 * i + 1] = (float) (radius * Math.sin(i * Math.PI / 5));
    }
    java.awt.geom.Path2D.Float path = new java.awt.geom.Path2D.Float();
    path.moveTo(star[0], star[1]);
    for (int i = 1; i < 10; i++) {
      path.lineTo(star[2 * i], star[2 * i + 1]);
    }
    path.closePath();
    TreeSet<Integer> found = new TreeSet<>();
    new PickGrid(positions).inside(star, found::add);
    TreeSet<Integer> inside = new TreeSet<>();
    for (int i = 0; i < COUNT; i++) {
      if (path.contains(positions[2 * i], positions[2 * i + 1])) {
        inside.add(i);
      }
    }
    assertThat(found).isEqualTo(inside).hasSizeGreaterThan(1000);
  }

  @Test
  void keepsWhatIsUnderThePointerWhileItZooms() {
    ObservationMap map = map(random(COUNT));
    float x = map.canvasX(17, BOX);
    float y = map.canvasY(17, BOX);
    map.camera().zoom(5, x, y, BOX);
    for (int frame = 0; frame < 40; frame++) {
      map.camera().advance(1 / 60f);
      assertThat(map.canvasX(17, BOX)).isCloseTo(x, within(0.5f));
      assertThat(map.canvasY(17, BOX)).isCloseTo(y, within(0.5f));
    }
    map.camera().advance(5);
    assertThat(map.camera().zoom()).isCloseTo(5, within(0.01f));
    map.camera().fit();
    map.camera().advance(5);
    assertThat(map.camera().zoom()).isEqualTo(1);
  }

  @Test
  void sticksToThePointerThatDragsIt() {
    ObservationMap map = map(random(COUNT));
    map.camera().zoom(4, BOX.centerX(), BOX.centerY(), BOX);
    map.camera().arrive();
    float x = map.canvasX(5, BOX);
    map.camera().drag(30, -10, BOX);
    assertThat(map.canvasX(5, BOX)).isCloseTo(x + 30, within(0.1f));
  }

  @Test
  void laysInsetsOutWithoutCrossingOrOverlap() {
    Random random = new Random(8);
    Box left = new Box(0, 50, 100, 430);
    Box right = new Box(700, 50, 100, 430);
    for (int trial = 0; trial < 50; trial++) {
      List<InsetLayout.Place> places = new ArrayList<>();
      int count = 1 + random.nextInt(InsetLayout.capacity(left, right, 60));
      for (int i = 0; i < count; i++) {
        places.add(
            new InsetLayout.Place(
                i, 120 + 560 * random.nextFloat(), 50 + 430 * random.nextFloat()));
      }
      List<InsetLayout.Inset> insets = InsetLayout.of(places, left, right, 60);
      assertThat(insets).hasSize(count);
      for (InsetLayout.Inset a : insets) {
        Box column = a.left() ? left : right;
        assertThat(a.box().y()).isGreaterThanOrEqualTo(column.y() - 0.01f);
        assertThat(a.box().bottom()).isLessThanOrEqualTo(column.bottom() + 0.01f);
        for (InsetLayout.Inset b : insets) {
          if (a != b && a.left() == b.left()) {
            assertThat(Math.abs(a.box().y() - b.box().y())).isGreaterThan(59.9f);
            assertThat(
                    java.awt.geom.Line2D.linesIntersect(
                        a.lineX(), a.lineY(), a.x(), a.y(), b.lineX(), b.lineY(), b.x(), b.y()))
                .isFalse();
          }
        }
      }
    }
  }
}
