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
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Parameters(
      index = "0",
      paramLabel = "HIGH.npy",
      description = "Observations × features; of a sequence, steps × observations × features.")
  private Path high;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LOW.npy",
      description = "Their map: observations × 2.")
  private Path low;

  @Option(
      names = "--embeddings",
      paramLabel = "MAPS.npy",
      description = "The maps of a sequence: steps × observations × 2.")
  private Path embeddings;

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
    if ((low == null) == (embeddings == null)) {
      throw new ParameterException(
          spec.commandLine(), "give one of both: LOW.npy, or --embeddings MAPS.npy of a sequence");
    }
    List<FloatMatrix> frames = phases.time("read", () -> frames(high));
    List<FloatMatrix> maps = phases.time("read", () -> frames(low == null ? embeddings : low));
    requireFit(frames, maps);
    try (Parallel parallel = compute.parallel()) {
      measure(frames, maps, parallel);
    }
    figures.forEach(QualityCommand::print);
    JsonReport report = compute.report("quality", optionsMap(), 0, phases);
    figures.forEach(report::put);
    compute.write(report);
    return 0;
  }

  private List<FloatMatrix> frames(Path path) {
    return embeddings == null ? List.of(InputMatrix.read(path)) : InputMatrix.readFrames(path);
  }

  private void sayIfOnePlace(Path path, String words, FloatMatrix matrix) {
    if (EqualRows.only(matrix)) {
      spec.commandLine().getErr().println("activarium: " + path + ": " + words);
    }
  }

  private void requireFit(List<FloatMatrix> frames, List<FloatMatrix> maps) {
    Path path = low == null ? embeddings : low;
    FloatMatrix data = frames.get(0);
    FloatMatrix positions = maps.get(0);
    if (maps.size() != frames.size()) {
      throw BadInputException.of(path, frames.size() + " steps", maps.size());
    }
    if (positions.columns() != 2 || positions.rows() != data.rows()) {
      throw BadInputException.of(path, data.rows() + " × 2", InputMatrix.shape(positions));
    }
    if (2 * k >= data.rows()) {
      throw BadInputException.of(
          high, Text.of("more than %d rows for k = %d", 2 * k, k), data.rows());
    }
  }

  private void measure(List<FloatMatrix> frames, List<FloatMatrix> maps, Parallel parallel) {
    int size = frames.get(0).rows();
    int[] classes =
        labels == null
            ? null
            : phases.time("read", () -> InputMatrix.readLabels(labels, size, MAX_CLASSES));
    MapFigures each = new MapFigures(classes, k, phases, parallel);
    List<Embedding> embedded = maps.stream().map(m -> new Embedding(m.rows(), m.values())).toList();
    if (embeddings == null) {
      sayIfOnePlace(
          high, "all rows are equal: nothing can be lost in a map of them", frames.get(0));
      sayIfOnePlace(low, "all points lie in one place: the map shows nothing", maps.get(0));
      figures.putAll(each.of(frames.get(0), embedded.get(0)));
    } else {
      figures.putAll(new SequenceFigures(each).of(frames, embedded));
    }
  }

  private static void print(String name, Object figure) {
    if (figure instanceof Double number) {
      System.out.printf(Locale.ROOT, "%-22s %.4f%n", name, number);
    }
  }

  private Map<String, Object> optionsMap() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("high", high);
    options.put(low == null ? "embeddings" : "low", low == null ? embeddings : low);
    options.put("labels", labels == null ? "" : labels);
    options.put("k", k);
    return options;
  }
}
