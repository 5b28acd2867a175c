package activarium.trail;

import activarium.core.Clamp;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * Bundles trails by kernel density: every point is drawn up the gradient of the density of all
 * points, while trails are kept smooth and evenly sampled. Hurter, Ersoy and Telea, "Graph bundling
 * by kernel density estimation", Computer Graphics Forum 31, 2012 (KDEEB); van der Zwan, Codreanu
 * and Telea, "CUBu: universal real-time bundling for large graphs", TVCG 22, 2016.
 *
 * <p>Unlike there, a point counts by the length of its trail, so that an observation that rests
 * does not attract those that travel; and a step is as long as a mean shift, variance · ∇ρ / ρ,
 * within the bandwidth, so that points come to rest on a ridge rather than leap across it.
 *
 * <p>Can be stepped, and looked at between steps. Makes no arrays while it steps. The result does
 * not depend on the number of threads.
 */
public final class CpuBundler {

  private static final int GRAIN = 32;
  private static final int SAMPLES_A_PART = 1 << 15;
  private static final int MAX_PARTS = 8;

  /** Density below which there is nothing to follow. */
  private static final float NOTHING = 1e-9f;

  private static final int ALL = -1;

  private final TrailSet raw;
  private final BundlingOptions options;
  private final Parallel parallel;
  private final BundlingFrame frame;
  private final float[] weights;
  private final int[] groups;
  private final DensityMap[] maps;
  private final DensityMap.Probe[] probes;
  private final int partTrails;
  private final Parallel.Body splat = this::splat;
  private final Parallel.Body advect = this::advect;
  private final Parallel.Body settle = (range, from, to) -> settle(from, to);
  private float[] positions;
  private float[] moved;
  private BundlingKernel kernel;
  private int group;
  private int iteration;

  /** Takes trails of any number of points; they are resampled to the options' samples. */
  public CpuBundler(TrailSet trails, BundlingOptions options, Parallel parallel) {
    this.options = options;
    this.parallel = parallel;
    this.raw = Resampler.resample(trails, options.samples(), parallel);
    this.frame = BundlingFrame.of(trails, options);
    this.positions = frame.toGrid(raw);
    this.moved = positions.clone();
    this.weights = raw.relativeLengths();
    this.groups =
        options.perClass() ? Arrays.stream(raw.classes()).distinct().toArray() : new int[] {ALL};
    long samples = (long) raw.size() * raw.samples();
    int parts = (int) Clamp.of(samples / SAMPLES_A_PART, 1, MAX_PARTS);
    this.partTrails = Math.max(1, Parallel.rangeCount(raw.size(), parts));
    this.maps = new DensityMap[options.directionAware() ? Direction.SECTORS : 1];
    Arrays.setAll(maps, i -> new DensityMap(frame.side(), parts, parallel));
    this.probes = new DensityMap.Probe[Parallel.rangeCount(raw.size(), GRAIN)];
    Arrays.setAll(probes, i -> new DensityMap.Probe());
  }

  /**
   * Bundles trails in one go, on all processors.
   *
   * @return the bundled trails, of as many points as the options say, in the units they came in
   * @throws activarium.core.BadInputException if a point is not finite
   */
  public static TrailSet bundle(TrailSet trails, BundlingOptions options) {
    trails.requireFinite("trails");
    try (Parallel parallel = Parallel.ofAllProcessors()) {
      CpuBundler bundler = new CpuBundler(trails, options, parallel);
      bundler.step(options.iterations());
      return bundler.result();
    }
  }

  /** Iterations done so far. */
  public int iteration() {
    return iteration;
  }

  /** Whether all iterations of the options are done. */
  public boolean isSettled() {
    return iteration >= options.iterations();
  }

  /** Does so many iterations, or as many as are left. */
  public void step(int count) {
    for (int i = 0; i < count && !isSettled(); i++) {
      kernel = BundlingKernel.of(options, iteration);
      for (int each : groups) {
        group = each;
        parallel.ranges(raw.size(), partTrails, splat);
        for (DensityMap map : maps) {
          map.blur(kernel);
        }
        parallel.ranges(raw.size(), GRAIN, advect);
      }
      parallel.ranges(raw.size(), GRAIN, settle);
      float[] newest = moved;
      moved = positions;
      positions = newest;
      iteration++;
    }
  }

  private boolean isOut(int trail) {
    return group != ALL && raw.classes()[trail] != group;
  }

  private void splat(int part, int from, int to) {
    for (int trail = from; trail < to; trail++) {
      if (isOut(trail)) {
        continue;
      }
      for (int sample = 0; sample < raw.samples(); sample++) {
        int at = 2 * (trail * raw.samples() + sample);
        for (int sector = 0; sector < maps.length; sector++) {
          float weight = weights[trail] * sectorWeight(sector, trail, sample);
          if (weight > 0) {
            maps[sector].add(part, positions[at], positions[at + 1], weight);
          }
        }
      }
    }
  }

  /** How far the trail runs in the direction of a sector at one of its points, 0 … 1. */
  private float sectorWeight(int sector, int trail, int sample) {
    if (maps.length == 1) {
      return 1;
    }
    int row = 2 * trail * raw.samples();
    int before = row + 2 * Math.max(0, sample - 1);
    int after = row + 2 * Math.min(raw.samples() - 1, sample + 1);
    return Direction.weight(
        sector, positions[after] - positions[before], positions[after + 1] - positions[before + 1]);
  }

  private void advect(int range, int from, int to) {
    for (int trail = from; trail < to; trail++) {
      if (isOut(trail)) {
        continue;
      }
      for (int sample = 1; sample < raw.samples() - 1; sample++) {
        advect(trail, sample, probes[range]);
      }
    }
  }

  private void advect(int trail, int sample, DensityMap.Probe probe) {
    int at = 2 * (trail * raw.samples() + sample);
    float x = positions[at];
    float y = positions[at + 1];
    probe.density = 0;
    probe.gradientX = 0;
    probe.gradientY = 0;
    for (int sector = 0; sector < maps.length; sector++) {
      maps[sector].probe(x, y, sectorWeight(sector, trail, sample), probe);
    }
    float gain = probe.density > NOTHING ? kernel.variance() / probe.density : 0;
    float stepX = gain * probe.gradientX;
    float stepY = gain * probe.gradientY;
    float length = (float) Math.sqrt(stepX * stepX + stepY * stepY);
    float bound = length > kernel.bandwidth() ? kernel.bandwidth() / length : 1;
    moved[at] = x + bound * stepX;
    moved[at + 1] = y + bound * stepY;
  }

  /** Smooths and resamples: from the moved positions to the moved positions. */
  private void settle(int from, int to) {
    int samples = raw.samples();
    for (int trail = from; trail < to; trail++) {
      Smoother.row(moved, trail, samples, (float) options.smoothing(), positions);
      Resampler.row(positions, trail, samples, moved, samples);
    }
  }

  /** The trails as they are now, relaxed as the options say, in the units they came in. */
  public TrailSet result() {
    return result(options.relaxation());
  }

  /** The trails as they are now, relaxed by 0 … 1; 0 are exactly the resampled raw trails. */
  public TrailSet result(double relaxation) {
    return frame.relaxed(raw, positions, relaxation);
  }
}
