package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All languages say the same: a line of English is one of each other language, with its holes. */
@ExtendWith(KeepsLocale.class)
class LanguagesTest {

  private static final Path WORDS = Home.find().data().resolve("words");
  private static final Pattern LINE = Pattern.compile("([\\w.-]+) = (.*)");
  private static final Pattern HOLE = Pattern.compile("%(?:(\\d)\\$)?([,.\\d]*[sdf])");
  private static final String ONE = ".one";

  private static List<String> languages() {
    return Text.languages();
  }

  @Test
  void everyFileIsALanguageAndEnglishIsTheFirst() throws IOException {
    try (Stream<Path> files = Files.list(WORDS)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
          .containsExactlyInAnyOrderElementsOf(Text.languages());
    }
    assertThat(Text.languages()).startsWith("en").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheLinesOfEnglishInTheirOrderUnderTheSameHeads(String language) throws IOException {
    assertThat(skeleton(language)).hasSizeGreaterThan(400).isEqualTo(skeleton("en"));
  }

  /** Names of lines, blank lines and comments, but for the one that names the language. */
  private static List<String> skeleton(String language) throws IOException {
    return Files.readAllLines(file(language)).stream()
        .map(line -> LINE.matcher(line).replaceFirst("$1"))
        .filter(line -> !isForm(language, line) && !line.contains("on the screen, in "))
        .toList();
  }

  private static boolean isForm(String language, String name) {
    try {
      return name.endsWith(ONE) && lines(language).containsKey(name.replaceFirst("\\.one$", ""));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLineHasTheHolesOfEnglish(String language) throws IOException {
    Map<String, String> english = lines("en");
    lines(language)
        .forEach(
            (name, format) -> {
              String plain = isForm(language, name) ? name.replaceFirst("\\.one$", "") : name;
              assertThat(holes(format)).as(name).isEqualTo(holes(english.get(plain)));
            });
  }

  private static Map<Integer, String> holes(String format) {
    Map<Integer, String> holes = new TreeMap<>();
    for (Matcher hole = HOLE.matcher(format.replace("%%", "")); hole.find(); ) {
      int place = hole.group(1) == null ? holes.size() + 1 : Integer.parseInt(hole.group(1));
      assertThat(holes.put(place, hole.group(2))).as("two of a place: " + format).isNull();
    }
    return holes;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLineIsAFormatWithoutBlanksAtItsEnds(String language) throws IOException {
    lines(language)
        .forEach(
            (name, format) -> {
              assertThat(format).as(name).isNotBlank().isEqualTo(format.strip());
              Object[] samples = holes(format).values().stream().map(s -> sample(s)).toArray();
              String said = String.format(Locale.forLanguageTag(language), format, samples);
              assertThat(said.replace(" %", "").replace("5 %", "")).as(name).doesNotContain("%");
            });
  }

  private static Object sample(String hole) {
    return hole.endsWith("d") ? (Object) 7 : hole.endsWith("f") ? (Object) 0.5 : "word";
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whereEnglishHasAFormForOneSoHasEachLanguageThatKnowsOne(String language) throws IOException {
    List<String> forms =
        lines(language).keySet().stream().filter(n -> isForm(language, n)).toList();
    if (language.equals("zh")) {
      assertThat(forms).as("Chinese has one form").isEmpty();
    } else {
      assertThat(forms)
          .containsAll(lines("en").keySet().stream().filter(n -> isForm("en", n)).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0 test images chosen, 1 test image chosen, 2 test images chosen",
    "de, 0 Testbilder gewählt, 1 Testbild gewählt, 2 Testbilder gewählt",
    "fr, 0 image de test choisie, 1 image de test choisie, 2 images de test choisies",
    "es, 0 imágenes de prueba elegidas, 1 imagen de prueba elegida, 2 imágenes de prueba elegidas",
    "pt, 0 imagem de teste escolhida, 1 imagem de teste escolhida, 2 imagens de teste escolhidas",
    "zh, 已选 0 张测试图像, 已选 1 张测试图像, 已选 2 张测试图像",
  })
  void oneOfAThingIsSaidAsOne(String language, String none, String one, String two) {
    Text.locale(language);
    assertThat(Text.say("neurons.chosen", 0)).isEqualTo(none);
    assertThat(Text.say("neurons.chosen", 1)).isEqualTo(one);
    assertThat(Text.say("neurons.chosen", 2L)).isEqualTo(two);
  }

  /** Which number counts is the first whole one, not the first value. */
  @Test
  void theFirstWholeNumberDecides() {
    Text.locale("fr");
    assertThat(Text.say("neurons.best.some", 1, 10))
        .isEqualTo("Le meilleur neurone pour 1 classe sur 10");
    assertThat(Text.say("neurons.best.some", 2, 1))
        .isEqualTo("Le meilleur neurone pour 2 classes sur 1");
    Text.locale("de");
    assertThat(Text.say("neurons.best.some", 1, 10))
        .as("no form of its own, and not that of another language")
        .isEqualTo("Das beste Neuron für 1 von 10 Klassen");
  }

  private static Path file(String language) {
    return WORDS.resolve(language + ".properties");
  }

  private static Map<String, String> lines(String language) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file(language))) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        assertThat(lines.put(matcher.group(1), matcher.group(2))).as("twice: " + line).isNull();
      }
    }
    return lines;
  }
}
