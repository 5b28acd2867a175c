package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A response in the hands of the test: it comes in pieces, breaks, or falls silent. */
class ResponseStreamTest {

  private final ResponseStream stream = new ResponseStream(Duration.ofMillis(20));
  private final AtomicLong asked = new AtomicLong();

  private ResponseStreamTest() {
    stream.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long count) {
            asked.addAndGet(count);
          }

          @Override
          public void cancel() {
            asked.set(-1);
          }
        });
  }

  private static List<ByteBuffer> bytes(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return List.of(buffer.flip());
  }

  @Test
  void readsPieceByPieceAndAsksForOneMoreOnly() throws IOException {
    stream.onNext(bytes(1, 255));
    stream.onNext(List.of());
    assertThat(asked).hasValue(1);
    assertThat(stream.read()).isEqualTo(1);
    assertThat(asked).hasValue(2);
    assertThat(stream.read()).isEqualTo(255);
    stream.onNext(bytes(3));
    stream.onComplete();
    assertThat(stream.readAllBytes()).containsExactly(3);
    assertThat(stream.read()).isEqualTo(-1);
  }

  @Test
  void givesAllThatCameBeforeItBroke() throws IOException {
    stream.onNext(bytes(7));
    stream.onError(new IOException("cut"));
    assertThat(stream.read()).isEqualTo(7);
    assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessageContaining("cut");
  }

  @Test
  void doesNotWaitForEver() {
    assertThatThrownBy(stream::read).isInstanceOf(SocketTimeoutException.class);
    stream.close();
    assertThat(asked).hasValue(-1);
  }
}
