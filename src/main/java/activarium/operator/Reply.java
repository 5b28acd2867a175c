package activarium.operator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param type of the body, or null if there is none
 * @param headers further ones
 */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {

  static final int NO_CONTENT = 204;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** One request a connection: nothing that was left of one is taken for the next. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Cache-Control", "no-store",
          "Referrer-Policy", "no-referrer",
          "Connection", "close");

  static Reply of(String type, byte[] body) {
    return new Reply(200, type, body, Map.of());
  }

  static Reply done() {
    return new Reply(NO_CONTENT, null, new byte[0], Map.of());
  }

  static Reply line(int status, String line, Map<String, String> headers) {
    byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/plain; charset=utf-8", body, headers);
  }

  void send(HttpExchange exchange) throws IOException {
    Headers sent = exchange.getResponseHeaders();
    ALWAYS.forEach(sent::set);
    headers.forEach(sent::set);
    if (type != null) {
      sent.set("Content-Type", type);
    }
    if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
