package activarium.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.jna.Native;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/**
 * The limits of the JDK's server, in a process of its own: it reads them once, and other tests may
 * have had a server before.
 */
class ServerLimitsTest {

  private Process process;
  private URI url;

  @BeforeEach
  void start() throws IOException {
    String classes =
        Stream.of(
                OperatorProbe.class,
                OperatorPage.class,
                JsonFactory.class,
                Native.class,
                Logger.class)
            .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                classes,
                OperatorProbe.class.getName(),
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = process.inputReader();
    url = URI.create(lines.readLine());
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void letsNoRequestTakeLong() throws IOException {
    try (RawClient silent = new RawClient(url);
        RawClient slow = new RawClient(url)) {
      slow.send("GET / HTTP/1.1\r\nX-Slow: x");
      assertThat(slow.answer()).isEmpty();
      assertThat(silent.answer()).isEmpty();
    }
  }

  @Test
  void readsNoHeadWithoutEnd() throws IOException {
    try (RawClient client = new RawClient(url)) {
      client.send("GET /" + "x".repeat(100_000));
      long begun = System.nanoTime();
      assertThat(client.answer()).doesNotContain("HTTP/1.1 404");
      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2000);
    }
  }

  @Test
  void holdsNoMoreThanSomeConnections() throws IOException {
    List<RawClient> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        silent.add(new RawClient(url));
      }
      long begun = System.nanoTime();
      assertThat(RawClient.ask(url, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).isEmpty();
      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2000);
      assertThat(silent.get(0).answer()).isEmpty();
      assertThat(RawClient.ask(url, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    } finally {
      for (RawClient each : silent) {
        each.close();
      }
    }
  }
}
