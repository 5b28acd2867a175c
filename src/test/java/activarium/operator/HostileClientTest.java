package activarium.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page does about clients that keep to no rules. */
class HostileClientTest {

  private static final String LINE = "\r\n";
  private static final long ANSWER_MILLIS = 2000;
  private static final int GARBAGE = 1000;

  private final FakeShow show = new FakeShow();
  private final OperatorPage page = OperatorPageTest.start(show);
  private final URI url = page.url();

  /** So that what is measured is not Java loading its classes. */
  @BeforeEach
  void answerOnce() throws Exception {
    assertThat(status()).startsWith("HTTP/1.1 200");
    show.calls.clear();
  }

  @AfterEach
  void close() {
    page.close();
  }

  private String head(String request, String host) {
    return request
        + " HTTP/1.1"
        + LINE
        + (host == null ? "" : "Host: " + host + LINE)
        + "Authorization: Bearer "
        + OperatorPageTest.TOKEN
        + LINE
        + "Content-Type: application/json"
        + LINE;
  }

  private String head(String request) {
    return head(request, url.getAuthority());
  }

  private String status() throws Exception {
    return RawClient.ask(url, head("GET /status") + LINE);
  }

  @Test
  void readsNoLongBody() throws Exception {
    String body = "{\"cue\": \"1\"" + " ".repeat(4096) + "}";
    String head = head("POST /cue") + "Content-Length: " + body.length() + LINE + LINE;
    assertThat(RawClient.ask(url, head + body)).startsWith("HTTP/1.1 413");
    assertThat(show.calls).isEmpty();
  }

  @Test
  void waitsForNoBodyThatIsSaidToBeLong() throws Exception {
    try (RawClient client = new RawClient(url)) {
      client.send(head("POST /cue") + "Content-Length: 1000000000" + LINE + LINE + "{");
      long begun = System.nanoTime();
      assertThat(client.answer()).startsWith("HTTP/1.1 413");
      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(ANSWER_MILLIS);
    }
    assertThat(show.calls).isEmpty();
  }

  @Test
  void readsNoLongBodyInChunks() throws Exception {
    String chunk = "400" + LINE + " ".repeat(0x400) + LINE;
    String request =
        head("POST /cue") + "Transfer-Encoding: chunked" + LINE + LINE + chunk.repeat(5) + "0";
    assertThat(RawClient.ask(url, request + LINE + LINE)).startsWith("HTTP/1.1 413");
    assertThat(show.calls).isEmpty();
  }

  @Test
  void readsAShortBodyInChunks() throws Exception {
    String body = "{\"cue\": \"1\"}";
    String request = head("POST /cue") + "Transfer-Encoding: chunked" + LINE + LINE;
    String chunks = "c" + LINE + body + LINE + "0" + LINE + LINE;
    assertThat(RawClient.ask(url, request + chunks)).startsWith("HTTP/1.1 204");
    assertThat(show.calls).containsExactly("cue 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "40", "-1", "x", "2\r\nContent-Length: 12"})
  void doesNothingForABodyOfAnotherLength(String length) throws Exception {
    String request = head("POST /cue") + "Content-Length: " + length + LINE + LINE;
    String answer = RawClient.ask(url, request + "{\"cue\": \"1\"}");
    assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 400")).isTrue();
    assertThat(show.calls).isEmpty();
  }

  @Test
  void takesNothingBehindARequestForAnotherOne() throws Exception {
    String first = head("POST /cue") + "Content-Length: 12" + LINE + LINE + "{\"cue\": \"1\"}";
    String second = head("POST /quit") + "Content-Length: 2" + LINE + LINE + "{}";
    assertThat(RawClient.ask(url, first + second)).startsWith("HTTP/1.1 204");
    assertThat(status()).startsWith("HTTP/1.1 200");
    assertThat(show.calls).containsExactly("cue 1", "status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8765",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "127.0.0.2",
        "[::2]",
        "[evil.example]",
        "",
        "127.0.0.1\r\nHost: evil.example"
      })
  void isNotThereByAnotherName(String host) throws Exception {
    for (String request : List.of("GET /", "GET /status", "POST /quit")) {
      assertThat(RawClient.ask(url, head(request, host) + LINE)).startsWith("HTTP/1.1 421");
    }
    assertThat(RawClient.ask(url, head("GET /status", null) + LINE)).startsWith("HTTP/1.1 421");
    assertThat(show.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:9999", "127.0.0.1:1"})
  void isThereByItsNames(String host) throws Exception {
    assertThat(RawClient.ask(url, head("GET /status", host) + LINE)).startsWith("HTTP/1.1 200");
  }

  @Test
  void tellsNobodyTheToken() throws Exception {
    String token = OperatorPageTest.TOKEN;
    List<String> requests =
        List.of(
            head("GET /" + token),
            head("GET /status?" + token),
            head("GET /status", token),
            head(token),
            "GET /" + token + " HTTP/1.1 " + token + LINE,
            "GET \\" + token + " HTTP/1.1" + LINE,
            head("GET /") + token + ": " + token + LINE,
            head("GET /") + "Content-Length: " + token + LINE,
            head("POST /cue") + "Content-Length: 50" + LINE + LINE + "{\"cue\": \"" + token);
    for (String request : requests) {
      assertThat(RawClient.ask(url, request + LINE)).doesNotContain(token);
    }
  }

  @Test
  void survivesGarbage() throws Exception {
    Random random = new Random(20);
    List<String> beginnings =
        List.of("", "", "GET /status ", "POST /quit HTTP/1.1\r\n", "POST /reset HTTP/1.1\r\nHost:");
    for (int i = 0; i < GARBAGE; i++) {
      byte[] beginning =
          beginnings.get(random.nextInt(beginnings.size())).getBytes(StandardCharsets.US_ASCII);
      byte[] request = new byte[beginning.length + random.nextInt(2000)];
      random.nextBytes(request);
      System.arraycopy(beginning, 0, request, 0, beginning.length);
      assertThat(RawClient.ask(url, request)).doesNotContain("HTTP/1.1 20");
    }
    assertThat(show.calls).isEmpty();
    assertThat(status()).startsWith("HTTP/1.1 200");
  }

  @Test
  void answersBesideClientsThatNeverEnd() throws Exception {
    try (SlowClients slow = new SlowClients(url, 50)) {
      for (int i = 0; i < 5; i++) {
        slow.sendAByte();
        long begun = System.nanoTime();
        assertThat(status()).startsWith("HTTP/1.1 200");
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(ANSWER_MILLIS);
      }
    }
  }
}
