package activarium.cli;

import activarium.cli.io.EqualRows;
import activarium.cli.io.InputMatrix;
import activarium.cli.io.JsonReport;
import activarium.cli.io.Phases;
import activarium.cli.io.ProgressReport;
import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.linear.Pca;
import activarium.projection.linear.Smacof;
import activarium.projection.neighbor.Dissimilarities;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.Convergence;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.Transform;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.Npy;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code project}: from a matrix of observations to positions in the plane. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    description = "Project the rows of an .npy matrix to the plane.")
final class ProjectCommand implements Callable<Integer> {

  private static final int CHUNK = 10;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IN.npy",
      description = {
        "Observations × features, or the images.npy of a recording; for sequences",
        "frames × observations × features."
      })
  private Path input;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT.npy",
      description = "Receives float32 observations × 2, or frames × observations × 2.")
  private Path output;

  @Option(
      names = "--method",
      defaultValue = "tsne",
      description =
          "tsne, pca, mds, or for sequences dynamic, fixed-start, joint, independent,"
              + " previous-start (default: ${DEFAULT-VALUE}).")
  private String method;

  @Option(names = "--perplexity", defaultValue = "30", description = "Effective neighbors.")
  private double perplexity;

  @Option(names = "--iterations", defaultValue = "1000", description = "Steps of t-SNE or MDS.")
  private int iterations;

  @Option(
      names = "--init",
      description = "pca, random, or an .npy file (default: pca, and random for fixed-start).")
  private String init;

  @Option(names = "--lambda", defaultValue = "0.1", description = "Coherence of dynamic t-SNE.")
  private double lambda;

  @Option(names = "--seed", defaultValue = "0", description = "Decides all that is random.")
  private long seed;

  @Option(names = "--threads", description = "Threads (default: all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", paramLabel = "R.json", description = "Receives a report.")
  private Path json;

  @Option(
      names = "--transform",
      paramLabel = "MAP.npy",
      description = {
        "Place the rows of IN.npy into this map, whose points stay where they are, and which is of",
        "the observations in --reference. Each lands where it would land alone."
      })
  private Path map;

  @Option(
      names = "--reference",
      paramLabel = "HIGH.npy",
      description = "What --transform MAP.npy was made of: observations × as many features.")
  private Path reference;

  private final Phases phases = new Phases();

  @Override
  public Integer call() {
    if (threads < 1) {
      throw usage("--threads must be at least 1, was " + threads);
    }
    if ((map == null) != (reference == null)) {
      throw usage("--transform MAP.npy and --reference HIGH.npy belong together");
    }
    if (map != null && (isGiven("--method") || isGiven("--iterations") || isGiven("--init"))) {
      throw usage("--transform takes neither --method nor --iterations nor --init");
    }
    AtomicFile.requireWritable(output);
    JsonReport.requireWritable(json);
    JsonReport report = new JsonReport("project");
    try (Parallel parallel = new Parallel(threads)) {
      switch (map == null ? method : "transform") {
        case "transform" -> transform(parallel);
        case "tsne" -> tsne(parallel, report);
        case "pca" -> pca(parallel);
        case "mds" -> mds(parallel, report);
        default -> sequence(evolution(), parallel);
      }
    }
    report
        .put("options", optionsMap())
        .put("seed", seed)
        .put("threads", threads)
        .put("seconds", phases.seconds())
        .write(json);
    return 0;
  }

  private void tsne(Parallel parallel, JsonReport report) {
    TsneOptions options = options();
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(input));
    if (isOnePlace(data)) {
      return;
    }
    int k = Affinities.neighborCount(data.rows(), perplexity);
    Neighbors neighbors = phases.time("neighbors", () -> NearestNeighbors.of(data, k, parallel));
    Affinities affinities =
        phases.time("affinities", () -> Affinities.of(neighbors, perplexity, parallel));
    Embedding start =
        phases.time("initialize", () -> options.initialization().start(data, seed, parallel));
    Convergence convergence = new Convergence(options.iterations());
    TsneOptimizer optimizer =
        phases.time("optimize", () -> optimize(affinities, start, options, convergence, parallel));
    write(List.of(optimizer.embedding()), false);
    sayEqual(EqualRows.count(neighbors));
    converged(phases.time("evaluate", () -> convergence.isReached(optimizer)), report);
    if (json != null) {
      report.put("kl", phases.time("evaluate", optimizer::klDivergence));
    }
  }

  /** Whether all rows are equal: then one place is their map, whatever the method. */
  private boolean isOnePlace(FloatMatrix data) {
    if (!EqualRows.only(data)) {
      return false;
    }
    say("all " + data.rows() + " rows are equal: the map is one place");
    write(List.of(new Embedding(data.rows(), new float[2 * data.rows()])), false);
    return true;
  }

  private void sayEqual(int count) {
    if (count > 0) {
      say(count + " rows equal others: t-SNE lays equal rows near one another, not in one place");
    }
  }

  private void say(String line) {
    spec.commandLine().getErr().println("activarium: " + line);
  }

  /** A map that has not come to rest is no result yet: both report and terminal say so. */
  private void converged(boolean converged, JsonReport report) {
    report.put("converged", converged);
    if (!converged) {
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "activarium: the map has not come to rest after %d iterations: take more with"
                  + " --iterations%n",
              iterations);
    }
  }

  private static TsneOptimizer optimize(
      Affinities affinities,
      Embedding start,
      TsneOptions options,
      Convergence convergence,
      Parallel parallel) {
    TsneOptimizer optimizer = new TsneOptimizer(affinities, start, options, parallel);
    try (ProgressReport progress = new ProgressReport("projection", "iterations")) {
      while (optimizer.iteration() < options.iterations()) {
        optimizer.step(Math.min(CHUNK, options.iterations() - optimizer.iteration()));
        convergence.look(optimizer);
        progress.report(optimizer.iteration(), options.iterations());
      }
    }
    return optimizer;
  }

  private void pca(Parallel parallel) {
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(input));
    if (isOnePlace(data)) {
      return;
    }
    FloatMatrix scores =
        phases.time("optimize", () -> Pca.fit(data, 2, seed, parallel).transform(data, parallel));
    float[] positions = new float[2 * data.rows()];
    for (int i = 0; i < data.rows(); i++) {
      for (int axis = 0; axis < scores.columns(); axis++) {
        positions[2 * i + axis] = scores.at(i, axis);
      }
    }
    write(List.of(new Embedding(data.rows(), positions)), false);
  }

  private void mds(Parallel parallel, JsonReport report) {
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(input));
    if (isOnePlace(data)) {
      return;
    }
    Dissimilarities distances =
        phases.time("distances", () -> Dissimilarities.euclidean(data, parallel));
    Smacof.Options limits = new Smacof.Options(iterations, Smacof.Options.defaults().tolerance());
    Smacof.Result result = phases.time("optimize", () -> Smacof.embed(distances, limits, parallel));
    write(List.of(result.embedding()), false);
    report.put("stress1", result.stress1());
    converged(result.iterations() < iterations, report);
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private void transform(Parallel parallel) {
    double effective = isGiven("--perplexity") ? perplexity : Transform.DEFAULT_PERPLEXITY;
    if (!(effective >= 1)) {
      throw usage("--perplexity must be at least 1, was " + effective);
    }
    List<FloatMatrix> both = phases.time("read", () -> InputMatrix.readTogether(reference, input));
    FloatMatrix embedded = both.get(0);
    FloatMatrix data = both.get(1);
    FloatMatrix places = phases.time("read", () -> InputMatrix.readPositions(map));
    if (places.columns() != 2 || places.rows() != embedded.rows()) {
      throw BadInputException.of(map, embedded.rows() + " × 2", InputMatrix.shape(places));
    }
    Embedding fixed = new Embedding(places.rows(), places.values());
    Transform transform =
        phases.time("neighbors", () -> new Transform(embedded, fixed, effective, parallel));
    write(List.of(phases.time("optimize", () -> transform.place(data))), false);
  }

  private void sequence(Evolution evolution, Parallel parallel) {
    TsneOptions options = options();
    List<FloatMatrix> frames = phases.time("read", () -> InputMatrix.readFrames(input));
    List<Embedding> embeddings =
        phases.time("optimize", () -> evolve(evolution, frames, options, parallel));
    write(embeddings, true);
  }

  private static List<Embedding> evolve(
      Evolution evolution, List<FloatMatrix> frames, TsneOptions options, Parallel parallel) {
    try (ProgressReport progress = new ProgressReport("projection", "iterations")) {
      return evolution.embed(
          frames,
          options,
          parallel,
          new StopToken(),
          (done, total, what) -> progress.report(done, total));
    }
  }

  private Evolution evolution() {
    if (!(lambda >= 0)) {
      throw usage("--lambda must not be negative, was " + lambda);
    }
    return Evolution.all(lambda).stream()
        .filter(strategy -> strategy.name().equals(method))
        .findFirst()
        .orElseThrow(() -> usage("--method: there is no method \"" + method + "\""));
  }

  private void write(List<Embedding> embeddings, boolean sequence) {
    int size = embeddings.get(0).size();
    float[] all = new float[embeddings.size() * 2 * size];
    for (int t = 0; t < embeddings.size(); t++) {
      System.arraycopy(embeddings.get(t).positions(), 0, all, t * 2 * size, 2 * size);
    }
    int[] shape = sequence ? new int[] {embeddings.size(), size, 2} : new int[] {size, 2};
    phases.time(
        "write",
        () -> {
          Npy.write(output, all, shape);
          return output;
        });
  }

  private TsneOptions options() {
    try {
      return TsneOptions.defaults()
          .withPerplexity(perplexity)
          .withIterations(iterations)
          .withSeed(seed)
          .withInitialization(initialization());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  /** The start that was asked for, or the one that the method was published with. */
  private String init() {
    boolean isRandom = method.equals(Evolution.fixedStart().name());
    return init != null ? init : isRandom ? "random" : "pca";
  }

  private Initialization initialization() {
    return switch (init()) {
      case "pca" -> Initialization.pca();
      case "random" -> Initialization.random();
      default -> {
        FloatMatrix start = InputMatrix.readPositions(Path.of(init));
        if (start.columns() != 2) {
          throw BadInputException.of(init, "2 columns", start.columns());
        }
        yield Initialization.given(new Embedding(start.rows(), start.values()));
      }
    };
  }

  private Map<String, Object> optionsMap() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("input", input);
    options.put("output", output);
    options.put("method", method);
    options.put("perplexity", perplexity);
    options.put("iterations", iterations);
    options.put("init", init());
    options.put("lambda", lambda);
    if (map != null) {
      options.put("transform", map);
      options.put("reference", reference);
    }
    return options;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
