package activarium.cli.bench;

import activarium.window.Pace;
import activarium.window.Sketch;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Measures the time from one drawn frame to the next, as soon as they can come; Processing calls
 * {@link #post} after each.
 */
public final class FrameTimes {

  private final Sketch sketch;
  private final double[] millis;
  private final CountDownLatch full = new CountDownLatch(1);
  private long last;
  private int count;

  private FrameTimes(Sketch sketch, int frames) {
    this.sketch = sketch;
    millis = new double[frames];
  }

  /** Waits until so many frames of a sketch were drawn. */
  static FrameTimes of(Sketch sketch, int frames) throws InterruptedException {
    FrameTimes times = new FrameTimes(sketch, frames);
    // Processing's list of methods is for the draw thread only.
    sketch.afterFrame(() -> sketch.registerMethod("post", times));
    times.full.await();
    sketch.afterFrame(() -> sketch.unregisterMethod("post", times));
    return times;
  }

  /** Called by Processing on the draw thread. */
  public void post() {
    long now = System.nanoTime();
    if (last != 0 && count < millis.length) {
      millis[count++] = (now - last) / 1e6;
      if (count == millis.length) {
        full.countDown();
      }
    }
    last = now;
    sketch.pace(Pace.FULL); // or frames in which nothing moves would come more slowly than they can
  }

  /** Of the median frame: what stays out of it are the few that garbage or others cost. */
  double framesPerSecond() {
    return 1000 / median();
  }

  /** Over all frames, for those that take turns in what they do. */
  double meanFramesPerSecond() {
    return 1000 / Arrays.stream(millis).average().orElseThrow();
  }

  private double median() {
    return quantile(0.5);
  }

  /** The time that a share of the frames stays below, in milliseconds. */
  double quantile(double share) {
    return StatUtils.percentile(millis, 100 * share);
  }
}
