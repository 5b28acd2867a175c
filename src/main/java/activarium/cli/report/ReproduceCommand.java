package activarium.cli.report;

import activarium.cli.io.Usage;
import activarium.core.AtomicFile;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.Filter;
import activarium.network.NetworkCatalog;
import activarium.network.TrainingOptions;
import activarium.recording.DatasetOpener;
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reproduce}: runs the paper's protocol and prints its figures beside ours. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description = {
      "Train the paper's networks on its data sets, and print its figures beside those found.",
      "What is not chosen or was not fetched is listed as not run. What an earlier call trained is",
      "gone on with, so that a budget of epochs can grow."
    })
public final class ReproduceCommand implements Callable<Integer> {

  @Option(
      names = "--datasets",
      paramLabel = "LIST",
      split = ",",
      defaultValue = "mnist,svhn,cifar-10,fashion-mnist",
      description = "data sets, names or folders (default: ${DEFAULT-VALUE})")
  private List<String> datasets;

  @Option(
      names = "--networks",
      paramLabel = "LIST",
      split = ",",
      defaultValue = "mlp,cnn",
      description = "networks (default: ${DEFAULT-VALUE})")
  private List<String> networks;

  @Option(
      names = "--epochs",
      paramLabel = "E",
      defaultValue = "100",
      description = "epochs to train (default: ${DEFAULT-VALUE})")
  private int epochs;

  @Option(
      names = "--filter",
      paramLabel = "LIST",
      description = "in place of the paper's experiments: preprocessing, such as gray,blur,sobel")
  private Optional<String> filter;

  @Option(
      names = "--validation",
      paramLabel = "N",
      defaultValue = "0",
      description = "hold the last N training images out of training")
  private int validation;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "seed (default: 1)")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      defaultValue = "1",
      description = "training threads (default: 1, which makes the figures repeatable)")
  private int threads;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for the recordings")
  private Optional<Path> out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Usage.atLeast(spec, 1, "--epochs", epochs);
    Usage.atLeast(spec, 0, "--validation", validation);
    Usage.atLeast(spec, 1, "--threads", threads);
    networks.forEach(NetworkCatalog::named);
    Home home = Home.find();
    DatasetOpener opener = new DatasetOpener(home);
    requireKnown(home, opener);
    List<Experiment> experiments = experiments();
    Path folder = out.orElse(home.cache().resolve("reproduce"));
    ReproductionTable table = new ReproductionTable(seed, threads);
    try (Parallel parallel = Parallel.ofAllProcessors()) {
      for (Experiment experiment : experiments) {
        if (!isChosen(experiment)) {
          table.addNotRun(experiment, "not chosen");
        } else if (opener.isPresent(experiment.dataset())) {
          Dataset data = opener.open(experiment.dataset()).withValidation(validation);
          TrainingOptions options = new TrainingOptions(seed, epochs, false, 0, 1, threads);
          table.add(experiment, experiment.run(data, options, folder, parallel));
        } else {
          table.addNotRun(experiment, "no data; ./activarium fetch " + experiment.dataset());
        }
      }
    }
    AtomicFile.text(folder.resolve("reproduction.md"), table.toString());
    System.out.println(table);
    return 0;
  }

  /** What is known but not here is listed as not run. */
  private void requireKnown(Home home, DatasetOpener opener) {
    DatasetCatalog catalog = new DatasetCatalog(home);
    datasets.stream().filter(name -> !catalog.names().contains(name)).forEach(opener::require);
  }

  private List<Experiment> experiments() {
    return filter
        .map(list -> ExperimentPlan.every(datasets, networks, Filter.parse(list)))
        .orElseGet(() -> ExperimentPlan.paperAnd(datasets, networks));
  }

  private boolean isChosen(Experiment experiment) {
    return datasets.contains(experiment.dataset()) && networks.contains(experiment.network());
  }
}
