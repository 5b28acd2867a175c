package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words on the screen stand in one file. */
class SaidWordsTest {

  private static final Path FILE = Home.find().data().resolve("words/en.properties");

  /** What may be the name of a line. */
  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");

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
    lines.removeIf(line -> isBuilt(line) || literals.contains(line));
    assertThat(lines).as("lines that nothing says").isEmpty();
  }

  /** The end of a name may follow from where in a sentence it stands. */
  private static boolean isBuilt(String line) {
    return line.startsWith("map.layer.")
        || line.startsWith("strategy.")
        || line.startsWith(PARAMETER);
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

  @Test
  void everyLineIsAFormat() throws IOException {
    for (String name : words().stringPropertyNames()) {
      String format = words().getProperty(name);
      assertThat(format).as(name).isNotBlank().isEqualTo(format.strip());
      String holes = format.replace("%%", "").replaceAll("%(\\d\\$)?[,.\\d]*[sdf]", "");
      assertThat(holes).as(name).doesNotContain("%");
    }
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

  private static void collect(Pattern pattern, String source, Set<String> found) {
    for (Matcher matcher = pattern.matcher(source); matcher.find(); ) {
      found.add(matcher.group(1));
    }
  }
}
