package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The story that a person names: by its file, or by its name where it ships. */
final class StoryFile {

  private static final String ENDING = ".yaml";

  private StoryFile() {}

  /**
   * Reads a story; what it declares can be recorded.
   *
   * @throws BadInputException with file, line and what is expected
   */
  static Story read(String named) {
    Story story = Story.read(find(named));
    DeclaredRecording.all(story);
    return story;
  }

  private static Path find(String named) {
    Path folder = Home.find().data().resolve("stories");
    Path file = Path.of(named);
    if (named.endsWith(ENDING) || Files.exists(file) && !Files.isDirectory(file)) {
      return file;
    }
    Path shipped = folder.resolve(named + ENDING);
    if (!Files.isRegularFile(shipped)) {
      throw BadInputException.of(
          "story", "a YAML file or one of " + String.join(", ", names(folder)), named);
    }
    return shipped;
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** How what a cue looks at is opened, in a window such as that. */
  static RunOptions options(RunOptions window, StoryCue.Source source) {
    RunOptions recorded = source.folder().map(window::withRecording).orElse(window);
    RunOptions both =
        source.beside().map(other -> recorded.withBeside(other.folder())).orElse(recorded);
    return source.dataset().map(both::withDataset).orElse(both);
  }
}
