package activarium.cli;

import activarium.cli.io.InputMatrix;
import activarium.cli.io.Phases;
import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Transform;
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code project --transform}: new rows go into a map that was made before. */
final class PlacementOptions {

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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Whether rows are to be placed.
   *
   * @throws ParameterException if half of what that takes is missing, or more is given
   */
  boolean isAsked() {
    if ((map == null) != (reference == null)) {
      throw usage("--transform MAP.npy and --reference HIGH.npy belong together");
    }
    boolean makesMap =
        Stream.of("--method", "--iterations", "--init").anyMatch(o -> Usage.isGiven(spec, o));
    if (map != null && makesMap) {
      throw usage("--transform takes neither --method nor --iterations nor --init");
    }
    return map != null;
  }

  /**
   * @param perplexity of each new row among the reference
   * @throws ParameterException if it is less than 1
   */
  void requirePerplexity(double perplexity) {
    if (!(perplexity >= 1)) {
      throw usage("--perplexity must be at least 1, was " + perplexity);
    }
  }

  /**
   * Places of the rows of {@code input}.
   *
   * @throws BadInputException if map, reference and input do not fit
   */
  Embedding place(Path input, double perplexity, Phases phases, Parallel parallel) {
    List<FloatMatrix> both = phases.time("read", () -> InputMatrix.readTogether(reference, input));
    FloatMatrix embedded = both.get(0);
    FloatMatrix places = phases.time("read", () -> InputMatrix.readPositions(map));
    if (places.columns() != 2 || places.rows() != embedded.rows()) {
      throw BadInputException.of(map, embedded.rows() + " × 2", InputMatrix.shape(places));
    }
    Embedding fixed = new Embedding(places.rows(), places.values());
    Transform transform =
        phases.time("neighbors", () -> new Transform(embedded, fixed, perplexity, parallel));
    return phases.time("optimize", () -> transform.place(both.get(1)));
  }

  /** By the names of reports. */
  Map<String, Object> asked() {
    return Map.of("transform", map, "reference", reference);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
