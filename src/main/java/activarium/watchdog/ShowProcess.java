package activarium.watchdog;

import activarium.work.JobRunner;
import activarium.work.Latest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A show that runs: its process, those that it has started in turn, and its pulse. */
final class ShowProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ShowProcess.class);

  /** A process that waits for a driver does not even end when it is killed. */
  private static final Duration KILL_LIMIT = Duration.ofSeconds(3);

  private final Process process;
  private final Duration grace;
  private final Latest<Pulse> pulses = new Latest<>();
  private final JobRunner jobs;

  /** Kept, since nobody knows whose children they were once their parent has ended. */
  private final Set<ProcessHandle> family = new HashSet<>();

  private ShowProcess(Process process, Duration grace) {
    this.process = process;
    this.grace = grace;
    // What is not heard would not be looked after.
    this.jobs = new JobRunner("the show is not heard", failure -> process.destroyForcibly());
    jobs.start("show", new PulseReader(process.getInputStream(), pulses));
  }

  /**
   * @param grace from the first word that it is to end until it is killed
   * @throws IOException if there is no such program, or no room for it
   */
  static ShowProcess start(ShowCommand command, Duration grace) throws IOException {
    return new ShowProcess(command.builder().start(), grace);
  }

  long pid() {
    return process.pid();
  }

  /** The newest pulse that was not taken yet, or null. */
  Pulse takePulse() {
    Pulse pulse = pulses.take();
    if (pulse != null) {
      meetFamily();
    }
    return pulse;
  }

  private void meetFamily() {
    family.removeIf(each -> !each.isAlive());
    process.descendants().forEach(family::add);
  }

  /** Waits, and says whether the process has ended. */
  boolean endsWithin(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Once it has ended. */
  int code() {
    return process.exitValue();
  }

  /** Kills the process and all that it has started, without asking. */
  void kill() {
    meetFamily();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the process and all that it has started: asks first, then kills. */
  @Override
  public void close() {
    meetFamily();
    process.destroy();
    family.forEach(ProcessHandle::destroy);
    boolean hasEnded = awaitEnd(grace);
    kill();
    if (!hasEnded && !awaitEnd(KILL_LIMIT)) {
      LOG.error("process {} cannot be killed: restart the machine if the picture stops", pid());
    }
    family.forEach(each -> awaitEnd(each, KILL_LIMIT)); // the next one needs what they hold
    jobs.close();
  }

  /** Waits for the end, as an interrupted thread does, too: nothing that runs is left behind. */
  private boolean awaitEnd(Duration limit) {
    return awaitEnd(process.toHandle(), limit);
  }

  private static boolean awaitEnd(ProcessHandle each, Duration limit) {
    each.onExit().completeOnTimeout(each, limit.toMillis(), TimeUnit.MILLISECONDS).join();
    return !each.isAlive();
  }
}
