package activarium.window;

import java.time.Duration;
import java.util.List;

/**
 * How long a window may take for what usually takes a moment.
 *
 * @param starts from the opening of a window to its first frame, one limit for each attempt
 * @param notice a frame longer than this is told of
 * @param end a frame longer than this ends the process
 */
public record FrameLimits(List<Duration> starts, Duration notice, Duration end) {

  /** A start takes a second, on a busy machine several. */
  private static final List<Duration> STARTS =
      List.of(Duration.ofSeconds(30), Duration.ofSeconds(90));

  private static final Duration NOTICE = Duration.ofSeconds(10);

  /** Where nobody can mend the sketch. */
  static final FrameLimits WINDOW = new FrameLimits(STARTS, NOTICE, Duration.ofMinutes(2));

  /**
   * A person may mend the sketch meanwhile; and a tile of a poster may take minutes where the
   * processor draws.
   */
  static final FrameLimits PATIENT = new FrameLimits(STARTS, NOTICE, Duration.ofMinutes(10));

  public static FrameLimits of(RunOptions options, FrameDriver driver) {
    return options.reload() || driver != null ? PATIENT : WINDOW;
  }

  public FrameLimits {
    starts = List.copyOf(starts);
    if (starts.isEmpty()) {
      throw new IllegalArgumentException("starts must have at least one limit");
    }
  }
}
