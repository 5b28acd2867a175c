package activarium.cli;

import static activarium.work.Eventually.until;

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
import java.util.Map;
import java.util.Optional;

/** A kiosk as its two processes, seen by the page of its staff. */
public final class KioskProcess implements AutoCloseable {

  private static final String TOKEN = "a-token-of-this-test";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final int port;
  private Process watchdog;

  /** Writes the profile of a kiosk, and a story of a recording that nobody has to wait for. */
  public KioskProcess(Path folder) throws IOException {
    this.folder = folder;
    ToyRecording.write(folder.resolve("toy"), 3);
    Files.writeString(
        story(),
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
    Files.writeString(
        profile(),
        """
        story: story.yaml
        languages: [en, de]
        look: {fullscreen: false}
        operator: {address: 127.0.0.1, port: %d, token-file: token}
        logs: {folder: logs, megabytes: 4}
        """
            .formatted(port));
  }

  public Path profile() {
    return folder.resolve("kiosk.yaml");
  }

  Path story() {
    return folder.resolve("story.yaml");
  }

  /** How Java starts the program of an installation. */
  static List<String> java(Path home, Path written) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Dactivarium.home=" + home);
    line.add("-Dactivarium.written=" + written);
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx700m"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return line;
  }

  void start(Path home, Map<String, String> environment) throws IOException {
    List<String> line = java(home, folder);
    line.addAll(List.of("kiosk", profile().toString()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    start(builder);
  }

  /** Starts it as somebody says. */
  public void start(ProcessBuilder builder) throws IOException {
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    watchdog = builder.start();
  }

  Process watchdog() {
    return watchdog;
  }

  /** What the page says, or nothing while there is none. */
  Optional<String> status() {
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

  public ProcessHandle show() {
    until("a show", () -> watchdog.children().findAny().isPresent());
    return watchdog.children().findAny().orElseThrow();
  }

  public void untilShown() {
    until("a picture", () -> status().map(it -> it.contains("\"map\"")).orElse(false));
  }

  /** Until another process than this one shows a picture. */
  void untilReplaced(ProcessHandle before) {
    until("its end", () -> !before.isAlive());
    until("another one", () -> watchdog.children().anyMatch(it -> it.pid() != before.pid()));
    untilShown();
  }

  int post(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .header("Content-Type", "application/json")
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Sends a signal of UNIX. */
  static void signal(String name, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (watchdog != null) {
      watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
      watchdog.destroyForcibly().waitFor();
    }
  }
}
