package activarium.cli.io;

import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command asks that computes one file from others: how, and whether to report. */
public final class ComputeOptions {

  @Option(names = "--threads", description = "Threads (default: all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", paramLabel = "R.json", description = "Receives a report.")
  private Path json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * Refuses what could not be used, before any work.
   *
   * @throws picocli.CommandLine.ParameterException if there are no threads to compute with
   * @throws activarium.core.BadInputException if the report cannot be written
   */
  public void requireUsable() {
    Usage.atLeast(spec, 1, "--threads", threads);
    JsonReport.requireWritable(json);
  }

  /** Whether a report was asked for. */
  public boolean isReported() {
    return json != null;
  }

  /** The threads, for whoever closes them. */
  public Parallel parallel() {
    return new Parallel(threads);
  }

  /** Begins the report of a command with what each has. */
  public JsonReport report(String command, Map<String, Object> options, long seed, Phases phases) {
    return new JsonReport(command)
        .put("options", options)
        .put("seed", seed)
        .put("threads", threads)
        .put("seconds", phases.seconds());
  }

  /** Writes a report where it was asked for. */
  public void write(JsonReport report) {
    report.write(json);
  }
}
