package activarium.watchdog;

import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a show alive: starts it, and starts it again when it has ended or is no good. It comes back
 * within seconds, unless it dies again and again.
 */
public final class Watchdog implements JobRunner.Job {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  /** Exit code of a show that its staff has ended: it is not started again. */
  public static final int ENDED_BY_STAFF = 71;

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Supplier<ShowCommand> command;
  private final WatchdogLimits limits;
  private final Placard placard;
  private final String words;
  private final WatchClock clock;
  private final Night night;
  private final Brake brake;
  private final Incidents incidents = new Incidents();
  private boolean isPlacardShown;

  /**
   * @param command how the show is started, the next time
   * @param words what the placard says to the staff
   */
  public Watchdog(
      Supplier<ShowCommand> command, WatchdogLimits limits, Placard placard, String words) {
    this(command, limits, placard, words, WatchClock.SYSTEM);
  }

  Watchdog(
      Supplier<ShowCommand> command,
      WatchdogLimits limits,
      Placard placard,
      String words,
      WatchClock clock) {
    this.command = command;
    this.limits = limits;
    this.placard = placard;
    this.words = words;
    this.clock = clock;
    this.night = new Night(limits.night());
    this.brake = new Brake(limits.brake());
  }

  /** The last restarts. */
  public Incidents incidents() {
    return incidents;
  }

  /**
   * Runs one show after another, until it is to stop; returns when the last one has ended. What
   * ends the process without that, leaves it to the show's {@link Lifeline}.
   */
  @Override
  public void run(StopToken stop) throws InterruptedException {
    try {
      while (!stop.isStopped()) {
        Optional<Incident> incident = live(stop);
        if (incident.isPresent() && incident.get().cause() == Cause.STAFF) {
          return;
        }
        if (incident.isPresent()) {
          pause(pauseAfter(incident.get()), stop);
        }
      }
    } finally {
      hidePlacard();
    }
  }

  /** One life of the show; says what ended it, or nothing if it was to stop. */
  private Optional<Incident> live(StopToken stop) throws InterruptedException {
    long started = clock.nanos();
    try (ShowProcess show = ShowProcess.start(command.get(), limits.grace())) {
      LOG.info("the show has started, process {}", show.pid());
      Optional<Verdict> verdict = watch(show, started, stop);
      if (verdict.isPresent() && verdict.get().cause().isDeaf()) {
        show.kill();
      }
      return verdict.map(it -> tell(it, started));
    } catch (IOException e) {
      return Optional.of(tell(new Verdict(Cause.UNSTARTED, e.getMessage()), started));
    }
  }

  private Optional<Verdict> watch(ShowProcess show, long started, StopToken stop)
      throws InterruptedException {
    Health health = new Health(limits, started);
    ProcessorWait waits = new ProcessorWait(show.pid());
    Optional<Verdict> verdict = Optional.empty();
    while (verdict.isEmpty() && !stop.isStopped()) {
      if (show.endsWithin(LOOK_EVERY)) {
        return Optional.of(ended(show.code()));
      }
      verdict = look(show.takePulse(), health, started, waits.nanos());
    }
    return verdict;
  }

  private static Verdict ended(int code) {
    Cause cause = code == ENDED_BY_STAFF ? Cause.STAFF : Cause.ENDED;
    return new Verdict(cause, "ended with code " + code);
  }

  /**
   * @param waited that the show could not run, which it is not to blame for
   */
  private Optional<Verdict> look(Pulse pulse, Health health, long started, long waited) {
    long now = clock.nanos();
    long ran = now - waited;
    Optional<Verdict> verdict = pulse == null ? health.judge(ran) : health.hear(ran, pulse);
    if (health.isSeen()) {
      hidePlacard();
    }
    Duration lived = Duration.ofNanos(now - started);
    return verdict.or(() -> night.judge(now, clock.local().toLocalTime(), lived));
  }

  private Incident tell(Verdict verdict, long started) {
    Duration lived = Duration.ofNanos(clock.nanos() - started);
    LOG.warn("{}: {}; it lived {} s", verdict.cause(), verdict.words(), lived.toSeconds());
    Incident incident = new Incident(clock.local(), verdict.cause(), verdict.words(), lived);
    incidents.add(incident);
    return incident;
  }

  private Duration pauseAfter(Incident incident) {
    if (incident.cause() == Cause.NIGHT) {
      return Duration.ZERO;
    }
    Duration pause = brake.pauseAfter(incident.lived());
    LOG.info("it starts again in {} ms", pause.toMillis());
    if (brake.isOn()) {
      isPlacardShown = true;
      placard.show(words);
    }
    return pause;
  }

  private void hidePlacard() {
    if (isPlacardShown) {
      isPlacardShown = false;
      placard.hide();
    }
  }

  private void pause(Duration pause, StopToken stop) throws InterruptedException {
    long begun = clock.nanos();
    while (!stop.isStopped() && clock.nanos() - begun < pause.toNanos()) {
      Thread.sleep(Math.min(LOOK_EVERY.toMillis(), pause.toMillis()));
    }
  }
}
