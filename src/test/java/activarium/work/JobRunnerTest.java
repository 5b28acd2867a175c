package activarium.work;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobRunnerTest {

  @Test
  void closesThoughAJobGoesOn() {
    CountDownLatch released = new CountDownLatch(1);
    AtomicBoolean gone = new AtomicBoolean();
    JobRunner jobs = new JobRunner(e -> {});
    jobs.start(
        "stubborn",
        stop -> {
          while (released.getCount() > 0) {
            Thread.onSpinWait(); // hears neither its token nor an interrupt
          }
          gone.set(true);
        });
    jobs.close();
    assertThat(gone).isFalse();
    released.countDown();
    until("the job ends", gone::get);
  }

  @Test
  void stopsAndInterruptsWhatWaits() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean failed = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    JobRunner jobs = new JobRunner(e -> failed.set(true));
    CountDownLatch waiting = new CountDownLatch(1);
    jobs.start(
        "waiting",
        stop -> {
          waiting.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            interrupted.set(stop.isStopped());
            throw e;
          }
        });
    until("it waits", () -> waiting.getCount() == 0);
    jobs.close();
    until("it was interrupted", interrupted::get);
    assertThat(failed).as("an end that was asked for is no failure").isFalse();
  }
}
