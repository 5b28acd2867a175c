package activarium.draw;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.core.Text;
import activarium.draw.Canvas.Weight;
import activarium.story.Story;
import activarium.story.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Latin letters are Inter's, and no letter that is said lacks a shape. */
class TypefaceTest {

  private static final Path DATA = Home.find().data();

  private final Typeface typeface = new Typeface(DATA);

  @ParameterizedTest
  @EnumSource(Weight.class)
  void hasEveryLetterOfEveryLanguage(Weight weight) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String language : Text.languages()) {
      Properties words = new Properties();
      try (var reader =
          Files.newBufferedReader(DATA.resolve("words/" + language + ".properties"))) {
        words.load(reader);
      }
      String letters = String.join("", words.values().stream().map(Object::toString).toList());
      missing.addAll(missing(language, letters, weight));
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Weight.class)
  void hasEveryLetterOfEveryStory(Weight weight) throws IOException {
    List<Story> stories;
    try (var files = Files.list(DATA.resolve("stories"))) {
      stories = files.sorted().map(Story::read).toList();
    }
    assertThat(stories).isNotEmpty();
    List<String> missing = new ArrayList<>();
    for (Story story : stories) {
      for (String language : story.languages()) {
        String letters = String.join("", texts(story).map(text -> text.in(language)).toList());
        missing.addAll(missing(story.name() + ", " + language, letters, weight));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Stream<Wording> texts(Story story) {
    return Stream.concat(
        Stream.of(story.title()),
        story.cues().stream().flatMap(cue -> Stream.of(cue.caption(), cue.notes())));
  }

  private List<String> missing(String where, String letters, Weight weight) {
    return letters
        .codePoints()
        .distinct()
        .filter(letter -> !typeface.font(letter, weight).canDisplay(letter))
        .mapToObj(letter -> where + ": " + Character.toString(letter))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Weight.class)
  void latinIsOfInterAndChineseOfTheOther(Weight weight) {
    for (String language : List.of("Ärger, ça, ñ, ã", "KL ↓ 0.5 → λ σ ≤ … “x” „x“ «x»")) {
      language
          .codePoints()
          .forEach(
              letter ->
                  assertThat(typeface.file(typeface.font(letter, weight)))
                      .as(Character.toString(letter))
                      .isEqualTo(weight.file(DATA)));
    }
    "隐藏层，。：、（）"
        .codePoints()
        .forEach(
            letter ->
                assertThat(typeface.file(typeface.font(letter, weight)))
                    .as(Character.toString(letter))
                    .isEqualTo(weight.chinese(DATA)));
  }

  @Test
  void aTextOfBothIsAsWideAsItsParts() {
    float latin = typeface.width("t-SNE ", 20, Weight.REGULAR);
    float chinese = typeface.width("成图", 20, Weight.REGULAR);
    assertThat(chinese).isEqualTo(40);
    assertThat(typeface.width("t-SNE 成图", 20, Weight.REGULAR)).isEqualTo(latin + chinese);
    assertThat(new Letters(DATA).width("t-SNE 成图", Weight.REGULAR) * 20)
        .as("in the window")
        .isBetween(latin + chinese - 0.1f, latin + chinese + 0.1f);
    var outline = typeface.outline("t-SNE 成图", 100, 50, 20, Weight.REGULAR).getBounds2D();
    assertThat(outline.getMinX()).isBetween(100.0, 102.0);
    assertThat(outline.getMaxX()).isBetween(100 + latin + 34.0, 100 + latin + 40.0);
  }
}
