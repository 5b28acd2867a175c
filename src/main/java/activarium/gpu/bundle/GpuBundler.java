package activarium.gpu.bundle;

import activarium.core.Text;
import activarium.gpu.FloatTexture;
import activarium.gpu.FloatTexture.Format;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.trail.BundlingFrame;
import activarium.trail.BundlingKernel;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;
import com.jogamp.opengl.GL3;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Bundles trails on the graphics card: the same as {@link activarium.trail.CpuBundler}, in passes
 * over textures, a row a trail. Can be stepped, and drawn between steps.
 */
public final class GpuBundler implements AutoCloseable {

  private final TrailSet raw;
  private final BundlingOptions options;
  private final GpuContext gpu;
  private final BundlingFrame frame;
  private final TrailLayout layout;
  private final int groupCount;
  private final BundlingPasses passes;
  private final boolean ownsPasses;
  private final PingPong positions;
  private final PingPong density;
  private final FloatTexture trails;
  private final FloatTexture along;
  private int iteration;

  /**
   * @param raw trails of as many points as the options' samples, evenly spaced
   */
  public GpuBundler(GpuContext gpu, TrailSet raw, BundlingOptions options) {
    this(gpu, null, raw, options);
  }

  /**
   * @param shared passes that stay open when this is closed, or null for some of its own
   */
  public GpuBundler(GpuContext gpu, BundlingPasses shared, TrailSet raw, BundlingOptions options) {
    if (raw.samples() != options.samples()) {
      throw new IllegalArgumentException(
          Text.of("trails of %d points for %d samples", raw.samples(), options.samples()));
    }
    this.gpu = gpu;
    this.raw = raw;
    this.options = options;
    this.frame = BundlingFrame.of(raw, options);
    this.layout = TrailLayout.of(raw.size(), raw.samples(), FloatTexture.largestSide(gpu));
    int[] groups = groups();
    this.groupCount = options.perClass() ? Arrays.stream(groups).max().orElse(0) + 1 : 0;
    this.ownsPasses = shared == null;
    this.passes = ownsPasses ? new BundlingPasses(gpu) : shared;
    this.positions = new PingPong(gpu, Format.RG32F, layout.width(), layout.rows());
    Format format = attraction().needsChannels() ? Format.RGBA32F : Format.R32F;
    this.density = new PingPong(gpu, format, options.resolution(), options.resolution());
    this.trails = new FloatTexture(gpu, Format.RG32F, layout.columns(), layout.rows());
    this.along = new FloatTexture(gpu, Format.R32F, layout.width(), layout.rows());
    upload(groups);
  }

  /** The class of each trail, counted without gaps. */
  private int[] groups() {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] groups = new int[raw.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = numbers.computeIfAbsent(raw.classes()[i], key -> numbers.size());
    }
    return groups;
  }

  private void upload(int[] groups) {
    float[] weights = raw.relativeLengths();
    float[] about = new float[2 * raw.size()];
    for (int i = 0; i < raw.size(); i++) {
      about[2 * i] = groups[i];
      about[2 * i + 1] = weights[i];
    }
    GL3 gl = gpu.begin();
    trails.upload(gl, layout.ofTrails().pack(about, 2));
    positions.source().upload(gl, layout.pack(frame.toGrid(raw), 2));
    gpu.end("upload trails");
  }

  TrailSet raw() {
    return raw;
  }

  BundlingOptions options() {
    return options;
  }

  /**
   * Takes over where samples lie after all iterations.
   *
   * @param texels as {@link #positions} has them
   */
  void settle(float[] texels) {
    GL3 gl = gpu.begin();
    positions.source().upload(gl, texels);
    gpu.end("upload bundle");
    iteration = options.iterations();
  }

  private Attraction attraction() {
    return new Attraction(options.directionAware(), groupCount, 0);
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
    if (isSettled() || raw.size() == 0) {
      iteration = Math.min(options.iterations(), iteration + count);
      return;
    }
    GL3 gl = gpu.begin();
    for (int i = 0; i < count && !isSettled(); i++) {
      iterate(gl);
    }
    gpu.end("bundle");
  }

  private void iterate(GL3 gl) {
    BundlingKernel kernel = BundlingKernel.of(options, iteration);
    for (Attraction a = attraction(); a != null; a = a.next()) {
      passes
          .splat()
          .apply(gl, layout, positions.source(), CellFrame.SAME, trails, a, density.target());
      density.swap();
      passes.blur().apply(gl, density, kernel);
      passes.advect().apply(gl, layout, positions, trails, a, density.source(), kernel);
    }
    passes.smooth().apply(gl, layout, positions, (float) options.smoothing());
    passes.resample().apply(gl, layout, positions, along);
    iteration++;
  }

  public BundlingFrame frame() {
    return frame;
  }

  public TrailLayout layout() {
    return layout;
  }

  /** Where the samples are now, on the grid, in cells. */
  public FloatTexture positions() {
    return positions.source();
  }

  /** The density that the last pass followed, for tests: channel by channel a cell. */
  FloatTexture density() {
    return density.source();
  }

  /** Reads the trails as they are now, relaxed as the options say, in the units they came in. */
  public TrailSet result() {
    return result(options.relaxation());
  }

  /** Reads the trails as they are now; relaxation 0 gives exactly the raw ones. */
  public TrailSet result(double relaxation) {
    return frame.relaxed(raw, layout.unpack(positions.source().read(), 2), relaxation);
  }

  @Override
  public void close() {
    positions.close();
    density.close();
    trails.close();
    along.close();
    if (ownsPasses) {
      passes.close();
    }
  }
}
