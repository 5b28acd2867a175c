package activarium.cli.io;

import activarium.core.Home;
import activarium.gpu.bundle.GpuBundler;
import activarium.sketchbook.GpuTask;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;
import activarium.work.Progress;
import java.util.concurrent.CancellationException;

/** Bundles on the graphics card. Apart, so that bundling on the processor loads no OpenGL. */
public final class GpuBundling {

  private GpuBundling() {}

  /**
   * @param raw resampled trails
   */
  public static TrailSet bundle(TrailSet raw, BundlingOptions options, Progress progress) {
    try {
      return GpuTask.run(
          Home.find(),
          gpu -> {
            try (GpuBundler bundler = new GpuBundler(gpu, raw, options)) {
              while (!bundler.isSettled()) {
                bundler.step(1);
                progress.report(bundler.iteration(), options.iterations(), "iterations");
              }
              return bundler.result();
            }
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    }
  }
}
