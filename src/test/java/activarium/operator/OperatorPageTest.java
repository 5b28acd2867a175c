package activarium.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.work.Eventually;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page answers, by the words of HTTP. */
class OperatorPageTest {

  static final String TOKEN = "a-token-of-this_test-0123456789";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Or a page that answers nobody would be waited for. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final FakeShow show = new FakeShow();
  private OperatorPage page = start(show);

  static OperatorPage start(ShowControl control) {
    return OperatorPage.start(new OperatorOptions(OperatorOptions.LOOPBACK, 0, TOKEN), control);
  }

  private void restart(ShowControl control) {
    page.close();
    page = start(control);
  }

  @AfterEach
  void close() {
    release.countDown();
    page.close();
  }

  private HttpRequest.Builder request(String path) {
    URI url = page.url();
    return HttpRequest.newBuilder(
            URI.create("http://" + url.getHost() + ":" + url.getPort() + path))
        .timeout(LIMIT);
  }

  private HttpRequest.Builder allowed(String path) {
    return request(path).header("Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(allowed(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/cue|{\"cue\": \"2\"}|cue 2",
        "/cue|{\"cue\": 3}|cue 3",
        "/cue|{\"cue\": \"Zwölf & more\"}|cue Zwölf & more",
        "/language|{\"language\": \"de\"}|language de",
        "/blackout|{\"black\": true}|blackout true",
        "/blackout|{\"black\": false}|blackout false",
        "/reset|{}|reset",
        "/quit|{}|quit"
      })
  void doesWhatJsonAsksFor(String path, String body, String call) throws Exception {
    assertThat(post(path, JSON, body).statusCode()).isEqualTo(204);
    assertThat(show.calls).containsExactly(call);
  }

  @ParameterizedTest
  @CsvSource({
    "/cue, cue=Zw%C3%B6lf+%26+more, cue Zwölf & more",
    "/language, language=en, language en",
    "/blackout, black=true, blackout true",
    "/reset, '', reset"
  })
  void doesWhatAFormAsksFor(String path, String body, String call) throws Exception {
    assertThat(post(path, FORM, body).statusCode()).isEqualTo(204);
    assertThat(show.calls).containsExactly(call);
  }

  @Test
  void tellsHowTheShowIs() throws Exception {
    HttpResponse<String> answer = send(allowed("/status"));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode status = new ObjectMapper().readTree(answer.body());
    assertThat(status.toString())
        .isEqualTo(
            "{\"framesPerSecond\":59.94,\"heapBytes\":314572800,\"nativeBytes\":1258291200,"
                + "\"uptimeSeconds\":108000,\"lastError\":\"no such \\\"layer\\\"\","
                + "\"view\":\"LayerTrails\",\"cue\":\"Two\",\"language\":\"de\","
                + "\"isBlack\":false,\"counts\":{\"visitors\":41,\"frames\":7},"
                + "\"cues\":[\"One\",\"Two\",\"Zwölf & more\"],\"languages\":[\"en\",\"de\"]}");
  }

