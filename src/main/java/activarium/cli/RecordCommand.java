package activarium.cli;

import activarium.cli.io.DatasetOptions;
import activarium.cli.io.RecordingJob;
import activarium.cli.io.Usage;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.network.NetworkCatalog;
import activarium.network.NetworkSpec;
import activarium.network.TrainingOptions;
import activarium.recording.RecordingInfo;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code record}: trains without a window and writes a recording. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = {
      "Train a network and record its hidden activity after every epoch.",
      "Whatever ends it, --resume goes on after the last whole epoch, to the same result."
    })
final class RecordCommand implements Callable<Integer> {

  @Mixin private DatasetOptions dataset;

  @Option(
      names = "--network",
      paramLabel = "N",
      defaultValue = NetworkCatalog.LIVE,
      description = "name of the network (default: ${DEFAULT-VALUE})")
  private String network;

  @Option(
      names = "--epochs",
      paramLabel = "E",
      defaultValue = "10",
      description = "epochs to train (default: ${DEFAULT-VALUE})")
  private int epochs;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write")
  private Path out;

  @Option(names = "--resume", description = "go on with the recording that is in --out")
  private boolean resume;

  @Option(
      names = "--observations",
      paramLabel = "N",
      defaultValue = "2000",
      description = "test observations to record (default: ${DEFAULT-VALUE})")
  private int observations;

  @Option(names = "--train-observations", description = "record as many training observations too")
  private boolean trainToo;

  @Option(
      names = "--validation",
      paramLabel = "N",
      defaultValue = "0",
      description = "hold the last N training images out of training, and say how well they do")
  private int validation;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "seed (default: 1)")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      defaultValue = "1",
      description = "threads; only with 1 are two recordings the same bit for bit")
  private int threads;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    record(resume, new StopToken());
    System.out.println("recorded in " + out);
    return 0;
  }

  /** Refuses values that cannot be, before anything is read. */
  void requireValid() {
    Usage.atLeast(spec, 1, "--epochs", epochs);
    Usage.atLeast(spec, 1, "--observations", observations);
    Usage.atLeast(spec, 0, "--validation", validation);
    Usage.atLeast(spec, 1, "--threads", threads);
    NetworkCatalog.named(network);
    dataset.filters();
  }

  /**
   * Records until it is done, or somebody wants it to end.
   *
   * @param goOn true to go on with what is there
   */
  void record(boolean goOn, StopToken stop) throws InterruptedException {
    requireValid();
    NetworkSpec trained = NetworkCatalog.named(network);
    Dataset data = dataset.open(validation);
    List<ObservationSet> sets = observationSets(data);
    TrainingOptions options = new TrainingOptions(seed, epochs, false, 0, 1, threads);
    new RecordingJob(trained, data, sets, options, out).run(goOn, stop);
  }

  /** What has to be there to train on. */
  String datasetName() {
    return dataset.dataset.orElse(DatasetCatalog.EMBEDDED);
  }

  int epochs() {
    return epochs;
  }

  /** Whether a recording is what this command makes, as far as it says so itself. */
  boolean makes(RecordingInfo info) {
    StringBuilder data = new StringBuilder(DatasetCatalog.nameOf(Path.of(datasetName())));
    dataset.filters().orElse(List.of()).forEach(filter -> data.append('+').append(filter.label()));
    int observed = Math.min(observations, number(info, "testImages", observations));
    return info.dataset().contentEquals(data)
        && info.network().equals(network)
        && info.seed() == seed
        && info.splits().size() == (trainToo ? 2 : 1)
        && number(info, "observations", 0) == observed
        && number(info, "validationImages", 0) == validation
        && number(info, "threads", 1) == threads;
  }

  private static int number(RecordingInfo info, String name, int otherwise) {
    return info.protocol().get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  private List<ObservationSet> observationSets(Dataset data) {
    List<ObservationSet> sets = new ArrayList<>();
    sets.add(ObservationSet.of(data, Split.TEST, observations));
    if (trainToo) {
      sets.add(ObservationSet.of(data, Split.TRAIN, observations));
    }
    return sets;
  }
}
