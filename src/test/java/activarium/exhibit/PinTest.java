package activarium.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

  /**
   * Of 271828 with the salt 000102 … 0f, by Python: {@code hashlib.pbkdf2_hmac("sha256", b"271828",
   * bytes(range(16)), 210000)}.
   */
  private static final String KNOWN =
      "pbkdf2$210000$000102030405060708090a0b0c0d0e0f$"
          + "346c38b3d8df3f3a96fb0c2781e9ed7e36c4d4bad559cb5fdea1a57f84b26998";

  private static boolean matches(Pin pin, String digits) {
    return pin.matches(digits.toCharArray());
  }

  @Test
  void isHashedAsTheStandardSays() {
    Pin pin = Pin.parse(KNOWN);
    assertThat(matches(pin, "271828")).isTrue();
    assertThat(matches(pin, "271829")).isFalse();
    assertThat(matches(pin, "2718280")).isFalse();
    assertThat(matches(pin, "")).isFalse();
    assertThat(pin.text()).isEqualTo(KNOWN);
  }

  @Test
  void isReadAsItWasWrittenAndSaltedAnewEachTime() {
    Pin pin = Pin.hash("0417".toCharArray());
    assertThat(pin.text()).matches("pbkdf2\\$600000\\$[0-9a-f]{32}\\$[0-9a-f]{64}");
    assertThat(matches(Pin.parse(pin.text()), "0417")).isTrue();
    assertThat(Pin.hash("0417".toCharArray()).text()).isNotEqualTo(pin.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "1234567890123", "12a4", "12 4", "١٢٣٤"})
  void isOfFourToTwelveDigits(String digits) {
    assertThatThrownBy(() -> Pin.hash(digits.toCharArray())).hasMessageContaining("4 to 12");
  }

  @Test
  void isNotReadFromWhatIsCheapToGuessOrNoHash() {
    for (String text :
        new String[] {
          "",
          "1234",
          KNOWN.replace("210000", "209999"),
          KNOWN.replace("210000", "99999999"),
          KNOWN.substring(0, KNOWN.length() - 1),
          KNOWN.replace("000102", "0102")
        }) {
      assertThatThrownBy(() -> Pin.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("210000 iterations")
          .message()
          .doesNotContain("1234");
    }
  }
}
