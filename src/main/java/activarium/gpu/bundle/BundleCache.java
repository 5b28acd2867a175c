package activarium.gpu.bundle;

import activarium.core.LruCache;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;

/**
 * Bundles that were computed before, bit for bit: going back to one takes no iteration. They are in
 * main memory; two thousand trails of 64 points take a megabyte.
 */
public final class BundleCache {

  private static final long MAX_BYTES = 64L << 20;

  private final LruCache<Bundle, float[]> bundles =
      new LruCache<>(MAX_BYTES, texels -> (long) Float.BYTES * texels.length);

  /** What was bundled, and how; relaxation comes after. */
  private record Bundle(TrailSet raw, BundlingOptions options) {}

  private static Bundle of(GpuBundler bundler) {
    return new Bundle(bundler.raw(), bundler.options().withRelaxation(0));
  }

  /** Ends a bundler that has not begun, if its bundle is known; whether it is. */
  public boolean settle(GpuBundler bundler) {
    float[] known = bundles.get(of(bundler));
    if (known != null) {
      bundler.settle(known);
    }
    return known != null;
  }

  /** Remembers the bundle of a bundler that has done all its iterations. Reads it back. */
  public void keep(GpuBundler bundler) {
    bundles.put(of(bundler), bundler.positions().read());
  }
}
