package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.GpuContext;
import activarium.gpu.bundle.BundleCache;
import activarium.gpu.bundle.BundlingPasses;
import activarium.gpu.bundle.GpuBundler;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;

/**
 * Bundles trails on the graphics card a few iterations at a time, and draws them as light that adds
 * up in a float target and is toned down to colors that keep their hue, however many trails lie on
 * one another.
 */
public final class TrailPainter implements AutoCloseable {

  private final GpuContext gpu;
  private final BareVertices vertices;
  private final BundlingPasses bundling;
  private final CrowdPass crowd;
  private final EasePass ease;
  private final ReachPass reach;
  private final TrailGlow glow;
  private final MarkPass marks;
  private TrailStore trails;
  private final BundleCache bundles = new BundleCache();
  private GpuBundler bundler;
  private boolean recalled;
  private boolean uncounted;
  private TrailSet raw;

  /** As they are shown, if that has been read since they moved. */
  private TrailSet read;

  public TrailPainter(GpuContext gpu) {
    this.gpu = gpu;
    vertices = new BareVertices(gpu);
    bundling = new BundlingPasses(gpu);
    crowd = new CrowdPass(gpu, bundling);
    ease = new EasePass(gpu, vertices);
    reach = new ReachPass(gpu, vertices);
    glow = new TrailGlow(gpu, vertices, crowd);
    marks = new MarkPass(gpu, vertices);
  }

  /**
   * Shows other trails from now on, and begins to bundle them. As many trails as before glide from
   * where they are.
   *
   * @param newRaw resampled to the options' samples
   * @param times when each sample is, see {@link activarium.trail.Resampler#times}
   * @return whether they are as many as before, so that colors and strengths are still right
   */
  public boolean show(TrailSet newRaw, float[] times, BundlingOptions options) {
    boolean same = raw != null && newRaw.size() == raw.size() && newRaw.samples() == raw.samples();
    raw = newRaw;
    if (!same) {
      closeTrails();
      trails = new TrailStore(gpu, raw.size(), raw.samples());
      trails.jump(raw);
    }
    trails.raw(raw, times);
    read = null;
    crowd.frame(raw);
    bundle(options);
    return same;
  }

  /** Begins anew to bundle, with other options. What is shown glides there. */
  public void bundle(BundlingOptions options) {
    if (bundler != null) {
      bundler.close();
    }
    bundler = new GpuBundler(gpu, bundling, raw, options);
    recalled = bundles.settle(bundler);
  }

  /** Whether the trails shown were bundled in this way before: nothing is left to do. */
  public boolean isRecalled() {
    return recalled;
  }

  /** Whether all iterations are done. */
  public boolean isSettled() {
    return bundler == null || bundler.isSettled();
  }

  /** Bundles a little further. */
  public void step(int iterations) {
    bundler.step(iterations);
    if (bundler.isSettled()) {
      bundles.keep(bundler);
    }
  }

  /**
   * Moves what is shown towards what it should be.
   *
   * @param relaxation 0 … 1: raw … bundled
   * @param share of the way; 1 arrives
   * @param count whether to find again where trails are dense, before they are painted; otherwise
   *     it stays as it was
   */
  public void ease(float relaxation, float share, boolean count) {
    read = null;
    ease.apply(trails, bundler.positions(), bundler.frame(), relaxation, share);
    uncounted |= count;
    glow.changed();
  }

  /** The color of each trail, 0xFFRRGGBB. */
  public void colors(int[] argb) {
    trails.colors(argb);
    glow.changed();
  }

  /** The color inside the mark of each trail that is an error, 0xFFRRGGBB; 0 for what is none. */
  public void cores(int[] argb) {
    trails.cores(argb);
  }

  /**
   * The strength of each trail on the ground and lifted, 0 … 1, in pairs.
   *
   * @param ground whether any of the ground is another one
   */
  public void strengths(float[] pairs, boolean ground) {
    trails.strengths(pairs);
    if (ground) {
      glow.changed();
    } else {
      glow.lifted();
    }
  }

  /**
   * Draws the trails.
   *
   * @param lifted how the lifted trails look, or null if none is
   * @param dim strength of the ground; below 1 the lifted trails stand out
   */
  public void draw(TrailLook look, TrailLook lifted, float dim) {
    count();
    glow.draw(trails, look, lifted, dim);
  }

  /**
   * Draws a pulse that runs along every trail, over what was drawn.
   *
   * @param time where its head is
   * @param lifted whether along the lifted trails only
   */
  public void pulse(TrailLook look, float time, boolean lifted) {
    count();
    glow.pulse(trails, look, time, lifted);
  }

  /** Trails that are not painted, since they were before, need no density. */
  private void count() {
    if (uncounted) {
      crowd.apply(trails);
      uncounted = false;
    }
  }

  /** Marks where the trails begin; {@code radius} in pixels. */
  public void markStart(TrailLook look, float radius, float dim) {
    MarkPass.Radii radii = new MarkPass.Radii(radius, radius, radius);
    marks.apply(trails, look, 0, MarkPass.Part.ALL_AS_DISKS, radii, dim);
  }

  /**
   * Marks where the trails have come to, errors as triangles on top. All in pixels.
   *
   * @param radius of a trail on the ground
   * @param lifted of one that is lifted
   * @param error of an error at least
   */
  public void markEnd(TrailLook look, float radius, float lifted, float error, float dim) {
    MarkPass.Radii radii = new MarkPass.Radii(radius, lifted, error);
    marks.apply(trails, look, look.until(), MarkPass.Part.RIGHT, radii, dim);
    marks.apply(trails, look, look.until(), MarkPass.Part.ERRORS, radii, dim);
  }

  /** How near each trail comes to a rectangle, in units of the map. Waits for the graphics card. */
  public float[] distances(float left, float top, float right, float bottom) {
    return reach.apply(trails, left, top, right, bottom);
  }

  /** The trails as they are shown. Waits for the graphics card where they have moved since. */
  public TrailSet shown() {
    if (read == null) {
      float[] positions = trails.layout().unpack(trails.shown().source().read(), 2);
      read = new TrailSet(raw.size(), raw.samples(), positions, raw.classes());
    }
    return read;
  }

  /** How dense trails are at each sample of {@link #shown}, see {@link CrowdPass#read}. */
  public float[] crowds(TrailSet shown) {
    count();
    return crowd.read(shown);
  }

  private void closeTrails() {
    if (trails != null) {
      trails.close();
      trails = null;
    }
    if (bundler != null) {
      bundler.close();
      bundler = null;
    }
  }

  @Override
  public void close() {
    closeTrails();
    marks.close();
    glow.close();
    reach.close();
    ease.close();
    crowd.close();
    bundling.close();
    vertices.close();
  }
}
