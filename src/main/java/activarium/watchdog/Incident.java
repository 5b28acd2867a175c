package activarium.watchdog;

import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * A restart.
 *
 * @param time when it was decided
 * @param cause why
 * @param words the same for a person, with figures; one line
 * @param lived how long the show had lived
 */
public record Incident(ZonedDateTime time, Cause cause, String words, Duration lived) {}
