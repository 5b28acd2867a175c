package activarium.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.work.Parallel;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpuBundlerTest {

  private static final BundlingOptions OPTIONS = BundlingOptions.defaults();
  private static final BundlingOptions SMALL = OPTIONS.withResolution(128).withSamples(32);

  private static TrailSet bundle(TrailSet trails, BundlingOptions options) {
    return bundle(trails, options, 1);
  }

  private static TrailSet bundle(TrailSet trails, BundlingOptions options, int threads) {
    try (Parallel parallel = new Parallel(threads)) {
      CpuBundler bundler = new CpuBundler(trails, options, parallel);
      bundler.step(options.iterations());
      assertThat(bundler.isSettled()).isTrue();
      return bundler.result();
    }
  }

  /** Area of the cells, of 200 × 200 on the map, that a trail runs through. */
  private static int ink(TrailSet trails) {
    boolean[] touched = new boolean[200 * 200];
    var bounds = trails.bounds();
    int count = 0;
    for (int i = 0; i < trails.positions().length; i += 2) {
      int x = (int) (199 * (trails.positions()[i] - bounds.minX()) / bounds.width());
      int y = (int) (199 * (trails.positions()[i + 1] - bounds.minY()) / bounds.height());
      count += touched[200 * y + x] ? 0 : 1;
      touched[200 * y + x] = true;
    }
    return count;
  }

  @Test
  void gathersTrailsIntoBundles() {
    TrailSet trails = RandomTrails.of(2000, 4, 1);
    TrailSet raw = bundle(trails, OPTIONS.withRelaxation(0));
    TrailSet bundled = bundle(trails, OPTIONS);
    assertThat(ink(bundled)).isLessThan(ink(raw) * 6 / 10);
    assertThat(bundled.width()).isLessThanOrEqualTo(raw.width());
  }

  @Test
  void drawsTwoParallelTrailsTogetherInTheMiddleAndNotAtTheEnds() {
    float[] positions = {0, 0, 100, 0, 0, 3, 100, 3};
    TrailSet bundled = bundle(TrailSet.unlabeled(2, 2, positions), OPTIONS);
    assertThat(bundled.y(1, 32) - bundled.y(0, 32)).isBetween(-0.01f, 0.3f);
    assertThat(bundled.y(1, 0) - bundled.y(0, 0)).isEqualTo(3);
  }

  @Test
  void leavesTrailsAloneThatAreFurtherApartThanTheKernelReaches() {
    float[] positions = {0, 0, 100, 0, 0, 20, 100, 20};
    TrailSet bundled = bundle(TrailSet.unlabeled(2, 2, positions), OPTIONS);
    assertThat(bundled.y(0, 32)).isBetween(-0.01f, 0.01f);
    assertThat(bundled.y(1, 32)).isBetween(19.99f, 20.01f);
  }

  @Test
  void keepsOppositeTrailsApartIfItIsAwareOfDirection() {
    float[] positions = {0, 0, 100, 0, 100, 3, 0, 3};
    TrailSet opposite = TrailSet.unlabeled(2, 2, positions);
    assertThat(bundle(opposite, OPTIONS).y(1, 32) - bundle(opposite, OPTIONS).y(0, 32))
        .isLessThan(0.3f);
    TrailSet apart = bundle(opposite, OPTIONS.withDirectionAware(true));
    assertThat(apart.y(1, 32) - apart.y(0, 32)).isBetween(2.99f, 3.01f);
  }

  @Test
  void keepsClassesApartIfItBundlesEachByItself() {
    float[] positions = {0, 0, 100, 0, 0, 3, 100, 3};
    TrailSet two = new TrailSet(2, 2, positions, new int[] {0, 7});
    TrailSet apart = bundle(two, OPTIONS.withPerClass(true));
    assertThat(apart.y(1, 32) - apart.y(0, 32)).isBetween(2.99f, 3.01f);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void neverMovesAnEnd(boolean aware, boolean apart) {
    TrailSet trails = RandomTrails.of(300, 5, 2);
    TrailSet bundled =
        bundle(trails, SMALL.withDirectionAware(aware).withPerClass(apart).withRelaxation(0.7));
    for (int i = 0; i < trails.size(); i++) {
      assertThat(bundled.x(i, 0)).isEqualTo(trails.x(i, 0));
      assertThat(bundled.y(i, 0)).isEqualTo(trails.y(i, 0));
      assertThat(bundled.x(i, 31)).isEqualTo(trails.x(i, 4));
      assertThat(bundled.y(i, 31)).isEqualTo(trails.y(i, 4));
    }
  }

  @Test
  void isExactlyTheRawTrailsWithoutRelaxation() {
    TrailSet trails = RandomTrails.of(100, 5, 3);
    try (Parallel parallel = new Parallel(1)) {
      assertThat(bundle(trails, SMALL.withRelaxation(0)).positions())
          .isEqualTo(Resampler.resample(trails, 32, parallel).positions());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mirrorsTheBundleOfAMirroredInput(boolean aware) {
    TrailSet trails = RandomTrails.of(500, 4, 4);
    BundlingOptions options = OPTIONS.withDirectionAware(aware);
    TrailSet mirrored = RandomTrails.mirrored(bundle(RandomTrails.mirrored(trails), options));
    double[] distances = RandomTrails.distances(bundle(trails, options), mirrored);
    assertThat(distances[0]).isLessThan(1e-4);
    assertThat(distances[1]).isLessThan(1e-2);
  }

  @Test
  void doesNotDependOnTheUnitsOfTheMap() {
    TrailSet trails = RandomTrails.of(200, 4, 5);
    float[] scaled = trails.positions().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = 1000 * scaled[i];
    }
    TrailSet large = bundle(new TrailSet(200, 4, scaled, trails.classes()), SMALL);
    float[] back = large.positions().clone();
    for (int i = 0; i < back.length; i++) {
      back[i] /= 1000;
    }
    TrailSet small = new TrailSet(200, 32, back, trails.classes());
    assertThat(RandomTrails.distances(bundle(trails, SMALL), small)[0]).isLessThan(1e-4);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void givesTheSameBitsForAnyNumberOfThreads(boolean aware, boolean apart) {
    TrailSet trails = RandomTrails.of(2500, 4, 6);
    BundlingOptions options = SMALL.withIterations(4).withDirectionAware(aware).withPerClass(apart);
    float[] one = bundle(trails, options, 1).positions();
    assertThat(bundle(trails, options, 2).positions()).isEqualTo(one);
    assertThat(bundle(trails, options, 5).positions()).isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void survivesTrailsThatAreNone(int which) {
    TrailSet trails =
        switch (which) {
          case 0 -> TrailSet.unlabeled(0, 4, new float[0]);
          case 1 -> TrailSet.unlabeled(1, 2, new float[] {1, 2, 5, 7});
          case 2 -> TrailSet.unlabeled(3, 1, new float[] {1, 1, 1, 1, 1, 1});
          default -> TrailSet.unlabeled(3, 3, coincident());
        };
    for (BundlingOptions options :
        new BundlingOptions[] {SMALL, SMALL.withDirectionAware(true), SMALL.withSamples(2)}) {
      TrailSet bundled = bundle(trails, options);
      assertThat(bundled.size()).isEqualTo(trails.size());
      for (float value : bundled.positions()) {
        assertThat(value).isFinite();
      }
    }
  }

  /** One trail that rests, one that goes and comes back, and the same once more. */
  private static float[] coincident() {
    return new float[] {0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 0, 0, 0, 0, 9, 9, 0, 0};
  }

  @Test
  void stepsToTheSameResultInOneGoAndOneByOne() {
    TrailSet trails = RandomTrails.of(200, 4, 7);
    try (Parallel parallel = new Parallel(1)) {
      CpuBundler bundler = new CpuBundler(trails, SMALL, parallel);
      for (int i = 0; i < SMALL.iterations(); i++) {
        assertThat(bundler.iteration()).isEqualTo(i);
        bundler.step(1);
      }
      bundler.step(5);
      assertThat(bundler.iteration()).isEqualTo(SMALL.iterations());
      assertThat(bundler.result().positions()).isEqualTo(bundle(trails, SMALL).positions());
    }
  }

  @Test
  void bundlesToTheSameInOneGo() {
    TrailSet trails = RandomTrails.of(200, 4, 7);
    assertThat(CpuBundler.bundle(trails, SMALL)).isEqualTo(bundle(trails, SMALL));
  }

  @Test
  void refusesAPointThatIsNowhere() {
    TrailSet trails = TrailSet.unlabeled(2, 2, new float[] {0, 0, 1, 0, 0, 1, Float.NaN, 1});
    assertThatThrownBy(() -> CpuBundler.bundle(trails, SMALL))
        .isInstanceOf(BadInputException.class)
        .hasMessage("trails: trail 1, point 1: expected a finite value, found NaN");
  }

  @Test
  void makesNoArraysWhileItSteps() {
    TrailSet trails = RandomTrails.of(2000, 4, 8);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (Parallel parallel = new Parallel(1)) {
      CpuBundler bundler = new CpuBundler(trails, OPTIONS, parallel);
      bundler.step(3);
      long before = threads.getCurrentThreadAllocatedBytes();
      bundler.step(10);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).isLessThan(64 << 10);
    }
  }

  @Test
  void keepsTheMassOfTheDensity() {
    try (Parallel parallel = new Parallel(2)) {
      DensityMap map = new DensityMap(OPTIONS.resolution(), 4, parallel);
      Random random = new Random(9);
      double mass = 0;
      for (int i = 0; i < 100_000; i++) {
        float weight = random.nextFloat();
        map.add(i % 4, place(random), place(random), weight);
        mass += weight;
      }
      map.blur(BundlingKernel.of(OPTIONS, 0));
      assertThat(map.mass()).isBetween(mass * 0.999, mass * 1.001);
      map.blur(BundlingKernel.of(OPTIONS, 0));
      assertThat(map.mass()).isZero();
    }
  }

  private static float place(Random random) {
    return 30 + random.nextFloat() * (OPTIONS.resolution() - 60);
  }

  @Test
  void refusesOptionsWithoutMeaning() {
    assertThatThrownBy(() -> OPTIONS.withBandwidth(0))
        .hasMessage("bandwidth must be above 0, at most 0.25, was 0");
    assertThatThrownBy(() -> OPTIONS.withRelaxation(1.5))
        .hasMessage("relaxation must be in [0, 1], was 1.5");
    assertThatThrownBy(() -> OPTIONS.withSamples(1)).hasMessageContaining("samples");
    assertThatThrownBy(() -> OPTIONS.withResolution(4096)).hasMessageContaining("128");
  }
}
