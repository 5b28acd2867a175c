package activarium.watchdog;

import activarium.work.JobFailedException;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The show's side of the pulse. A thread of its own writes, since a pipe that nobody reads is full
 * one day and holds whoever writes to it; what waits by then is replaced by what is newer.
 */
public final class PulseWriter implements AutoCloseable {

  private final BlockingQueue<Pulse> next = new ArrayBlockingQueue<>(1);
  private final JobRunner jobs = new JobRunner("the watchdog hears no pulse");
  private final PrintStream out;

  /**
   * @param out what the watchdog reads: {@link System#out}
   */
  public PulseWriter(PrintStream out) {
    this.out = out;
    jobs.start("pulse", this::write);
  }

  /** Sends a pulse, and neither waits nor fails, whether somebody hears it or not. One thread. */
  public void beat(Pulse pulse) {
    next.poll();
    next.offer(pulse);
  }

  private void write(StopToken stop) throws InterruptedException {
    // A stream of this kind remembers that it failed, and does not throw.
    while (!stop.isStopped() && !out.checkError()) {
      // It begins a line: others may print to the same stream, and not end theirs.
      byte[] line = ("\n" + next.take().format() + "\n").getBytes(StandardCharsets.US_ASCII);
      out.write(line, 0, line.length);
    }
  }

  /** What ended the writing, or null; a watchdog that is gone is no failure. */
  public JobFailedException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
