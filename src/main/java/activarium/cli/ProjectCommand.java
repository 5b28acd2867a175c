package activarium.cli;

import activarium.cli.io.ComputeOptions;
import activarium.cli.io.InputMatrix;
import activarium.cli.io.JsonReport;
import activarium.cli.io.Phases;
import activarium.cli.io.ProgressReport;
import activarium.core.AtomicFile;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.neighbor.EqualRows;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projection.Run;
import activarium.projection.tsne.Transform;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.Npy;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code project}: from a matrix of observations to positions in the plane. */
@Command(
    name = "project",
    mixinStandardHelpOptions = true,
    description = "Project the rows of an .npy matrix to the plane.")
final class ProjectCommand implements Callable<Integer> {

  private static final int CHUNK = 10;

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

  @Mixin private MapOptions map;
  @Mixin private PlacementOptions placement;
  @Mixin private ComputeOptions compute;

  @Spec private CommandSpec spec;

  private final Phases phases = new Phases();
  private final Map<String, Object> used = new LinkedHashMap<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  /** What is left to do once nothing of the command line can be wrong any more. */
  private interface Work {
    void run(Parallel parallel);
  }

  @Override
  public Integer call() {
    compute.requireUsable();
    used.put("input", input);
    used.put("output", output);
    used.putAll(map.asked());
    Work work = work();
    AtomicFile.requireWritable(output);
    try (Parallel parallel = compute.parallel()) {
      work.run(parallel);
    }
    JsonReport report = compute.report("project", used, map.seed(), phases);
    figures.forEach(report::put);
    compute.write(report);
    return 0;
  }

  private Work work() {
    if (placement.isAsked()) {
      map.requireNoNeighbors();
      double perplexity = map.perplexity().orElse(Transform.DEFAULT_PERPLEXITY);
      placement.requirePerplexity(perplexity);
      used.put("perplexity", perplexity);
      used.putAll(placement.asked());
      return parallel -> write(placement.place(input, perplexity, phases, parallel));
    }
    Optional<Projection> technique = map.technique();
    if (technique.isPresent()) {
      return parallel -> project(technique.get(), parallel);
    }
    Evolution evolution = map.evolution();
    TsneOptions options = map.tsne();
    return parallel -> sequence(evolution, options, parallel);
  }

  private void project(Projection projection, Parallel parallel) {
    projection.neighbors().ifPresent(k -> used.put("neighbors", k));
    FloatMatrix data = phases.time("read", () -> InputMatrix.read(input));
    if (isOnePlace(data)) {
      return;
    }
    Run run = projection.start(data, map.seed(), parallel, new StopToken(), phases::time);
    if (run.total() > 0) {
      used.put("iterations", run.total());
      phases.time("optimize", () -> iterate(run));
    }
    write(run.embedding());
    run.notes().forEach(this::say);
    if (run.total() > 0) {
      phases.time("evaluate", run::hasConverged).ifPresent(rest -> converged(rest, run.total()));
    }
    if (compute.isReported() && projection.costName().isPresent()) {
      figures.put(projection.costName().get(), phases.time("evaluate", run::cost));
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
    write(new Embedding(data.rows(), new float[2 * data.rows()]));
    return true;
  }

  /** A map that has not come to rest is no result yet: both report and terminal say so. */
  private void converged(boolean converged, int iterations) {
    figures.put("converged", converged);
    if (!converged) {
      say(
          Text.of(
              "the map has not come to rest after %d iterations: take more with --iterations",
              iterations));
    }
  }

  private void say(String line) {
    spec.commandLine().getErr().println("activarium: " + line);
  }

  private void sequence(Evolution evolution, TsneOptions options, Parallel parallel) {
    List<FloatMatrix> frames = phases.time("read", () -> InputMatrix.readFrames(input));
    List<Embedding> embeddings =
        phases.time("optimize", () -> evolve(evolution, frames, options, parallel));
    int size = embeddings.get(0).size();
    float[] all = new float[embeddings.size() * 2 * size];
    for (int t = 0; t < embeddings.size(); t++) {
      System.arraycopy(embeddings.get(t).positions(), 0, all, t * 2 * size, 2 * size);
    }
    write(all, embeddings.size(), size, 2);
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

  private void write(Embedding embedding) {
    write(embedding.positions(), embedding.size(), 2);
  }

  private void write(float[] positions, int... shape) {
    phases.time(
        "write",
        () -> {
          Npy.write(output, positions, shape);
          return output;
        });
  }
}
