package activarium.cli;

import activarium.cli.io.InputMatrix;
import activarium.cli.io.Methods;
import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.technique.Projection;
import activarium.projection.technique.ProjectionSettings;
import activarium.projection.technique.Projections;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which map {@code project} is to make: the technique, or the strategy for sequences, set up. */
final class MapOptions {

  @Option(
      names = "--method",
      defaultValue = "tsne",
      completionCandidates = Methods.class,
      description =
          "${COMPLETION-CANDIDATES}, or for sequences dynamic, dynamic-published, fixed-start,"
              + " joint, joint-held, independent, previous-start, landmark-guided, pca-guided"
              + " (default: ${DEFAULT-VALUE}).")
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

  @Option(
      names = "--lambda",
      description =
          "How strongly a sequence's maps are held together (default: 0.05 for dynamic, 0.1 for"
              + " dynamic-published, 0.003 for joint-held, 0.01 for pca-guided).")
  private Double lambda;

  @Option(names = "--seed", defaultValue = "0", description = "Decides all that is random.")
  private long seed;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  long seed() {
    return seed;
  }

  /** The perplexity that was asked for. */
  OptionalDouble perplexity() {
    return isGiven("--perplexity") ? OptionalDouble.of(perplexity) : OptionalDouble.empty();
  }

  /**
   * The technique that was asked for, set up; empty if the method is none for a single matrix.
   *
   * @throws ParameterException if it has no such settings
   */
  Optional<Projection> technique() {
    Optional<Projection> technique = Projections.named(method);
    boolean hasGraph = technique.isPresent() && technique.get().neighbors().isPresent();
    if (hasGraph && isGiven("--perplexity")) {
      throw usage(method + " has no --perplexity: it takes --neighbors");
    }
    if (!hasGraph) {
      requireNoNeighbors();
    }
    return technique.map(one -> valid(() -> one.with(settings())));
  }

  private ProjectionSettings settings() {
    return new ProjectionSettings(
        OptionalDouble.of(perplexity),
        isGiven("--iterations") ? OptionalInt.of(iterations) : OptionalInt.empty(),
        neighbors == null ? OptionalInt.empty() : OptionalInt.of(neighbors),
        this::initialization);
  }

  /**
   * @throws ParameterException if {@code --neighbors} is given, which has no meaning here
   */
  void requireNoNeighbors() {
    if (neighbors != null) {
      throw usage(
          "--neighbors is for "
              + Projections.all().stream()
                  .filter(one -> one.neighbors().isPresent())
                  .map(Projection::name)
                  .collect(Collectors.joining(" and "))
              + " alone");
    }
  }

  /**
   * The strategy for sequences that was asked for.
   *
   * @throws ParameterException if there is none of that name
   */
  Evolution evolution() {
    if (lambda != null && !(lambda >= 0)) {
      throw usage("--lambda must not be negative, was " + lambda);
    }
    Evolution strategy =
        named().orElseThrow(() -> usage("--method: there is no method \"" + method + "\""));
    if (lambda != null && strategy.lambda().isEmpty()) {
      throw usage(method + " has no --lambda: nothing holds its maps together");
    }
    if (init != null && method.equals(Evolution.pcaGuided().name())) {
      throw usage(method + " begins at its guide, the components of all frames: it has no --init");
    }
    return lambda == null ? strategy : strategy.withLambda(lambda);
  }

  private Optional<Evolution> named() {
    return Evolution.all().stream().filter(one -> one.name().equals(method)).findFirst();
  }

  /** The t-SNE that strategies are made of. */
  TsneOptions tsne() {
    return valid(
        () ->
            TsneOptions.defaults()
                .withPerplexity(perplexity)
                .withIterations(iterations)
                .withSeed(seed)
                .withInitialization(initialization()));
  }

  /** As the command line has them, by the names of reports. */
  Map<String, Object> asked() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("method", method);
    options.put("perplexity", perplexity);
    options.put("iterations", iterations);
    options.put("init", init());
    OptionalDouble usual = named().map(Evolution::lambda).orElse(OptionalDouble.empty());
    usual.ifPresent(weight -> options.put("lambda", lambda == null ? weight : lambda));
    return options;
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

  private boolean isGiven(String option) {
    return Usage.isGiven(spec, option);
  }

  /** A file that is given as the start and is wrong is bad input, and said as such. */
  private <T> T valid(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
