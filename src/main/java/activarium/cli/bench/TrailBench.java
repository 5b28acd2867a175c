package activarium.cli.bench;

import activarium.core.Home;
import activarium.gpu.bundle.GpuBundler;
import activarium.sketchbook.GpuTask;
import activarium.sketchbook.RunningSketch;
import activarium.trail.BundlingOptions;
import activarium.trail.CpuBundler;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.window.FrameSize;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Times the bundling of trails through four layers, with the options of the command: on the
 * processor, on the graphics card, and in a window that goes on drawing. Seconds are medians after
 * some runs that warm up.
 */
record TrailBench(int repeats) {

  private static final int TRAILS = 2000;
  private static final int[] SIZES = {2000, 20_000, 100_000};
  private static final int[] DRAWN = {2000, 10_000};
  private static final int CLASSES = 10;
  private static final int LAYERS = 4;
  private static final BundlingOptions OPTIONS = BundlingOptions.defaults();
  private static final FrameSize WINDOW = new FrameSize(1280, 720);

  /** Bundles until the virtual machine has compiled what is timed. */
  private static final int WARM_RUNS = 6;

  private static final int WARM_UP = 20;
  private static final int FRAMES = 60;

  Map<String, Object> run() throws InterruptedException {
    Map<String, Object> report = new LinkedHashMap<>();
    try (Parallel parallel = new Parallel(Runtime.getRuntime().availableProcessors())) {
      report.put("trails", TRAILS);
      report.put("samples", OPTIONS.samples());
      report.put("iterations", OPTIONS.iterations());
      for (int run = 0; run < WARM_RUNS; run++) {
        seconds(TRAILS, parallel);
      }
      report.put("processorSeconds", seconds(TRAILS, parallel));
      report.put("growth", growth(parallel));
      report.put("graphicsMillisAnIteration", graphicsMillis(parallel));
    }
    for (int size : DRAWN) {
      report.put("framesPerSecondBundling" + size, framesPerSecond(size));
    }
    return report;
  }

  /**
   * How seconds grow with the number of trails: those of each number, and the exponent between the
   * two largest, 1 if twice as many take twice as long.
   */
  private Map<String, Object> growth(Parallel parallel) {
    Map<String, Object> growth = new LinkedHashMap<>();
    double[] seconds = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      seconds[i] = seconds(SIZES[i], parallel);
      growth.put("seconds" + SIZES[i], seconds[i]);
    }
    int last = SIZES.length - 1;
    growth.put(
        "exponent",
        Math.log(seconds[last] / seconds[last - 1])
            / Math.log((double) SIZES[last] / SIZES[last - 1]));
    return growth;
  }

  private double seconds(int size, Parallel parallel) {
    TrailSet trails = trails(size);
    double[] seconds = new double[repeats];
    for (int r = 0; r < repeats; r++) {
      long start = System.nanoTime();
      new CpuBundler(trails, OPTIONS, parallel).step(OPTIONS.iterations());
      seconds[r] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[repeats / 2];
  }

  /** An iteration of the second bundle; the first one builds the shaders. */
  private static double graphicsMillis(Parallel parallel) throws InterruptedException {
    TrailSet raw = Resampler.resample(trails(TRAILS), OPTIONS.samples(), parallel);
    return GpuTask.run(
        Home.find(),
        gpu -> {
          double millis = 0;
          for (int run = 0; run < 2; run++) {
            try (GpuBundler bundler = new GpuBundler(gpu, raw, OPTIONS)) {
              bundler.step(1);
              bundler.positions().read(); // waits for the graphics card
              long start = System.nanoTime();
              bundler.step(OPTIONS.iterations() - 1);
              bundler.positions().read();
              millis = (System.nanoTime() - start) / 1e6 / (OPTIONS.iterations() - 1);
            }
          }
          return millis;
        });
  }

  private static double framesPerSecond(int size) throws InterruptedException {
    try (RunningSketch running = TrailTrial.open(Home.find(), trails(size), WINDOW)) {
      FrameTimes.of(running.sketch(), WARM_UP);
      return FrameTimes.of(running.sketch(), FRAMES).meanFramesPerSecond();
    }
  }

  /** From a cloud into clusters on a circle, as a network that learns to tell classes apart. */
  private static TrailSet trails(int size) {
    Random random = new Random(1);
    float[] positions = new float[2 * LAYERS * size];
    int[] classes = new int[size];
    for (int i = 0; i < size; i++) {
      classes[i] = random.nextInt(CLASSES);
      double angle = 2 * Math.PI * classes[i] / CLASSES;
      for (int layer = 0; layer < LAYERS; layer++) {
        double radius = 10 + 13.0 * layer;
        double spread = 12 - 2.7 * layer;
        int at = 2 * (i * LAYERS + layer);
        positions[at] = (float) (radius * Math.cos(angle) + spread * random.nextGaussian());
        positions[at + 1] = (float) (radius * Math.sin(angle) + spread * random.nextGaussian());
      }
    }
    return new TrailSet(size, LAYERS, positions, classes);
  }
}
