package activarium.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelTest {

  private final Parallel parallel = new Parallel(3);

  @AfterEach
  void close() {
    parallel.close();
  }

  @Test
  void doesEveryElementOnceHoweverManyLoops() {
    AtomicIntegerArray done = new AtomicIntegerArray(1000);
    for (int i = 0; i < 5000; i++) {
      parallel.ranges(
          1000,
          7,
          (range, from, to) -> {
            assertThat(from).isEqualTo(range * 7);
            for (int j = from; j < to; j++) {
              done.incrementAndGet(j);
            }
          });
    }
    for (int j = 0; j < done.length(); j++) {
      assertThat(done.get(j)).isEqualTo(5000);
    }
  }

  @Test
  void isDoneWhenItReturns() {
    int[] plain = new int[64];
    for (int i = 1; i <= 20000; i++) {
      int value = i;
      parallel.ranges(64, 1, (range, from, to) -> plain[from] = value);
      assertThat(plain).containsOnly(value);
    }
  }

  @Test
  void usesAllThreadsAtOnce() throws InterruptedException {
    CountDownLatch together = new CountDownLatch(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    parallel.ranges(
        3,
        1,
        (range, from, to) -> {
          threads.add(Thread.currentThread());
          together.countDown();
          awaitQuietly(together);
        });
    assertThat(threads).hasSize(3).contains(Thread.currentThread());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void throwsWhatARangeThrowsAndGoesOnWorking() {
    assertThatThrownBy(
            () ->
                parallel.ranges(
                    100,
                    1,
                    (range, from, to) -> {
                      throw new IllegalStateException("range " + range);
                    }))
        .isInstanceOf(IllegalStateException.class);
    AtomicIntegerArray done = new AtomicIntegerArray(1);
    parallel.ranges(100, 1, (range, from, to) -> done.incrementAndGet(0));
    assertThat(done.get(0)).isEqualTo(100);
  }

  @Test
  void allowsALoopInsideALoopAndAfterItsEnd() {
    AtomicIntegerArray done = new AtomicIntegerArray(1);
    parallel.ranges(
        10, 1, (r, f, t) -> parallel.ranges(10, 1, (r2, f2, t2) -> done.incrementAndGet(0)));
    parallel.close();
    parallel.ranges(10, 1, (r, f, t) -> done.incrementAndGet(0));
    assertThat(done.get(0)).isEqualTo(110);
  }
}
