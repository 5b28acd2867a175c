package activarium.watchdog;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Pulses of a show that is well, but for what a test is about. */
final class Pulses {

  static final long PICTURE = 0xfedc_ba98_7654_3210L;

  private Pulses() {}

  static Pulse well(long frames) {
    return new Pulse(frames, false, PICTURE, Duration.ZERO, held(Resource.HEAP, 1));
  }

  static Pulse black(long frames) {
    return new Pulse(frames, true, 0, Duration.ZERO, held(Resource.HEAP, 1));
  }

  static Pulse frozen(long frames, Duration same) {
    return new Pulse(frames, false, PICTURE, same, held(Resource.HEAP, 1));
  }

  /** Nothing but some of one resource. */
  static Map<Resource, Long> held(Resource resource, long amount) {
    Map<Resource, Long> held = new EnumMap<>(Resource.class);
    for (Resource each : Resource.values()) {
      held.put(each, each == resource ? amount : 0);
    }
    return held;
  }
}
