package activarium.cli;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.ToyRecording;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk as its two processes, seen by the staff's page. */
class KioskCommandTest {

  private static final String TOKEN = "a-token-of-this-test";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;
  private Process watchdog;

  @BeforeEach
  void start() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 3);
    Files.writeString(
        folder.resolve("story.yaml"),
        """
        languages: [en]
        cues:
          - {cue: 1, view: map, recording: toy, caption: {en: One}}
          - {cue: 2, view: neurons, caption: {en: Two}}
        """);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.writeString(folder.resolve("token"), TOKEN);
    Path profile =
        Files.writeString(
            folder.resolve("kiosk.yaml"),
            """
            story: story.yaml
            languages: [en, de]
            look: {fullscreen: false}
            operator: {address: 127.0.0.1, port: %d, token-file: token}
            logs: {folder: logs, megabytes: 4}
            """
                .formatted(port));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Dactivarium.home=" + Home.find().root());
    line.add("-Dactivarium.written=" + folder);
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx700m"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of("kiosk", profile.toString()));
    watchdog = new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  @AfterEach
  void end() throws InterruptedException {
    watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
    watchdog.destroyForcibly().waitFor();
  }

  /** What the page says, or nothing while there is none. */
  private Optional<String> status() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private ProcessHandle show() {
    until("a show", () -> watchdog.children().findAny().isPresent());
    return watchdog.children().findAny().orElseThrow();
  }

  private void untilShown() {
    until("a picture", () -> status().map(it -> it.contains("\"map\"")).orElse(false));
  }

  private int post(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .header("Content-Type", "application/json")
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void comesBackWhenItIsKilledAndWhateverItsFilesAreAndEndsWhenTheStaffEndsIt() throws Exception {
    ProcessHandle first = show();
    untilShown();
    Files.writeString(folder.resolve("logs/visits.csv"), "\0garbage");
    Files.writeString(folder.resolve("logs/pin-tries"), "garbage");
    first.destroyForcibly();
    until("its end", () -> !first.isAlive());
    until("another one", () -> watchdog.children().anyMatch(it -> it.pid() != first.pid()));
    untilShown();
    assertThat(post("/quit")).isLessThan(300);
    assertThat(watchdog.waitFor(240, TimeUnit.SECONDS)).as("it is not started again").isTrue();
    assertThat(watchdog.exitValue()).isZero();
  }

  @Test
  void aShowThatIsFrozenIsReplacedAndNoneOutlivesItsWatchdog() throws Exception {
    ProcessHandle first = show();
    untilShown();
    new ProcessBuilder("kill", "-STOP", Long.toString(first.pid())).start().waitFor();
    until("its end", () -> !first.isAlive());
    until("another one", () -> watchdog.children().anyMatch(it -> it.pid() != first.pid()));
    ProcessHandle second = show();
    untilShown();
    watchdog.destroyForcibly();
    until("it ends by itself", () -> !second.isAlive());
  }
}
