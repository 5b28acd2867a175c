package activarium.watchdog;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseWriterTest {

  private final StringBuffer written = new StringBuffer();

  private final CountDownLatch isRead = new CountDownLatch(1);

  /** A pipe that is full until somebody reads. */
  private final OutputStream full =
      new OutputStream() {
        @Override
        public void write(int b) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          written.append(new String(bytes, from, length, StandardCharsets.US_ASCII));
          try {
            isRead.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }
      };

  private static String line(long frames) {
    return "\n" + Pulses.well(frames).format() + "\n";
  }

  @Test
  void holdsNobodyUpWhenNobodyReadsAndThenSendsTheNewest() {
    try (PulseWriter writer = new PulseWriter(new PrintStream(full))) {
      writer.beat(Pulses.well(1));
      until("one is under way", () -> written.length() > 0);
      for (int i = 2; i <= 1000; i++) {
        writer.beat(Pulses.well(i));
      }
      isRead.countDown();
      until("the newest comes", () -> written.length() == line(1).length() + line(1000).length());
      assertThat(written).hasToString(line(1) + line(1000));
    }
  }

  @Test
  void doesNotMindThatTheWatchdogIsGone() {
    AtomicInteger tries = new AtomicInteger();
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            tries.incrementAndGet();
            throw new IOException("Broken pipe");
          }
        };
    try (PulseWriter writer = new PulseWriter(new PrintStream(broken))) {
      writer.beat(Pulses.well(1));
      until("it was tried", () -> tries.get() > 0);
      for (int i = 0; i < 1000; i++) {
        writer.beat(Pulses.well(2));
      }
      assertThat(writer.failure()).isNull();
      assertThat(tries).hasValue(1);
    }
  }
}
