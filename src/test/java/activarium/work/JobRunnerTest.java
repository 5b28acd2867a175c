package activarium.work;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobRunnerTest {

  private final CompletableFuture<JobFailedException> told = new CompletableFuture<>();

  static Stream<Throwable> failures() {
    return Stream.of(
        new Exception("on purpose"),
        new OutOfMemoryError("on purpose"),
        new InterruptedException("on purpose"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void keepsWhatEndedAJobUntilAnotherIsStarted(Throwable failure) throws Exception {
    try (JobRunner jobs = new JobRunner("nothing is known", told::complete)) {
      jobs.start("failing", stop -> JobRunnerTest.<RuntimeException>fail(failure));
      assertThat(told.get(240, TimeUnit.SECONDS))
          .isSameAs(jobs.failure())
          .hasMessage("nothing is known: on purpose")
          .hasCause(failure);
      jobs.start("another", stop -> {});
      assertThat(jobs.failure()).isNull();
    }
  }

  @Test
  void doesNotHoldItAgainstTheNextJobThatOneFailedWhichWasOvertaken() throws Exception {
    try (JobRunner jobs = new JobRunner("nothing is known", told::complete)) {
      CountDownLatch next = new CountDownLatch(1);
      StopToken overtaken =
          jobs.start(
              "overtaken",
              stop -> {
                next.await();
                throw new IllegalStateException("late");
              });
      overtaken.stop();
      jobs.start("next", stop -> next.countDown());
      assertThat(told.get(240, TimeUnit.SECONDS)).hasMessage("nothing is known: late");
      assertThat(jobs.failure()).isNull();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void closesThoughAJobGoesOn() {
    CountDownLatch released = new CountDownLatch(1);
    AtomicBoolean gone = new AtomicBoolean();
    JobRunner jobs = new JobRunner("nothing is known", e -> {});
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
    JobRunner jobs = new JobRunner("nothing is known", e -> failed.set(true));
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
