package activarium.watchdog;

import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.StopToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads all that a show prints, so that it never waits for somebody to read, and keeps the pulse.
 * What is no pulse is passed over, in whatever amount and without an end of line, too.
 */
final class PulseReader implements JobRunner.Job {

  private static final int BLOCK = 8192;

  /** Bytes of the longest line that is looked at. */
  private static final int LONGEST = 1024;

  private final InputStream in;
  private final Latest<Pulse> pulses;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(LONGEST);

  PulseReader(InputStream in, Latest<Pulse> pulses) {
    this.in = in;
    this.pulses = pulses;
  }

  @Override
  public void run(StopToken stop) {
    byte[] block = new byte[BLOCK];
    try {
      for (int n = in.read(block); n >= 0 && !stop.isStopped(); n = in.read(block)) {
        for (int i = 0; i < n; i++) {
          take(block[i]);
        }
      }
    } catch (IOException e) {
      return; // the process has ended, and Java has closed what it printed to
    }
  }

  private void take(byte next) {
    if (next == '\n') {
      if (line.size() <= LONGEST) {
        Pulse.parse(line.toString(StandardCharsets.US_ASCII).strip()).ifPresent(pulses::publish);
      }
      line.reset();
    } else if (line.size() <= LONGEST) {
      line.write(next);
    }
  }
}
