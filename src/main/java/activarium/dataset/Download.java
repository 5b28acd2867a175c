package activarium.dataset;

import activarium.core.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Copies one address into a file, going on where an earlier attempt was cut off. */
final class Download {

  /** Receives the bytes that are here and those in all, −1 if the server does not say. */
  interface Meter {
    void report(long done, long total);
  }

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(TIMEOUT)
          .build();

  /** More than any file of any data set here. */
  private static final long LARGEST = 4L << 30;

  private final URI address;
  private final Path part;
  private final Meter meter;

  /**
   * @param part the file to fill, which may hold a beginning already
   */
  Download(URI address, Path part, Meter meter) {
    this.address = address;
    this.part = part;
    this.meter = meter;
  }

  /**
   * Makes one attempt.
   *
   * @return true if all that the server announced is here; false if the connection was cut, and
   *     another attempt may go on
   * @throws BadInputException if the server sends something else than a file
   * @throws IOException if there is no connection
   */
  boolean attempt() throws IOException {
    if ("file".equals(address.getScheme())) {
      return copyLocal();
    }
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = ask(have);
    try (ResponseStream body = new ResponseStream(TIMEOUT)) {
      response.body().subscribe(body);
      if (response.statusCode() == 416) {
        // Nothing follows what is here: the checksum will tell whether it is right.
        return true;
      }
      requireFile(response);
      long kept = continues(response, have) ? have : 0;
      long rest = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      return copy(body, kept, rest < 0 ? -1 : kept + rest);
    }
  }

  private boolean copyLocal() throws IOException {
    Path file = Path.of(address);
    try (InputStream in = Files.newInputStream(file)) {
      return copy(in, 0, Files.size(file));
    }
  }

  /** Asks for what follows the bytes that are here; the answer's body is still to come. */
  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(long have) throws IOException {
    HttpRequest.Builder request = request();
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    var answer = CLIENT.sendAsync(request.build(), BodyHandlers.ofPublisher());
    try {
      return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new SocketTimeoutException("no answer for " + TIMEOUT.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    }
  }

  private HttpRequest.Builder request() {
    try {
      return HttpRequest.newBuilder(address);
    } catch (IllegalArgumentException e) {
      throw BadInputException.of(address, "an address of http, https or file", e.getMessage());
    }
  }

  /** The client says of an address that nobody knows only that it did not connect. */
  private IOException problem(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException) {
        return new UnknownHostException(address.getHost());
      }
    }
    return cause instanceof IOException known ? known : new IOException(cause);
  }

  private void requireFile(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status != 200 && status != 206) {
      throw BadInputException.of(address, "a file", "HTTP status " + status);
    }
    if (header(response, "Content-Type").startsWith("text/html")) {
      throw BadInputException.of(address, "a file", "a web page");
    }
  }

  private static boolean continues(HttpResponse<?> response, long have) {
    return response.statusCode() == 206
        && header(response, "Content-Range").startsWith("bytes " + have + "-");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private boolean copy(InputStream in, long have, long total) throws IOException {
    StandardOpenOption mode =
        have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long done = have;
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      byte[] buffer = new byte[1 << 16];
      for (int got = read(in, buffer); got >= 0; got = read(in, buffer)) {
        out.write(buffer, 0, got);
        done += got;
        meter.report(done, total);
        if (done > LARGEST) {
          throw BadInputException.of(address, "at most " + LARGEST + " bytes", "more");
        }
      }
    }
    return total < 0 || done >= total;
  }

  /** A connection that breaks is the end of what came: the caller compares with what was due. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }
}
