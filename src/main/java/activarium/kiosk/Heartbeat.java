package activarium.kiosk;

import activarium.gpu.GpuContext;
import activarium.watchdog.Pulse;
import activarium.watchdog.PulseWriter;
import activarium.watchdog.Resource;
import activarium.watchdog.Vitals;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Tells the watchdog once a second how the show is, from the thread that draws it. */
final class Heartbeat implements AutoCloseable {

  private static final long SECOND = 1_000_000_000L;

  private final PulseWriter writer;
  private final PictureWatch watch = new PictureWatch();
  private final Consumer<Vital> listener;
  private long frames;
  private long framesThen;
  private long then = System.nanoTime();

  /**
   * How the show is.
   *
   * @param framesPerSecond in the second before
   */
  record Vital(double framesPerSecond, Map<Resource, Long> held) {}

  /**
   * @param listener receives it once a second
   */
  Heartbeat(PulseWriter writer, Consumer<Vital> listener) {
    this.writer = writer;
    this.listener = listener;
  }

  /**
   * A frame was drawn.
   *
   * @param mayBeBlack whether somebody asked for black
   * @param mayStand whether the picture may stand still
   */
  void frame(GpuContext gpu, boolean mayBeBlack, boolean mayStand) {
    frames++;
    long now = System.nanoTime();
    if (now - then < SECOND) {
      return;
    }
    watch.look(gpu);
    if (mayStand) {
      watch.moved();
    }
    Map<Resource, Long> held = Vitals.now(gpu.openResources());
    boolean isBlack = watch.isBlack() && !mayBeBlack;
    Duration same = mayStand ? Duration.ZERO : watch.same();
    writer.beat(new Pulse(frames, isBlack, watch.picture(), same, held));
    listener.accept(new Vital((frames - framesThen) * (double) SECOND / (now - then), held));
    framesThen = frames;
    then = now;
  }

  @Override
  public void close() {
    writer.close();
  }
}
