package activarium.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorOptionsTest {

  private static final String TOKEN = "0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    "'', 8765, 0123456789abcdef, address",
    "127.0.0.1, -1, 0123456789abcdef, port",
    "127.0.0.1, 65536, 0123456789abcdef, port",
    "127.0.0.1, 8765, 0123456789abcde, token",
    "127.0.0.1, 8765, 0123456789 abcdef, token",
    "127.0.0.1, 8765, 0123456789abcdef#, token"
  })
  void refusesInOneLine(String address, int port, String token, String named) {
    assertThatThrownBy(() -> new OperatorOptions(address, port, token))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(named)
        .hasMessageNotContaining(token.substring(0, 15));
  }

  @Test
  void tellsNoToken() {
    assertThat(new OperatorOptions("127.0.0.1", 0, TOKEN).toString()).doesNotContain(TOKEN);
  }

  @Test
  void makesATokenOfItsOwnEachTime() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      tokens.add(OperatorOptions.local().token());
    }
    assertThat(tokens).hasSize(100).allMatch(token -> token.length() == 32);
  }
}
