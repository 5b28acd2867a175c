package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.Change;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words on the screen stand in one file. */
class SaidWordsTest {

  private static final Path FILE = Home.find().data().resolve("words/en.properties");

  /** What may be the name of a line. */
  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");

  /** Sketches have no package. */
  private static final Pattern DRAWS =
      Pattern.compile(
          "^package activarium\\.(control|selection|stage|view)\\b|^void setup\\(",
          Pattern.MULTILINE);

  private static final String PARAMETER = "parameter.";

  /** A field, a component or a method that is a parameter. */
  private static final Pattern ANNOTATED =
      Pattern.compile(
          "@(?:Range|Choice|Toggle|Action)\\b(?:\\([^()]*\\))?"
              + "\\s+(?:(?:private|public)\\s+)?[\\w.]+\\s+(\\w+)");

  @Test
  void everyLineIsSaidSomewhereAndWhatIsSaidHasALine() throws IOException {
    Set<String> lines = new TreeSet<>(words().stringPropertyNames());
    Set<String> literals = new TreeSet<>();
    Set<String> said = new TreeSet<>();
    for (String source : sources()) {
      collect(NAMED, source, literals);
      collect(Pattern.compile("Text\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]"), source, said);
    }
    assertThat(lines).as("lines that are said").containsAll(said);
    // A line may have a form for one of a thing.
    Set<String> forms = lines.stream().map(line -> line + ".one").collect(Collectors.toSet());
    lines.removeIf(line -> isBuilt(line) || literals.contains(line) || forms.contains(line));
    assertThat(lines).as("lines that nothing says").isEmpty();
  }

  /** The end of a name may follow from where in a sentence it stands. */
  private static boolean isBuilt(String line) {
    return line.startsWith("map.layer.")
        || line.startsWith("strategy.")
        || line.startsWith("view.")
        || line.startsWith("coloring.")
        || line.startsWith("detail.")
        || line.startsWith("large.")
        || line.startsWith("chart.")
        || line.startsWith("gesture.")
        || line.startsWith("key.")
        || Stream.of(Change.values()).anyMatch(one -> line.startsWith("branch." + one.label()))
        || line.startsWith(PARAMETER);
  }

  /** What a table of keys says of one is named by its last part. */
  @Test
  void everyKeyThatIsToldIsOne() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String source : sources()) {
      collect(Pattern.compile("\"([\\w.]+)\""), source, known);
    }
    assertThat(words().stringPropertyNames().stream().filter(line -> line.startsWith("key.")))
        .hasSizeGreaterThan(40)
        .allSatisfy(line -> assertThat(known).contains(line.substring("key.".length())));
  }

  /** Label and help of a parameter are said by its name, or by what its group is called. */
  @Test
  void everyParameterThatIsNamedIsOne() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String source : sources()) {
      collect(Pattern.compile("\"([\\w.]+)\""), source, known);
      collect(ANNOTATED, source, known);
    }
    assertThat(words().stringPropertyNames().stream().filter(line -> line.startsWith(PARAMETER)))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            line -> {
              String name = line.substring(PARAMETER.length()).replaceFirst("\\.help$", "");
              assertThat(known).as(line).containsAnyOf(name, name.replaceFirst("\\..*", ""));
            });
  }

  /** But for exceptions, logs, messages, and enums whose words states have as values. */
  @Test
  void noSentenceStandsInASketchOrInARoomThatDraws() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (String source : sources()) {
      if (!DRAWS.matcher(source).find()) {
        continue;
      }
      String code = source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
      for (String statement : code.split(";\\s*\\n|\\{\\s*\\n")) {
        if (!statement.matches("(?s).*(Exception|Study<|LOG\\.|Text\\.of|[A-Z]{2}\\(\").*")) {
          collect(Pattern.compile("\"([^\"\\n]*\\w \\w[^\"\\n]*)\""), statement, sentences);
        }
      }
    }
    assertThat(sentences).isEmpty();
  }

  @Test
  void everyLineIsAFormat() throws IOException {
    for (String name : words().stringPropertyNames()) {
      String format = words().getProperty(name);
      assertThat(format).as(name).isNotBlank().isEqualTo(format.strip());
      String holes = format.replace("%%", "").replaceAll("%(\\d\\$)?[,.\\d]*[sdf]", "");
      assertThat(holes).as(name).doesNotContain("%");
    }
  }

  /** Of two lines of one name the first would never be said. */
  @Test
  void noNameHasTwoLines() throws IOException {
    List<String> names =
        Files.readAllLines(FILE).stream()
            .filter(line -> line.matches("[\\w.-]+ = .*"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    assertThat(names).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  private static Properties words() throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(FILE)) {
      words.load(reader);
    }
    return words;
  }

  private static List<String> sources() throws IOException {
    Home home = Home.find();
    try (Stream<Path> java = Files.walk(home.root().resolve("src/main/java"));
        Stream<Path> sketches = Files.walk(home.sketches())) {
      List<Path> files =
          Stream.concat(java, sketches)
              .filter(file -> file.toString().matches(".*\\.(java|pde)"))
              .toList();
      List<String> sources = new ArrayList<>();
      for (Path file : files) {
        sources.add(Files.readString(file));
      }
      return sources;
    }
  }

  private static void collect(Pattern pattern, String source, Collection<String> found) {
    for (Matcher matcher = pattern.matcher(source); matcher.find(); ) {
      found.add(matcher.group(1));
    }
  }
}
