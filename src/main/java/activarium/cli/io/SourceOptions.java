package activarium.cli.io;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.DatasetCatalog;
import activarium.network.NetworkCatalog;
import activarium.recording.Recording;
import activarium.show.Source;
import activarium.show.ViewState;
import activarium.window.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a sketch shows, of every command that shows one. */
public final class SourceOptions {

  @Mixin public final DatasetOptions data = new DatasetOptions();

  @Option(names = "--network", paramLabel = "NAME", description = "network to train")
  public Optional<String> network;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      completionCandidates = Methods.class,
      description = "technique that maps: ${COMPLETION-CANDIDATES} (default: tsne)")
  public Optional<String> method;

  @Option(names = "--recording", paramLabel = "DIR", description = "recording to show")
  public Optional<Path> recording;

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description = "another recording, for sketches that compare two, such as CompareSets")
  public Optional<Path> beside;

  @Option(names = "--seed", paramLabel = "S", description = "seed of all random numbers")
  private Optional<Long> seed;

  public OptionalLong seed() {
    return seed.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /**
   * Refuses what could not be shown, before a window opens for it.
   *
   * @throws BadInputException if there is no such recording, data set, filter or network
   */
  public void requireUsable() {
    data.requireUsable();
    network.ifPresent(NetworkCatalog::named);
    method.ifPresent(Methods::require);
    recording.ifPresent(Recording::open);
    beside.ifPresent(Recording::open);
  }

  /** The same run, of what a state in a file shows; see the other method of this name. */
  public RunOptions withState(RunOptions run, Path file, ViewState state) {
    return withState(run, data.dataset, recording, beside, file, state);
  }

  /**
   * The same run, of what a state shows. Its folders are where an option names them, in the
   * installation, or beside the file.
   *
   * @param dataset as named by an option
   * @param recording likewise
   * @param beside likewise
   * @param file that has the state
   * @throws BadInputException if one is in none of these places
   */
  public static RunOptions withState(
      RunOptions run,
      Optional<String> dataset,
      Optional<Path> recording,
      Optional<Path> beside,
      Path file,
      ViewState state) {
    Source source = state.source();
    Optional<Path> shown = recording.or(() -> folder("--recording", file, source.recording()));
    Optional<Path> other = beside.or(() -> folder("--beside", file, source.beside()));
    RunOptions seen = run.withState(state, shown, other);
    String kept = source.dataset();
    boolean isFolder = shown.isEmpty() && !new DatasetCatalog(Home.find()).names().contains(kept);
    return dataset
        .or(() -> folder("--dataset", file, isFolder ? kept : "").map(Path::toString))
        .map(seen::withDataset)
        .orElse(seen);
  }

  private static Optional<Path> folder(String option, Path file, String kept) {
    if (kept.isEmpty()) {
      return Optional.empty();
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
                        Text.of(
                            "the %s %s (%s DIR names another)",
                            option.equals("--dataset") ? "data set" : "recording", stored, option),
                        "none")));
  }
}
