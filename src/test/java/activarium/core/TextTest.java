package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KeepsLocale.class)
class TextTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "tr-TR", "de-DE", "hi-IN-u-nu-deva"})
  void isTheSameOnEveryMachine(String system) {
    Locale.setDefault(Locale.forLanguageTag(system));
    assertThat(Text.of("epoch-%04d %.2f %,d %S", 12, 0.5, 12345, "dim"))
        .isEqualTo("epoch-0012 0.50 12,345 DIM");
    Text.ignoreSystemLocale();
    assertThat(Text.shown("%04d %.2f %,d", 12, 0.5, 12345)).isEqualTo("0012 0.50 12,345");
    assertThat("%d %.1f".formatted(3, 1.5)).as("what others format").isEqualTo("3 1.5");
    assertThat("DIM".toLowerCase()).isEqualTo("dim");
  }

  @ParameterizedTest
  @CsvSource({
    "en, '12,345 0.50'",
    "de, '12.345 0,50'",
    "de-CH, '12’345 0.50'",
    "ar-EG, '12,345 0.50'",
  })
  void drawsNumbersAsOneLocaleHasThem(String tag, String expected) {
    Text.locale(tag);
    assertThat(Text.shown("%,d %.2f", 12345, 0.5)).isEqualTo(expected);
    assertThat(Text.of("%,d %.2f", 12345, 0.5)).as("for programs").isEqualTo("12,345 0.50");
    assertThat(Text.locale()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"en, 3.25, 10, 0, 0.5", "de, '3,25', 10, 0, '0,5'", "fr, '3,25', 10, 0, '0,5'"})
  void writesNoDecimalsThatSayNothing(
      String tag, String quarter, String ten, String none, String half) {
    Text.locale(tag);
    assertThat(Text.brief(3.25)).isEqualTo(quarter);
    assertThat(Text.brief(10)).isEqualTo(ten);
    assertThat(Text.brief(0)).isEqualTo(none);
    assertThat(Text.brief(0.5)).isEqualTo(half);
  }

  @Test
  void takesTheBeginningOfATagThatGoesWrong() {
    Text.locale("de-?!");
    assertThat(Text.shown("%.1f", 0.5)).isEqualTo("0,5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xx", "german", "1", "de_DE", "12,5"})
  void refusesWhatIsNoLocale(String tag) {
    assertThatThrownBy(() -> Text.locale(tag))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("locale: expected a tag such as en, de or de-CH");
  }
}
