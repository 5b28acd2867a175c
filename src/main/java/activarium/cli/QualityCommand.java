package activarium.cli;

import activarium.cli.io.ComputeOptions;
import activarium.cli.io.InputMatrix;
import activarium.cli.io.JsonReport;
import activarium.cli.io.Phases;
import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.neighbor.EqualRows;
import activarium.projection.quality.DistancePreservation;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quality}: how far an embedding can be trusted. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = "Measure how well an embedding keeps the neighbors and distances of its data.")
final class QualityCommand implements Callable<Integer> {

  private static final int MAX_CLASSES = 1 << 16;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "HIGH.npy", description = "Observations × features.")
  private Path high;

  @Parameters(index = "1", paramLabel = "LOW.npy", description = "Observations × 2.")
  private Path low;

  @Option(names = "--labels", paramLabel = "L.npy", description = "Class of each observation.")
  private Path labels;

  @Option(names = "--k", defaultValue = "6", description = "Neighbors (default: 6).")
  private int k;

  @Mixin private ComputeOptions compute;

  private final Phases phases = new Phases();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  @Override
  public Integer call() {
    compute.requireUsable();
    Usage.atLeast(spec, 1, "--k", k);
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(high));
    FloatMatrix positions = phases.time("read", () -> InputMatrix.read(low));
    requireFit(data, positions);
    sayIfOnePlace(high, "all rows are equal: nothing can be lost in a map of them", data);
    sayIfOnePlace(low, "all points lie in one place: the map shows nothing", positions);
    try (Parallel parallel = compute.parallel()) {
      measure(data, new Embedding(positions.rows(), positions.values()), parallel);
    }
    figures.forEach(QualityCommand::print);
    JsonReport report = compute.report("quality", optionsMap(), 0, phases);
    figures.forEach(report::put);
    compute.write(report);
    return 0;
  }

  private void sayIfOnePlace(Path path, String words, FloatMatrix matrix) {
    if (EqualRows.only(matrix)) {
      spec.commandLine().getErr().println("activarium: " + path + ": " + words);
    }
  }

  private void requireFit(FloatMatrix data, FloatMatrix positions) {
    if (positions.columns() != 2 || positions.rows() != data.rows()) {
      throw BadInputException.of(low, data.rows() + " × 2", InputMatrix.shape(positions));
    }
    if (2 * k >= data.rows()) {
      throw BadInputException.of(
          high, Text.of("more than %d rows for k = %d", 2 * k, k), data.rows());
    }
  }

  private void measure(FloatMatrix data, Embedding embedding, Parallel parallel) {
    if (labels != null) {
      int[] classes =
          phases.time("read", () -> InputMatrix.readLabels(labels, data.rows(), MAX_CLASSES));
      NeighborhoodHit map =
          phases.time("neighborhoodHit", () -> NeighborhoodHit.of(embedding, classes, k, parallel));
      NeighborhoodHit space =
          phases.time("neighborhoodHit", () -> NeighborhoodHit.of(data, classes, k, parallel));
      figures.put("neighborhoodHit", map.global());
      figures.put("neighborhoodHitHigh", space.global());
      figures.put("neighborhoodHitPerClass", map.perClass());
      figures.put("neighborhoodHitHighPerClass", space.perClass());
    }
    figures.put(
        "trustworthiness",
        phases.time(
            "trustworthiness", () -> Trustworthiness.of(data, embedding, k, parallel).global()));
    figures.put(
        "continuity",
        phases.time(
            "continuity", () -> Trustworthiness.continuity(data, embedding, k, parallel).global()));
    DistancePreservation distances =
        phases.time("distances", () -> DistancePreservation.of(data, embedding, parallel));
    figures.put("normalizedStress", distances.normalizedStress());
    figures.put("shepardCorrelation", distances.shepardCorrelation());
  }

  private static void print(String name, Object figure) {
    if (figure instanceof Double number) {
      System.out.printf(Locale.ROOT, "%-22s %.4f%n", name, number);
    }
  }

  private Map<String, Object> optionsMap() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("high", high);
    options.put("low", low);
    options.put("labels", labels == null ? "" : labels);
    options.put("k", k);
    return options;
  }
}
