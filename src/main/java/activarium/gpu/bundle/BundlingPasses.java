package activarium.gpu.bundle;

import activarium.gpu.BareVertices;
import activarium.gpu.GpuContext;

/** The programs of bundling, which outlive one bundle: to build them takes longer than a bundle. */
public final class BundlingPasses implements AutoCloseable {

  private final BareVertices vertices;
  private final SplatPass splat;
  private final BlurPass blur;
  private final AdvectPass advect;
  private final SmoothPass smooth;
  private final ResamplePass resample;

  public BundlingPasses(GpuContext gpu) {
    vertices = new BareVertices(gpu);
    splat = new SplatPass(gpu, vertices);
    blur = new BlurPass(gpu, vertices);
    advect = new AdvectPass(gpu, vertices);
    smooth = new SmoothPass(gpu, vertices);
    resample = new ResamplePass(gpu, vertices);
  }

  public SplatPass splat() {
    return splat;
  }

  public BlurPass blur() {
    return blur;
  }

  AdvectPass advect() {
    return advect;
  }

  SmoothPass smooth() {
    return smooth;
  }

  ResamplePass resample() {
    return resample;
  }

  @Override
  public void close() {
    resample.close();
    smooth.close();
    advect.close();
    blur.close();
    splat.close();
    vertices.close();
  }
}
