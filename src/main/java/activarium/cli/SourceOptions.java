package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.show.ViewState;
import activarium.sketch.RunOptions;
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
   * The same run, of what a state shows. Its recordings are where an option names them, in the
   * installation, or beside the file.
   *
   * @param recording as named by an option
   * @param beside likewise
   * @param file that has the state
   * @throws BadInputException if one is in none of these places
   */
  static RunOptions withState(
      RunOptions run, Optional<Path> recording, Optional<Path> beside, Path file, ViewState state) {
    return run.withState(
        state,
        folder(recording, "--recording", file, state.source().recording()),
        folder(beside, "--beside", file, state.source().beside()));
  }

  private static Optional<Path> folder(
      Optional<Path> named, String option, Path file, String kept) {
    if (named.isPresent() || kept.isEmpty()) {
      return named;
    }
    Path stored = Path.of(kept);
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
                        "the recording " + stored + " (" + option + " DIR names another)",
                        "none")));
  }
}
