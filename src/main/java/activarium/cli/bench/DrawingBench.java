package activarium.cli.bench;

import activarium.cli.io.MemoryUse;
import activarium.core.Home;
import activarium.session.LiveSession;
import activarium.session.Phase;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Measures the main sketch as a viewer meets it: how soon it draws, and how evenly, while the
 * network trains and while it does not.
 */
final class DrawingBench {

  private static final int WARM_UP = 150;
  private static final int FRAMES = 400;

  /** Runs the sketch and returns the figures by name. */
  Map<String, Object> run() throws InterruptedException {
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(1280, 720));
    try (RunningSketch running = new SketchRunner(Home.find()).open("Activarium", options)) {
      Sketch sketch = running.sketch();
      until(() -> sketch.frameCount > 0);
      double firstFrame = secondsSinceStart();
      until(() -> SketchKit.of(sketch) != null && SketchKit.of(sketch).session() != null);
      LiveSession session = (LiveSession) SketchKit.of(sketch).session();
      until(() -> session.taken() != null && session.taken().snapshot().updates() > 0);
      double firstTrained = secondsSinceStart();
      until(session.settling()::isSettled);
      FrameTimes.of(sketch, WARM_UP);
      FrameTimes training = FrameTimes.of(sketch, FRAMES);
      session.pause();
      until(() -> session.phase() == Phase.PAUSED);
      FrameTimes.of(sketch, WARM_UP);
      FrameTimes paused = FrameTimes.of(sketch, FRAMES);
      return report(sketch, firstFrame, firstTrained, training, paused);
    }
  }

  private static Map<String, Object> report(
      Sketch sketch,
      double firstFrame,
      double firstTrained,
      FrameTimes training,
      FrameTimes paused) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("size", sketch.pixelWidth + "x" + sketch.pixelHeight);
    report.put("observations", SketchKit.of(sketch).session().observations().count());
    report.put("secondsToFirstFrame", firstFrame);
    report.put("secondsToFirstTrainedEmbedding", firstTrained);
    report.put("framesPerSecondTraining", training.framesPerSecond());
    report.put("framesPerSecondPaused", paused.framesPerSecond());
    report.put("frameMillisP99Training", training.quantile(0.99));
    report.put("frameMillisP99Paused", paused.quantile(0.99));
    report.put("p99RatioTrainingToPaused", training.quantile(0.99) / paused.quantile(0.99));
    report.put("megabytesOfJavaObjects", MemoryUse.heap());
    MemoryUse.resident().ifPresent(all -> report.put("megabytesOfProcess", all));
    MemoryUse.mostResident().ifPresent(most -> report.put("megabytesOfProcessAtMost", most));
    return report;
  }

  private static double secondsSinceStart() {
    return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
        / 1000.0;
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(2_000_000);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
