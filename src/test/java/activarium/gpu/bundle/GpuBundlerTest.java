package activarium.gpu.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.gpu.GpuContext;
import activarium.sketch.Drawing;
import activarium.trail.BundlingOptions;
import activarium.trail.CpuBundler;
import activarium.trail.RandomTrails;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.window.FrameSize;
import activarium.work.Parallel;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundler of the graphics card against that of the processor. */
class GpuBundlerTest {

  private static final FrameSize SIZE = new FrameSize(64, 64);
  private static final BundlingOptions OPTIONS = BundlingOptions.defaults();
  private static final BundlingOptions SMALL =
      OPTIONS.withResolution(128).withSamples(32).withIterations(6);

  private static void inWindow(Consumer<GpuContext> test) {
    Drawing.of(SIZE, 1, kit -> {}, (kit, frame) -> test.accept(kit.canvas().gpu()));
  }

  private static TrailSet resampled(TrailSet trails, BundlingOptions options) {
    try (Parallel parallel = new Parallel(1)) {
      return Resampler.resample(trails, options.samples(), parallel);
    }
  }

  private static TrailSet onGpu(GpuContext gpu, TrailSet trails, BundlingOptions options) {
    try (GpuBundler bundler = new GpuBundler(gpu, resampled(trails, options), options)) {
      bundler.step(options.iterations());
      assertThat(bundler.isSettled()).isTrue();
      return bundler.result();
    }
  }

  private static TrailSet onCpu(TrailSet trails, BundlingOptions options) {
    try (Parallel parallel = new Parallel(2)) {
      CpuBundler bundler = new CpuBundler(trails, options, parallel);
      bundler.step(options.iterations());
      return bundler.result();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 20})
  void bundlesTwoThousandTrailsAsTheProcessorDoes(int points) {
    TrailSet trails = RandomTrails.of(2000, points, 11);
    inWindow(
        gpu -> {
          double[] distances =
              RandomTrails.distances(onCpu(trails, OPTIONS), onGpu(gpu, trails, OPTIONS));
          assertThat(distances[0]).as("mean").isLessThan(0.0025);
          assertThat(distances[1]).as("max").isLessThan(0.02);
        });
  }

  @ParameterizedTest
  @CsvSource({"true,false", "false,true", "true,true"})
  void attractsTheSameTrailsAsTheProcessor(boolean aware, boolean apart) {
    TrailSet trails = RandomTrails.of(400, 4, 12);
    BundlingOptions options = SMALL.withDirectionAware(aware).withPerClass(apart);
    inWindow(
        gpu -> {
          double[] distances =
              RandomTrails.distances(onCpu(trails, options), onGpu(gpu, trails, options));
          assertThat(distances[0]).as("mean").isLessThan(0.0025);
          assertThat(distances[1]).as("max").isLessThan(0.02);
        });
  }

  @Test
  void keepsTheMassOfTheDensity() {
    TrailSet trails = RandomTrails.of(500, 4, 13);
    inWindow(
        gpu -> {
          try (GpuBundler bundler = new GpuBundler(gpu, resampled(trails, OPTIONS), OPTIONS)) {
            bundler.step(1);
            double mass = 0;
            for (float cell : bundler.density().read()) {
              mass += cell;
            }
            // The mean weight is 1.
            assertThat(mass / (500 * 64)).isBetween(0.999, 1.001);
          }
        });
  }

  @Test
  void neverMovesAnEndAndIsRawWithoutRelaxation() {
    TrailSet raw = resampled(RandomTrails.of(100, 4, 14), SMALL);
    inWindow(
        gpu -> {
          try (GpuBundler bundler = new GpuBundler(gpu, raw, SMALL)) {
            bundler.step(SMALL.iterations());
            assertThat(bundler.result(0).positions()).isEqualTo(raw.positions());
            TrailSet bundled = bundler.result(1);
            assertThat(bundled.positions()).isNotEqualTo(raw.positions());
            assertThat(bundled.at(0).positions()).isEqualTo(raw.at(0).positions());
            assertThat(bundled.at(31).positions()).isEqualTo(raw.at(31).positions());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void survivesTrailsThatAreNone(int size) {
    TrailSet trails = TrailSet.unlabeled(size, 3, new float[6 * size]);
    inWindow(
        gpu -> {
          for (float value : onGpu(gpu, trails, SMALL.withDirectionAware(true)).positions()) {
            assertThat(value).isFinite();
          }
        });
  }

  @Test
  void setsEveryUniformThatItsShadersHave() {
    TrailSet trails = resampled(RandomTrails.of(20, 4, 15), SMALL);
    inWindow(
        gpu -> {
          try (GpuBundler bundler = new GpuBundler(gpu, trails, SMALL)) {
            bundler.step(1);
            assertThat(gpu.unsetUniforms()).isEmpty();
          }
        });
  }

  @Test
  void leavesNothingOpenHoweverOftenBundlersComeAndGo() {
    BundlingOptions tiny = SMALL.withResolution(32);
    TrailSet trails = resampled(RandomTrails.of(5, 4, 16), tiny);
    inWindow(
        gpu -> {
          int before = gpu.openResources();
          for (int i = 0; i < 200; i++) {
            new GpuBundler(gpu, trails, tiny).close();
          }
          assertThat(gpu.openResources()).isEqualTo(before);
        });
  }

  @Test
  void laysTrailsBesideOneAnotherWhereRowsRunOut() {
    TrailLayout layout = TrailLayout.of(7, 2, 8);
    assertThat(layout.rows()).isEqualTo(7);
    TrailLayout folded = TrailLayout.of(7, 2, 4);
    assertThat(folded.columns()).isEqualTo(2);
    float[] values = new float[28];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    float[] texels = folded.pack(values, 2);
    assertThat(texels[4]).as("the fifth trail").isEqualTo(16);
    assertThat(folded.unpack(texels, 2)).isEqualTo(values);
  }
}
