package activarium.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  /** 11,298 of 12,000 neighbors, which is half-way between two numbers of three digits. */
  @Test
  void theSameShareReadsTheSameHoweverItWasSummed() {
    double divided = 11298.0 / 12000;
    assertThat(Words.percent(divided)).isEqualTo("94.2 %");
    assertThat(Words.percent(Math.nextDown(Math.nextDown(divided)))).isEqualTo("94.2 %");
    assertThat(Words.percent(Math.nextUp(divided))).isEqualTo("94.2 %");
    assertThat(Words.percent((float) divided)).isEqualTo("94.2 %");
  }

  @Test
  void saysWhatIsNotKnownAndWhatIsLess() {
    assertThat(Words.percent(Double.NaN)).isEqualTo("–");
    assertThat(Words.percent(0)).isEqualTo("0.0 %");
    assertThat(Words.percent(1)).isEqualTo("100.0 %");
    assertThat(Words.percent(-0.021)).isEqualTo("-2.1 %");
  }

  /** The longest word decides for all of its kind. */
  @Test
  void wordsOfOneKindHaveOneSize() {
    List<String> heads = List.of("KL", "Moves", "Hit");
    float size = Words.common(heads, head -> 60.0 / head.length(), 14);
    assertThat(size).isEqualTo(12);
    assertThat(Words.common(List.of("KL", "Hit"), head -> 60.0 / head.length(), 14)).isEqualTo(14);
  }
}
