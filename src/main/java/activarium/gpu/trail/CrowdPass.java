package activarium.gpu.trail;

import activarium.core.Clamp;
import activarium.gpu.FloatTexture;
import activarium.gpu.FloatTexture.Format;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.gpu.bundle.Attraction;
import activarium.gpu.bundle.BundlingPasses;
import activarium.gpu.bundle.CellFrame;
import activarium.trail.BundlingFrame;
import activarium.trail.BundlingKernel;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;
import com.jogamp.opengl.GL3;

/** Finds where shown trails are dense, so that ribbons can be wider there. */
final class CrowdPass implements AutoCloseable {

  private static final BundlingOptions OPTIONS =
      BundlingOptions.defaults().withResolution(256).withBandwidth(0.02);

  private static final Attraction ALL = new Attraction(false, 0, 0);

  private final GpuContext gpu;
  private final BundlingPasses passes;
  private final BundlingKernel kernel = BundlingKernel.of(OPTIONS, 0);
  private final PingPong density;
  private CellFrame cells = CellFrame.SAME;

  CrowdPass(GpuContext gpu, BundlingPasses passes) {
    this.gpu = gpu;
    this.passes = passes;
    this.density = new PingPong(gpu, Format.R32F, OPTIONS.resolution(), OPTIONS.resolution());
  }

  /** Where the trails lie from now on. */
  void frame(TrailSet raw) {
    BundlingFrame frame = BundlingFrame.of(raw, OPTIONS);
    cells = new CellFrame(frame.toGridX(0), frame.toGridY(0), frame.scale());
  }

  void apply(TrailStore trails) {
    GL3 gl = gpu.begin();
    passes
        .splat()
        .apply(
            gl,
            trails.layout(),
            trails.shown().source(),
            cells,
            trails.weights(),
            ALL,
            density.target());
    density.swap();
    passes.blur().apply(gl, density, kernel);
    gpu.end("crowd");
  }

  /**
   * How dense trails are at each of their samples: log2(1 + density), in times of the mean, as the
   * ribbon shader has it. Waits for the graphics card.
   */
  float[] read(TrailSet shown) {
    float[] all = density.source().read();
    int side = OPTIONS.resolution();
    float[] crowds = new float[shown.size() * shown.samples()];
    for (int i = 0; i < crowds.length; i++) {
      int column = cell(cells.x() + cells.scale() * shown.positions()[2 * i], side);
      int row = cell(cells.y() + cells.scale() * shown.positions()[2 * i + 1], side);
      crowds[i] = (float) (Math.log1p(all[row * side + column]) / Math.log(2));
    }
    return crowds;
  }

  private static int cell(float place, int side) {
    return Clamp.of((int) place, 0, side - 1);
  }

  FloatTexture density() {
    return density.source();
  }

  CellFrame cells() {
    return cells;
  }

  @Override
  public void close() {
    density.close();
  }
}
