package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.show.ViewState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** What a sketch shows, of every command that shows one. */
final class SourceOptions {

  @Option(names = "--dataset", paramLabel = "NAME", description = "data set to train on")
  Optional<String> dataset;

  @Option(names = "--network", paramLabel = "NAME", description = "network to train")
  Optional<String> network;

  @Option(names = "--recording", paramLabel = "DIR", description = "recording to show")
  Optional<Path> recording;

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description = "another recording, for sketches that compare two, such as CompareSets")
  Optional<Path> beside;

  @Option(names = "--seed", paramLabel = "S", description = "seed of all random numbers")
  private Optional<Long> seed;

  OptionalLong seed() {
    return seed.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /**
   * Where the recording of a state is: as named by an option, in the installation, or beside the
   * file; empty if it shows none.
   *
   * @param file that has the state
   * @throws BadInputException if it is in none of these places
   */
  static Optional<Path> folder(Optional<Path> named, Path file, ViewState state) {
    if (named.isPresent() || !state.source().isRecorded()) {
      return named;
    }
    Path stored = Path.of(state.source().recording());
    List<Path> candidates =
        List.of(
            Home.find().root().resolve(stored),
            file.toAbsolutePath().resolveSibling(stored.getFileName()));
    return Optional.of(
        candidates.stream()
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow(
                () ->
                    BadInputException.of(
                        file,
                        "the recording " + stored + " (--recording DIR names another)",
                        "none")));
  }
}
