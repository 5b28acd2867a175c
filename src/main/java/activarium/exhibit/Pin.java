package activarium.exhibit;

import activarium.core.Text;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A number that opens the staff's panel, of which only a hash is kept (PBKDF2, RFC 8018, with
 * HMAC-SHA-256). Hashing takes a part of a second on purpose: it is nothing for the thread that
 * draws.
 */
public final class Pin {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ITERATIONS = 600_000;
  private static final int LEAST_ITERATIONS = 210_000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LEAST_DIGITS = 4;
  private static final int MOST_DIGITS = 12;
  private static final Pattern TEXT =
      Pattern.compile("pbkdf2\\$(\\d{1,8})\\$([0-9a-f]{32})\\$([0-9a-f]{64})");

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private Pin(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * Hashes a new one.
   *
   * @param digits 4 to 12 of 0 … 9; the caller clears them
   */
  public static Pin hash(char[] digits) {
    if (!isPin(digits)) {
      throw new IllegalArgumentException(
          Text.of("expected a PIN of %d to %d digits", LEAST_DIGITS, MOST_DIGITS));
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new Pin(ITERATIONS, salt, derive(digits, salt, ITERATIONS));
  }

  /**
   * Reads what {@link #text} wrote. What is wrong with it is told without what it is.
   *
   * @throws IllegalArgumentException if it is anything else, or too cheap to guess
   */
  public static Pin parse(String text) {
    Matcher parts = TEXT.matcher(text);
    int iterations = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
    if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          Text.of(
              "expected the hash of a PIN, pbkdf2$ITERATIONS$SALT$HASH with %d iterations or more,"
                  + " found something else",
              LEAST_ITERATIONS));
    }
    HexFormat hex = HexFormat.of();
    return new Pin(iterations, hex.parseHex(parts.group(2)), hex.parseHex(parts.group(3)));
  }

  /** Whether these are its digits; the caller clears them. */
  public boolean matches(char[] digits) {
    return isPin(digits) && MessageDigest.isEqual(hash, derive(digits, salt, iterations));
  }

  /** {@code pbkdf2$iterations$salt$hash}, the last two in hexadecimals. */
  public String text() {
    HexFormat hex = HexFormat.of();
    return Text.of("pbkdf2$%d$%s$%s", iterations, hex.formatHex(salt), hex.formatHex(hash));
  }

  private static boolean isPin(char[] digits) {
    boolean isPin = digits.length >= LEAST_DIGITS && digits.length <= MOST_DIGITS;
    for (char digit : digits) {
      isPin &= digit >= '0' && digit <= '9';
    }
    return isPin;
  }

  private static byte[] derive(char[] digits, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(digits, salt, iterations, HASH_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }
}
