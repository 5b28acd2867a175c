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

  @Test
  void linesEndAtBlanks() {
    assertThat(Words.lines("one two  three", line -> line.length() <= 7))
        .containsExactly("one two", "three");
    assertThat(Words.lines("t-SNE, “so” (x) 5 %", line -> line.length() <= 4))
        .containsExactly("t-SNE,", "“so”", "(x)", "5 %");
    assertThat(Words.lines("", line -> true)).containsExactly("");
  }

  @Test
  void balancedLinesAreAsFewAndAboutAsLong() {
    String text = "it errs less, after two epochs instead of ten";
    assertThat(Words.lines(text, line -> line.length() <= 41)).last().isEqualTo("ten");
    assertThat(Words.balanced(text, 41, String::length))
        .containsExactly("it errs less, after two", "epochs instead of ten");
    assertThat(Words.balanced("one", 41, String::length)).containsExactly("one");
    assertThat(Words.balanced("incomprehensibilities", 7, String::length))
        .containsExactly("incomprehensibilities");
  }

  /** Chinese has no blanks; no line begins with what ends a sentence or opens with its end. */
  @Test
  void linesOfChineseEndBetweenLetters() {
    assertThat(Words.lines("显示网络的哪一层。前面的层", line -> line.length() <= 8))
        .containsExactly("显示网络的哪一", "层。前面的层");
    assertThat(Words.lines("用 t-SNE 成图（快速）", line -> line.length() <= 10))
        .containsExactly("用 t-SNE 成图", "（快速）");
    assertThat(Words.lines("为1时是如实的t-SNE。", line -> line.length() <= 7))
        .containsExactly("为1时是如实的", "t-SNE。");
  }

  @Test
  void aChineseLetterCountsAsTwo() {
    assertThat(Words.letters("Layer 2")).isEqualTo(7);
    assertThat(Words.letters("层 2")).isEqualTo(4);
  }
}
