package activarium.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StayingThreadTest {

  @Test
  void allIsDoneByOneThread() throws Exception {
    try (StayingThread staying = new StayingThread("test")) {
      Thread first = staying.call(Thread::currentThread);
      assertThat(staying.call(Thread::currentThread)).isSameAs(first);
      assertThat(first).isNotSameAs(Thread.currentThread());
      assertThat(first.isDaemon()).isTrue();
    }
  }

  @Test
  void whatIsThrownThereIsThrownHereAndTheThreadStays() throws Exception {
    try (StayingThread staying = new StayingThread("test")) {
      Thread first = staying.call(Thread::currentThread);
      assertThatThrownBy(
              () ->
                  staying.call(
                      () -> {
                        throw new IOException("no room");
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("no room");
      assertThatThrownBy(
              () ->
                  staying.call(
                      () -> {
                        throw new StackOverflowError();
                      }))
          .isInstanceOf(StackOverflowError.class);
      assertThat(staying.call(Thread::currentThread)).isSameAs(first);
    }
  }
}
