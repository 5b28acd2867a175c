package activarium.operator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lets the operator in, and nobody else. */
final class Guard {

  private static final String BEARER = "Bearer ";

  private final HostNames names;
  private final byte[] token;
  private final WrongTokens wrong = new WrongTokens(System::nanoTime);

  Guard(OperatorOptions options) {
    names = new HostNames(options.address());
    token = options.token().getBytes(StandardCharsets.UTF_8);
  }

  void requireHost(HttpExchange exchange) throws Refusal {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    InetAddress local = exchange.getLocalAddress().getAddress();
    if (hosts.size() != 1 || !names.hold(hosts.get(0), local)) {
      throw new Refusal(Refusal.MISDIRECTED, "this page is not there by that name");
    }
  }

  /** Refuses who has no token, or a wrong one, and for a while who has sent many wrong ones. */
  void requireToken(HttpExchange exchange) throws Refusal {
    Headers headers = exchange.getRequestHeaders();
    String sent = headers.getFirst("Authorization");
    if (sent == null || !sent.startsWith(BEARER)) {
      throw unauthorized("a token is needed");
    }
    byte[] bytes = sent.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
    boolean isRight = MessageDigest.isEqual(token, bytes);
    Duration pause = wrong.take(exchange.getRemoteAddress().getAddress(), isRight);
    if (!pause.isZero()) {
      String seconds = Long.toString(pause.toSeconds() + 1);
      throw new Refusal(
          Refusal.TOO_MANY_REQUESTS,
          "too many wrong tokens: wait " + seconds + " s",
          Map.of("Retry-After", seconds));
    }
    if (!isRight) {
      throw unauthorized("the token is wrong");
    }
  }

  private static Refusal unauthorized(String line) {
    return new Refusal(Refusal.UNAUTHORIZED, line, Map.of("WWW-Authenticate", "Bearer"));
  }
}