  @Test
  void showsThePicture() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(allowed("/screenshot").build(), BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.body()).isEqualTo(FakeShow.PICTURE);
  }

  @Test
  void saysThatThereIsNoPicture() throws Exception {
    restart(
        new FakeShow() {
          @Override
          public byte[] screenshot() {
            return null;
          }
        });
    HttpResponse<String> answer = send(allowed("/screenshot"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("there is no picture yet\n");
  }

  private final class HangingShow extends FakeShow {
    @Override
    public byte[] screenshot() throws InterruptedException {
      calls.add("screenshot");
      hanging.countDown();
      release.await();
      return PICTURE;
    }
  }

  @Test
  void takesOnePictureAtATime() throws Exception {
    restart(new HangingShow());
    CompletableFuture<HttpResponse<String>> first =
        CLIENT.sendAsync(allowed("/screenshot").build(), BodyHandlers.ofString());
    hanging.await();
    assertThat(send(allowed("/screenshot")).statusCode()).isEqualTo(503);
    assertThat(send(allowed("/status")).statusCode()).isEqualTo(200);
    release.countDown();
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(send(allowed("/screenshot")).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsAPictureThatIsTakenWhileOthersWait() throws Exception {
    HangingShow slowly = new HangingShow();
    restart(slowly);
    CompletableFuture<HttpResponse<String>> picture =
        CLIENT.sendAsync(allowed("/screenshot").build(), BodyHandlers.ofString());
    hanging.await();
    try (SlowClients slow = new SlowClients(page.url(), 50)) {
      slow.sendAByte();
      assertThat(send(allowed("/status")).statusCode()).isEqualTo(200);
    }
    release.countDown();
    assertThat(picture.get().statusCode()).isEqualTo(200);
    // The client would ask again by itself.
    assertThat(slowly.calls).containsExactly("screenshot", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page.css", "/page.js"})
  void givesThePageToAnybodyAndAsksTheShowNothing(String path) throws Exception {
    HttpResponse<String> answer = send(request(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotBlank();
    assertThat(show.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /status",
    "GET, /screenshot",
    "POST, /cue",
    "POST, /language",
    "POST, /blackout",
    "POST, /reset",
    "POST, /quit"
  })
  void refusesWhoHasNoToken(String method, String path) throws Exception {
    String wrong = TOKEN.substring(1);
    for (String authorization : List.of("", "Bearer ", "Bearer " + wrong, "Basic " + TOKEN)) {
      HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString("{}"));
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      HttpResponse<String> answer = send(request);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
    assertThat(send(request(path + "?token=" + TOKEN).method(method, BodyPublishers.noBody())))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(401);
    assertThat(show.calls).isEmpty();
  }

  @Test
  void slowsDownWhoGuesses() throws Exception {
    for (int i = 0; i < WrongTokens.FREE; i++) {
      HttpRequest.Builder wrong = request("/status").header("Authorization", "Bearer guess-" + i);
      assertThat(send(wrong).statusCode()).isEqualTo(401);
    }
    HttpResponse<String> answer = send(allowed("/status"));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 2L);
    assertThat(show.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cue", "/language", "/blackout", "/reset", "/quit"})
  void doesNothingByGet(String path) throws Exception {
    HttpResponse<String> answer = send(allowed(path + "?cue=1&language=de&black=true"));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    assertThat(show.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HEAD, /", "OPTIONS, /status", "PUT, /status"})
  void answersNoOtherMethod(String method, String path) throws Exception {
    HttpResponse<String> answer = send(allowed(path).method(method, BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/status/", "/../page.js", "/page.html", "//quit"})
  void knowsNoOtherPath(String path) throws Exception {
    assertThat(send(allowed(path)).statusCode()).isEqualTo(404);
    assertThat(show.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/cue|application/json|{\"cue\": ",
        "/cue|application/json|{\"cue\": \"1\"} x",
        "/cue|application/json|[\"1\"]",
        "/cue|application/json|{\"cue\": [\"1\"]}",
        "/cue|application/json|{\"cue\": \"1\", \"cue\": \"2\"}",
        "/cue|application/json|{\"cue\": \"1\", \"more\": \"2\"}",
        "/cue|application/json|{}",
        "/cue|application/json|{\"cue\": \"4\"}",
        "/cue|application/json|{\"cue\": \"0\"}",
        "/cue|application/json|{\"cue\": \"\"}",
        "/cue|application/x-www-form-urlencoded|cue",
        "/cue|application/x-www-form-urlencoded|cue=%zz",
        "/language|application/json|{\"language\": \"xx\"}",
        "/blackout|application/json|{\"black\": \"perhaps\"}",
        "/quit|application/json|{\"force\": true}",
      })
  void refusesInOneLineWhatItCannotRead(String path, String type, String body) throws Exception {
    HttpResponse<String> answer = post(path, type, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body().lines()).hasSize(1);
    assertThat(show.calls).isEmpty();
  }

  @Test
  void refusesABodyThatIsNoText() throws Exception {
    byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    HttpRequest.Builder request =
        allowed("/cue").header("Content-Type", JSON).POST(BodyPublishers.ofByteArray(broken));
    assertThat(send(request).statusCode()).isEqualTo(400);
    assertThat(post("/cue", "text/xml", "<cue/>").statusCode()).isEqualTo(415);
    assertThat(show.calls).isEmpty();
  }

  @Test
  void tellsWhatTheShowRefusesAndWhereItFails() throws Exception {
    restart(
        new FakeShow() {
          @Override
          public void reset() {
            throw new BadInputException("not now:\nwait");
          }

          @Override
          public void quit() {
            throw new IllegalStateException("inner things");
          }
        });
    HttpResponse<String> refused = post("/reset", JSON, "{}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).isEqualTo("not now: wait\n");
    HttpResponse<String> failed = post("/quit", JSON, "{}");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("inner things");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page.js", "/status", "/screenshot", "/nothing", "/quit"})
  void tellsBrowsersToBeCareful(String path) throws Exception {
    for (HttpRequest.Builder request : List.of(request(path), allowed(path))) {
      HttpResponse<String> answer = send(request);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self';");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control"));
      assertThat(answer.headers().map() + answer.body()).doesNotContain(TOKEN);
    }
  }

  @Test
  void putsTheTokenWhereNoServerSeesIt() {
    assertThat(page.url().getFragment()).isEqualTo("token=" + TOKEN);
    assertThat(page.url().toString()).startsWith("http://127.0.0.1:").contains("/#token=");
  }

  @Test
  void saysThatThePortIsTaken() {
    OperatorOptions same =
        new OperatorOptions(OperatorOptions.LOOPBACK, page.url().getPort(), TOKEN);
    assertThatThrownBy(() -> OperatorPage.start(same, show))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining(String.valueOf(page.url().getPort()))
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void answersTheOperatorBeforeItCloses() throws Exception {
    restart(new HangingShow());
    CompletableFuture<HttpResponse<String>> picture =
        CLIENT.sendAsync(allowed("/screenshot").build(), BodyHandlers.ofString());
    hanging.await();
    Thread closing = new Thread(page::close);
    closing.start();
    Eventually.until(
        "the page waits or is closed",
        () -> closing.getState() == Thread.State.TIMED_WAITING || !closing.isAlive());
    release.countDown();
    assertThat(picture.get().statusCode()).isEqualTo(200);
    closing.join();
  }

  @Test
  void answersNobodyOnceItIsClosed() {
    URI url = page.url();
    page.close();
    assertThatThrownBy(() -> new RawClient(url).close()).hasMessageContaining("refused");
  }
}
