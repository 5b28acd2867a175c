package activarium.cli;

import activarium.cli.io.InputMatrix;
import activarium.cli.io.JsonReport;
import activarium.cli.io.Phases;
import activarium.cli.io.ProgressReport;
import activarium.cli.io.Usage;
import activarium.core.FloatMatrix;
import activarium.neuron.DiscriminativePower;
import activarium.neuron.ExtraTrees;
import activarium.neuron.NeuronDissimilarity;
import activarium.neuron.NeuronProjection;
import activarium.neuron.Specialization;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neurons}: where the neurons of a layer lie, and what each is for. */
@Command(
    name = "neurons",
    mixinStandardHelpOptions = true,
    description = "Map the neurons of a layer, and tell which classes each tells from the rest.")
final class NeuronsCommand implements Callable<Integer> {

  private static final int MAX_CLASSES = 1000;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ACTIVATIONS.npy",
      description = "Observations × neurons of one layer.")
  private Path activations;

  @Parameters(
      index = "1",
      paramLabel = "LABELS.npy",
      description = "Class of each observation: integers from 0.")
  private Path labels;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MAP.json",
      description = "Receives positions, stress1, power, dead, seconds.")
  private Path output;

  @Option(
      names = "--trees",
      defaultValue = "250",
      description = "Trees a class (default: ${DEFAULT-VALUE}).")
  private int trees;

  @Option(names = "--seed", defaultValue = "0", description = "Decides all that is random.")
  private long seed;

  @Option(names = "--threads", description = "Threads (default: all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Phases phases = new Phases();

  @Override
  public Integer call() {
    Usage.atLeast(spec, 1, "--threads", threads);
    Usage.atLeast(spec, 1, "--trees", trees);
    JsonReport.requireWritable(output);
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(activations));
    int[] classes =
        phases.time("read", () -> InputMatrix.readLabels(labels, data.rows(), MAX_CLASSES));
    JsonReport report = new JsonReport("neurons");
    try (Parallel parallel = new Parallel(threads)) {
      map(data, classes, parallel, report);
    }
    report
        .put("options", optionsMap())
        .put("seed", seed)
        .put("threads", threads)
        .put("seconds", phases.seconds())
        .write(output);
    return 0;
  }

  private void map(FloatMatrix data, int[] classes, Parallel parallel, JsonReport report) {
    int classCount = Arrays.stream(classes).max().orElse(0) + 1;
    ExtraTrees.Options options = new ExtraTrees.Options(trees, seed);
    NeuronDissimilarity neurons =
        phases.time("dissimilarity", () -> NeuronDissimilarity.of(data, parallel));
    NeuronProjection projection =
        phases.time("projection", () -> NeuronProjection.of(neurons, parallel));
    DiscriminativePower power;
    try (ProgressReport progress = new ProgressReport("trees", "trees")) {
      power =
          phases.time(
              "trees",
              () ->
                  DiscriminativePower.of(
                      data,
                      classes,
                      classCount,
                      options,
                      parallel,
                      new StopToken(),
                      (done, total, what) -> progress.report(done, total)));
    }
    Specialization specialization =
        phases.time("specialization", () -> Specialization.of(projection, power, seed));
    Embedding embedding = projection.embedding();
    report
        .put("positions", new FloatMatrix(embedding.size(), 2, embedding.positions()))
        .put("stress1", projection.stress1())
        .put("power", power.scores())
        .put("dead", projection.dead())
        .put("share", specialization.share())
        .put("closeness", specialization.closeness())
        .put("closenessP", specialization.p());
    System.out.printf(
        Locale.ROOT,
        "%d neurons, %d of them dead, %d classes: stress-1 %.4f%n",
        embedding.size(),
        projection.dead().length,
        classCount,
        projection.stress1());
  }

  private Map<String, Object> optionsMap() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("activations", activations);
    options.put("labels", labels);
    options.put("output", output);
    options.put("trees", trees);
    return options;
  }
}
