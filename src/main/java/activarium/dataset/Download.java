package activarium.dataset;

import activarium.core.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies one address into a file, going on where an earlier attempt was cut off. */
final class Download {

  /** Receives the bytes that are here and those in all, −1 if the server does not say. */
  interface Meter {
    void report(long done, long total);
  }

  private static final int TIMEOUT = 30_000;

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
    long have = Files.exists(part) ? Files.size(part) : 0;
    URLConnection connection = address.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT);
    connection.setReadTimeout(TIMEOUT);
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=" + have + "-");
    }
    if (connection instanceof HttpURLConnection http) {
      int status = http.getResponseCode();
      if (status == 416) {
        // Nothing follows what is here: the checksum will tell whether it is right.
        return true;
      }
      requireFile(http, status);
      if (!continues(http, status, have)) {
        have = 0;
      }
    } else {
      have = 0;
    }
    long rest = connection.getContentLengthLong();
    long total = rest < 0 ? -1 : have + rest;
    return copy(connection, have, total);
  }

  private void requireFile(HttpURLConnection http, int status) {
    if (status != 200 && status != 206) {
      throw BadInputException.of(address, "a file", "HTTP status " + status);
    }
    String type = String.valueOf(http.getContentType());
    if (type.startsWith("text/html")) {
      throw BadInputException.of(address, "a file", "a web page");
    }
  }

  private static boolean continues(HttpURLConnection http, int status, long have) {
    String range = String.valueOf(http.getHeaderField("Content-Range"));
    return status == 206 && range.startsWith("bytes " + have + "-");
  }

  private boolean copy(URLConnection connection, long have, long total) throws IOException {
    StandardOpenOption mode =
        have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long done = have;
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
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
