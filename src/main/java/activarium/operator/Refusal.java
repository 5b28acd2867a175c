package activarium.operator;

import activarium.core.PlainText;
import java.util.Map;

/** Why a request is not answered as it would like to be. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int UNAUTHORIZED = 401;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int TOO_LARGE = 413;
  static final int UNSUPPORTED_TYPE = 415;
  static final int MISDIRECTED = 421;
  static final int TOO_MANY_REQUESTS = 429;
  static final int FAILED = 500;
  static final int UNAVAILABLE = 503;

  private final transient Reply reply;

  Refusal(int status, String line) {
    this(status, line, Map.of());
  }

  Refusal(int status, String line, Map<String, String> headers) {
    super(line);
    reply = Reply.line(status, PlainText.oneLine(line), headers);
  }

  Reply reply() {
    return reply;
  }
}
