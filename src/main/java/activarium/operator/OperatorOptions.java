package activarium.operator;

import activarium.core.BadInputException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where the page is, and who may use it.
 *
 * @param address that it is reached at: a name or a number of this machine, or 0.0.0.0 for all
 * @param port 0 is any that is free
 * @param token that only the operator knows
 */
public record OperatorOptions(String address, int port, String token) {

  public static final String LOOPBACK = "127.0.0.1";

  public static final int PORT = 8765;

  private static final int MOST_PORT = 65_535;

  /** No character that a URL or a header would need to have escaped. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,200}");

  private static final int RANDOM_BYTES = 24;

  public OperatorOptions {
    if (address.isBlank()) {
      throw BadInputException.of("address of the operator's page", "a name or a number", "none");
    }
    if (port < 0 || port > MOST_PORT) {
      throw BadInputException.of("port of the operator's page", "0 to " + MOST_PORT, port);
    }
    if (!TOKEN.matcher(token).matches()) {
      // What was found is not told: messages are logged.
      throw new BadInputException(
          "token of the operator's page: expected 16 to 200 of A-Z, a-z, 0-9, _ and -");
    }
  }

  /** A page for this machine alone, with a token that nobody knows yet. */
  public static OperatorOptions local() {
    return new OperatorOptions(LOOPBACK, PORT, randomToken());
  }

  /** A token that nobody guesses. */
  public static String randomToken() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Without the token: options are logged. */
  @Override
  public String toString() {
    return "OperatorOptions[address=" + address + ", port=" + port + "]";
  }
}
