package activarium.sketchbook;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sketches of an installation: each folder in {@code sketches/} with a tab of its name. */
public final class SketchCatalog {

  private final Path sketches;

  public SketchCatalog(Home home) {
    this.sketches = home.sketches();
  }

  /** The names of all sketches, sorted. */
  public List<String> names() {
    if (!Files.isDirectory(sketches)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(sketches)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(folder.getFileName() + ".pde")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folder of a sketch.
   *
   * @throws BadInputException that lists the sketches there are
   */
  public Path folder(String name) {
    if (!names().contains(name)) {
      throw new BadInputException(
          Text.of("no sketch is called '%s'; there are: %s", name, String.join(", ", names())));
    }
    return sketches.resolve(name);
  }

  /** The first line of words in the comment that opens the main tab; empty if there is none. */
  public String summary(String name) {
    String text = SketchSource.read(folder(name)).tabs().get(0).text().stripLeading();
    if (!text.startsWith("/*") && !text.startsWith("//")) {
      return "";
    }
    return text.lines()
        .map(line -> line.strip().replaceFirst("^(/\\*+|//+|\\*+(?!/))", "").strip())
        .map(line -> line.replaceFirst("\\s*\\*+/.*$", ""))
        .filter(line -> !line.isEmpty())
        .limit(1)
        .collect(Collectors.joining());
  }
}
