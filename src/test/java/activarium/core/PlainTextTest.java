package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void escapesWhatATerminalObeys() {
    assertThat(PlainText.escaped("a\u001b[31mb\u009bc\r\nd"))
        .isEqualTo("a\\u001b[31mb\\u009bc\\u000d\\u000ad");
    assertThat(PlainText.escaped("\u202eabc\u2066\u2028")).isEqualTo("\\u202eabc\\u2066\\u2028");
    assertThat(PlainText.escaped("Größe 密集 |*_ a")).isEqualTo("Größe 密集 |*_ a");
  }

  @Test
  void makesOneLine() {
    assertThat(PlainText.oneLine(" a\n\u001b\u0085b\u202e ")).isEqualTo("a b\\u202e");
    assertThat(new BadInputException("x\u009b31m").getMessage()).isEqualTo("x 31m");
    assertThat(new MissingRequirementException("a\u001bb", "c\nd").getMessage())
        .isEqualTo("a b: c d");
  }
}
