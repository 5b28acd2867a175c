package activarium.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an HTTP response as a stream. Unlike that of {@link java.net.http.HttpClient} it does
 * not wait for ever where the other side falls silent.
 */
final class ResponseStream extends InputStream implements Flow.Subscriber<List<ByteBuffer>> {

  private static final List<ByteBuffer> END = List.of(ByteBuffer.allocate(0));

  private final Duration patience;
  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private Iterator<ByteBuffer> buffers = Collections.emptyIterator();
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private Flow.Subscription subscription;
  private boolean closed;
  private volatile Throwable failure;

  /**
   * @param patience how long a read waits for the next byte
   */
  ResponseStream(Duration patience) {
    this.patience = patience;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    if (closed) {
      begun.cancel();
    } else {
      begun.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> body) {
    arrived.add(body);
  }

  @Override
  public void onError(Throwable problem) {
    failure = problem;
    arrived.add(END);
  }

  @Override
  public void onComplete() {
    arrived.add(END);
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : buffer.get() & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(into, offset, count);
    return count;
  }

  private boolean isAtEnd() throws IOException {
    while (!buffer.hasRemaining()) {
      if (!buffers.hasNext() && !takeNext()) {
        return true;
      }
      buffer = buffers.hasNext() ? buffers.next() : buffer;
    }
    return false;
  }

  /** Takes what came next, and asks for one more: what waits here stays small. */
  private boolean takeNext() throws IOException {
    List<ByteBuffer> next = await();
    if (next == END) {
      arrived.add(END);
      if (failure != null) {
        throw new IOException(failure);
      }
      return false;
    }
    buffers = next.iterator();
    request();
    return true;
  }

  private List<ByteBuffer> await() throws IOException {
    try {
      List<ByteBuffer> next = arrived.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new SocketTimeoutException("nothing came for " + patience.toSeconds() + " s");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }

  private synchronized void request() {
    subscription.request(1);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
