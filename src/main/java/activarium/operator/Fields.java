package activarium.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a request asks for: the fields of its body, a flat object of JSON or a form. */
final class Fields {

  private static final int MOST_BYTES = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, String> values;

  private Fields(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a body, and no more of it than may be.
   *
   * @param names of the fields that it must have
   */
  static Fields read(HttpExchange exchange, String... names) throws Refusal, IOException {
    Map<String, String> values = parse(type(exchange), text(exchange));
    if (!values.keySet().equals(Set.of(names))) {
      throw bad("expected the fields " + Arrays.toString(names));
    }
    return new Fields(values);
  }

  private static String type(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String text(HttpExchange exchange) throws Refusal, IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    // The server has refused what is no number.
    if (length == null || Long.parseLong(length) <= MOST_BYTES) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      if (body.length <= MOST_BYTES) {
        return decode(body);
      }
    }
    throw new Refusal(Refusal.TOO_LARGE, "a body may have " + MOST_BYTES + " bytes");
  }

  private static String decode(byte[] body) throws Refusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw bad("the body is not UTF-8");
    }
  }

  private static Map<String, String> parse(String type, String body) throws Refusal, IOException {
    if (body.isBlank()) {
      return Map.of();
    }
    return switch (type) {
      case "application/json" -> json(body);
      case "application/x-www-form-urlencoded" -> form(body);
      default -> throw new Refusal(Refusal.UNSUPPORTED_TYPE, "expected JSON or a form");
    };
  }

  private static Map<String, String> json(String body) throws Refusal, IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(body)) {
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        isObject = json.nextToken().isScalarValue();
        values.put(name, json.getText());
      }
      if (!isObject || json.nextToken() != null) {
        throw bad("expected one flat object of JSON");
      }
    } catch (JsonProcessingException e) {
      throw bad("the body is no JSON: " + e.getOriginalMessage());
    }
    return values;
  }

  private static Map<String, String> form(String body) throws Refusal {
    Map<String, String> values = new HashMap<>();
    for (String part : body.strip().split("&")) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2) {
        throw bad("the body is no form");
      }
      values.put(decoded(pair[0]), decoded(pair[1]));
    }
    return values;
  }

  private static String decoded(String part) throws Refusal {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw bad("the body is no form");
    }
  }

  String text(String name) {
    return values.get(name);
  }

  boolean flag(String name) throws Refusal {
    return switch (values.get(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(name + ": expected true or false");
    };
  }

  private static Refusal bad(String line) {
    return new Refusal(Refusal.BAD_REQUEST, line);
  }
}
