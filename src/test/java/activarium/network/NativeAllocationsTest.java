package activarium.network;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.nd4j.linalg.factory.Nd4j;

class NativeAllocationsTest {

  private static final long HALF = NativeAllocations.PER_COLLECTION / 2;

  private final AtomicInteger asked = new AtomicInteger();
  private final NativeAllocations allocations = new NativeAllocations(asked::incrementAndGet);

  @Test
  void asksForACollectionAfterSoManyBytes() {
    allocations.add(HALF);
    allocations.add(HALF);
    assertThat(asked).hasValue(0);
    allocations.add(1);
    assertThat(asked).hasValue(1);
    allocations.add(HALF);
    allocations.add(HALF);
    assertThat(asked).hasValue(1);
    allocations.add(1);
    assertThat(asked).hasValue(2);
  }

  @Test
  void beginsAnewWithACollectionThatCameByItself() {
    allocations.add(2 * HALF);
    WeakReference<Object> marker = new WeakReference<>(new Object());
    System.gc();
    until("a collection", () -> marker.get() == null);
    allocations.add(2 * HALF);
    assertThat(asked).hasValue(0);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void arraysThatNobodyHoldsTakeNoMoreThanTheBound() throws Exception {
    Backend.start(1);
    long before = resident();
    long most = 0;
    for (int i = 0; i < 4000; i++) {
      Nd4j.create(1 << 18).addi(1);
      most = i % 50 == 0 ? Math.max(most, resident() - before) : most;
    }
    assertThat(most).isLessThan(1500L << 20);
  }

  /** Bytes of this process that are in memory. */
  private static long resident() throws Exception {
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(l -> l.startsWith("VmRSS"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
  }
}
