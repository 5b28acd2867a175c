package activarium.cli;

import activarium.cli.io.EqualRows;
import activarium.cli.io.InputMatrix;
import activarium.cli.io.JsonReport;
import activarium.cli.io.Methods;
import activarium.cli.io.Phases;
import activarium.cli.io.ProgressReport;
import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projection.Run;
import activarium.projection.technique.ProjectionSettings;
import activarium.projection.technique.Projections;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.Transform;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.Npy;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      completionCandidates = Methods.class,
      description =
          "${COMPLETION-CANDIDATES}, or for sequences dynamic, fixed-start, joint, independent,"
              + " previous-start (default: ${DEFAULT-VALUE}).")
  private String method;

  @Option(names = "--perplexity", defaultValue = "30", description = "Effective neighbors.")
  private double perplexity;

  @Option(
      names = "--iterations",
      defaultValue = "1000",
      description = "Steps of t-SNE, MDS or UMAP.")
  private int iterations;

  @Option(
      names = "--neighbors",
      paramLabel = "K",
      description = "Neighbors in the graph of umap (default: 15) or isomap (default: 10).")
  private Integer neighbors;

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
    Optional<Projection> projection = map == null ? Projections.named(method) : Optional.empty();
    requireNeighborsFit(projection);
    AtomicFile.requireWritable(output);
    JsonReport.requireWritable(json);
    JsonReport report = new JsonReport("project");
    try (Parallel parallel = new Parallel(threads)) {
      if (map != null) {
        transform(parallel);
      } else if (projection.isPresent()) {
        project(configured(projection.get()), parallel, report);
      } else {
        sequence(evolution(), parallel);
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

  private void requireNeighborsFit(Optional<Projection> projection) {
    boolean fits = projection.isPresent() && projection.get().neighbors().isPresent();
    if (fits && isGiven("--perplexity")) {
      throw usage(method + " has no --perplexity: it takes --neighbors");
    }
    if (neighbors != null && !fits) {
      throw usage(
          "--neighbors is for "
              + Projections.all().stream()
                  .filter(one -> one.neighbors().isPresent())
                  .map(Projection::name)
                  .collect(Collectors.joining(" and "))
              + " alone");
    }
  }

  private Projection configured(Projection projection) {
    try {
      return projection.with(
          new ProjectionSettings(
              OptionalDouble.of(perplexity),
              isGiven("--iterations") ? OptionalInt.of(iterations) : OptionalInt.empty(),
              neighbors == null ? OptionalInt.empty() : OptionalInt.of(neighbors),
              this::initialization));
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private void project(Projection projection, Parallel parallel, JsonReport report) {
    projection.neighbors().ifPresent(k -> neighbors = k);
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(input));
    if (isOnePlace(data)) {
      return;
    }
    Run run = projection.start(data, seed, parallel, new StopToken(), phases::time);
    if (run.total() > 0) {
      iterations = run.total();
      phases.time("optimize", () -> iterate(run));
    }
    write(List.of(run.embedding()), false);
    run.notes().forEach(this::say);
    if (run.total() > 0) {
      phases.time("evaluate", run::hasConverged).ifPresent(rest -> converged(rest, report));
    }
    if (json != null && projection.costName().isPresent()) {
      report.put(projection.costName().get(), phases.time("evaluate", run::cost));
    }
  }

  private static Run iterate(Run run) {
    try (ProgressReport progress = new ProgressReport("projection", "iterations")) {
      while (!run.isFinished()) {
        run.step(CHUNK, new StopToken());
        progress.report(run.done(), run.total());
      }
    }
    return run;
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
    if (neighbors != null) {
      options.put("neighbors", neighbors);
    }
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
