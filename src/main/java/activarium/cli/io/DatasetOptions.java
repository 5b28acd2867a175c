package activarium.cli.io;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.Filter;
import activarium.recording.DatasetOpener;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The data set and its preprocessing, of every command that works on one. */
public final class DatasetOptions {

  @Option(
      names = "--dataset",
      paramLabel = "D",
      description = "data set: name, or folder of pictures or .npy files (default: mnist-small)")
  public Optional<String> dataset;

  @Option(
      names = "--filter",
      paramLabel = "LIST",
      description = "preprocessing, in order: gray, blur, sobel, contrast-flip")
  private Optional<String> filter;

  /**
   * What {@code --filter} names; empty without it.
   *
   * @throws activarium.core.BadInputException if it names something else
   */
  public Optional<List<Filter>> filters() {
    return filter.map(Filter::parse);
  }

  /**
   * Refuses what could not be opened, before any work.
   *
   * @throws activarium.core.BadInputException if there is no such data set or filter
   */
  void requireUsable() {
    filters();
    dataset.ifPresent(new DatasetOpener(Home.find())::require);
  }

  /**
   * The data set with its last {@code validation} training images held out, preprocessed.
   *
   * @throws activarium.core.BadInputException if it cannot be read
   */
  public Dataset open(int validation) {
    List<Filter> filters = filters().orElse(List.of());
    return new DatasetOpener(Home.find())
        .open(dataset.orElse(DatasetCatalog.EMBEDDED))
        .withValidation(validation)
        .filtered(filters);
  }
}
